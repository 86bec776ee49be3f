import { verbs } from './verbs.ts';

/** What demarc says when it is called without a word. */
export function start(version: string): string {
  return `demarc ${version}: the line between what AWS does and what is yours, through your own estate.

Start with one of these:

  demarc scan .                                  your templates: whose each duty is, what is wrong, what remains
  demarc matrix --services ec2,alb,rds,s3        no templates yet? the split for a list of services
  demarc explain guest-os-patching               one duty, control, check or service in plain words

demarc --help lists all commands. It reads your files and writes those that you ask for: it fetches nothing, runs nothing, sends nothing.
`;
}

/** All commands with a line each. */
export function overview(): string {
  const width = Math.max(...verbs.map(verb => verb.name.length));
  const lines = verbs.map(verb => `  ${verb.name.padEnd(width)}  ${verb.summary}`);
  return `Usage: demarc <command> [options]

Commands:
${lines.join('\n')}

Options:
  -V, --version  print the version
  -h, --help     print this; demarc <command> --help says more, with examples

Exit codes:
  0  fine
  1  findings at or above --fail-on
  2  wrong usage or input, or nothing that could be read
  3  an error of demarc itself

Example:
  demarc scan infrastructure/ --framework iso-27001-2022 --fail-on critical
`;
}
