import type { Command } from 'commander';
import type { Host } from './host.ts';

/** One command: loaded only when it is run or asked for help. */
export interface Verb {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Makes the command; `finish` takes its exit code. */
  load(): Promise<(host: Host, finish: (code: number) => void) => Command>;
}

export const verbs: readonly Verb[] = [
  {
    name: 'scan',
    summary: 'draw the line through an estate, judge the controls, say what remains',
    load: async () => (await import('./commands/scan.ts')).scanCommand,
  },
  {
    name: 'matrix',
    summary: 'the split for a plain list of services, no code needed',
    load: async () => (await import('./commands/matrix.ts')).matrixCommand,
  },
  {
    name: 'explain',
    summary: 'a duty, control, check, service, case or resource: what it is, whose it is, why',
    load: async () => (await import('./commands/explain.ts')).explainCommand,
  },
  {
    name: 'report',
    summary: 'the documents that auditors ask for: CSF profile, Statement of Applicability, PCI matrix',
    load: async () => (await import('./commands/report.ts')).reportCommand,
  },
  {
    name: 'diff',
    summary: 'what a change makes you responsible for, or relieves you of',
    load: async () => (await import('./commands/diff.ts')).diffCommand,
  },
  {
    name: 'init',
    summary: 'ask what no template shows, most deciding first, and write demarc.yaml',
    load: async () => (await import('./commands/init.ts')).initCommand,
  },
  {
    name: 'assurance',
    summary: "the documents that AWS's half rests on: list, check, add, import",
    load: async () => (await import('./commands/assurance.ts')).assuranceCommand,
  },
  ...lists(),
];

function lists(): Verb[] {
  const summaries = [
    ['frameworks', 'the catalogues of controls that demarc knows'],
    ['checks', 'the automated tests of your side'],
    ['services', 'the AWS services, with who runs what of them'],
    ['duties', 'the security duties that AWS and you divide'],
    ['questions', 'the questions whose answers decide what no template shows'],
    ['obligations', 'the laws, contracts and programmes that may bind a system'],
    ['cases', 'the configurations, integrations and places that move duties'],
  ] as const;
  return summaries.map(([name, summary]) => ({
    name,
    summary: `list ${summary}`,
    load: async () => {
      if (name === 'frameworks') return (await import('./commands/frameworks.ts')).frameworksCommand;
      const { listCommand } = await import('./commands/list.ts');
      return host => listCommand(name, summary, host);
    },
  }));
}
