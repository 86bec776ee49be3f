import { yamlMembers, yamlText } from '../../assessment/boundary-file/print-yaml.ts';
import type { Boundary } from '../../model/assessment.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { counted } from '../../writers/words.ts';

/** A question that decides something for the estate, with what. */
export interface DecidingQuestion {
  readonly id: string;
  readonly text: string;
  readonly why: string;
  readonly answers: readonly string[];
  readonly duties: readonly string[];
  readonly controls: readonly string[];
  /** Laws and programmes that bind by it. */
  readonly obligations: readonly string[];
}

export interface InitFile {
  readonly boundary: Boundary;
  readonly open: readonly DecidingQuestion[];
  /** Address or path of the schema, for editors. */
  readonly schema: string;
  readonly region?: string | undefined;
  readonly account?: string | undefined;
}

/** `decides 12 controls and 3 duties`; `decides whether gdpr binds you`. */
export function decidesWords({ duties, controls, obligations }: DecidingQuestion): string {
  const parts = [
    ...(controls.length > 0 ? [counted(controls.length, 'control')] : []),
    ...(duties.length > 0 ? [counted(duties.length, 'duty', 'duties')] : []),
    ...(obligations.length > 0
      ? [`whether ${obligations.join(', ')} ${obligations.length === 1 ? 'binds' : 'bind'} you`]
      : []),
  ];
  return `decides ${parts.join(' and ')}`;
}

/** The text of a new demarc.yaml: what was answered, and as comments what is still open and what can be added. */
export function initFileText(file: InitFile, knowledge: Pick<Knowledge, 'questions'>): string {
  const { boundary, open, schema, region, account } = file;
  const lines = [
    `# yaml-language-server: $schema=${schema}`,
    '# What no template shows. Delete an answer and it is open again; open is never taken as "no".',
    '',
    ...yamlMembers({ name: boundary.name, owner: boundary.owner, frameworks: boundary.frameworks }),
    ...yamlMembers({ region, account }),
    '',
    ...answerLines(boundary.answers, knowledge),
    ...openLines(open, boundary.answers.size > 0),
    '',
    ...furtherLines,
  ];
  return `${lines.join('\n')}\n`;
}

function answerLines(
  answers: ReadonlyMap<string, string>,
  { questions }: Pick<Knowledge, 'questions'>,
): string[] {
  if (answers.size === 0) return [];
  const lines = [...answers].flatMap(([id, answer]) => [
    `  # ${questions.get(id)?.text ?? id}`,
    `  ${id}: ${yamlText(answer)}`,
  ]);
  return ['answers:', ...lines];
}

/** Commented out, so that an answer is one keystroke away. */
function openLines(open: readonly DecidingQuestion[], answered: boolean): string[] {
  if (open.length === 0) return [];
  const lines = open.flatMap(question => [
    `  # ${question.text} ${question.why}; ${decidesWords(question)}.`,
    `  # ${question.id}: ${question.answers.map(yamlText).join(' or ')}`,
  ]);
  const title = '  # Still open, what decides most first:';
  return answered ? [title, ...lines] : ['# answers:', title, ...lines];
}

const furtherLines = [
  '# The period that is audited; assurance documents and evidence are judged against it:',
  '# auditWindow: { from: 2026-01-01, to: 2026-12-31 }',
  "# Documents that AWS's half rests on: demarc assurance add writes them here.",
  '# Who else does something for this system, what it proves, and which risks are accepted:',
  '# parties, statements, evidence, waivers, scope, objectives (docs/demarc-yaml.md).',
  '# Contracts and policies of your own that bind the system: obligations.',
];
