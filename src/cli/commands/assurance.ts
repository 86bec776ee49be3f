import { Argument, Command, Option } from 'commander';
import {
  type AssuranceAction,
  assuranceActions,
  type AssuranceOptions,
} from '../assurance/assurance-options.ts';
import { textFormats } from '../explain/explain-options.ts';
import type { Host } from '../host.ts';
import { addFrameworkOption, addInputOptions, collect } from '../input-options.ts';
import { addStyleOptions } from '../terminal-style.ts';

/** `demarc assurance list | check | add | import`: the documents that AWS's half, and other parties', rest on. */
export function assuranceCommand(host: Host): Command {
  const command = new Command('demarc assurance')
    .usage('[list | check | add | import] [path...] [options]')
    .description(
      'Keeps the assurance documents of AWS and other parties in demarc.yaml: fields and a hash, never the document itself. list shows them; check says per framework what they cover and what lapses when; add records one; import takes those that the output of "aws artifact list-reports" names.',
    )
    .addArgument(new Argument('[action]', 'what to do (default: list)').choices(assuranceActions))
    .argument(
      '[path...]',
      'list, check: folders or files to read (default: the current folder); import: the saved output',
    )
    .addOption(new Option('--format <format>', 'how to print it (default: terminal)').choices(textFormats))
    .addOption(new Option('--all', 'every reason, not only the first'))
    .addOption(
      new Option('--print', 'add, import: print the lines to add to demarc.yaml, and change nothing'),
    );
  for (const [flags, description, many] of documentOptions) {
    const option = new Option(flags, `add: ${description}`);
    command.addOption(many === true ? option.argParser(collect) : option);
  }
  addFrameworkOption(command);
  return addStyleOptions(addInputOptions(command))
    .addHelpText('after', examples)
    .action(
      async (action: AssuranceAction | undefined, paths: readonly string[], options: AssuranceOptions) => {
        const { runAssurance } = await import('../assurance/run-assurance.ts');
        await runAssurance(action ?? 'list', paths, options, host);
      },
    );
}

const documentOptions: readonly (readonly [flags: string, description: string, many?: true])[] = [
  ['--kind <kind>', 'its kind, such as soc2-type2 (demarc explain <kind> says what it proves)'],
  ['--id <id>', 'your name for it (default: party, kind and year)'],
  ['--party <party>', 'whose it is (default: aws)'],
  ['--title <title>', 'its title'],
  ['--period <from..to>', 'a period that a report covers, as 2025-10-01..2026-09-30 (repeatable)', true],
  ['--issued <day>', 'day of issue, assessment, acceptance or authorisation'],
  ['--expires <day>', 'last day of a certificate, authorisation or agreement'],
  ['--letter-until <day>', 'last day that a continued-operations letter for it speaks for'],
  ['--type <number>', '1 or 2, for reports and CSA STAR'],
  ['--edition <edition>', 'edition of the standard or programme'],
  ['--state <state>', 'authorised, in-process or revoked'],
  ['--refers-to <id>', 'the document that a letter or summary belongs to'],
  ['--opinion <opinion>', 'unqualified, qualified, adverse or disclaimer'],
  ['--impact-level <level>', 'level of an authorisation'],
  ['--category <name>', 'a category of a report (repeatable)', true],
  ['--service <id>', 'a service in its scope (repeatable)', true],
  ['--in-region <name>', 'a Region in its scope (repeatable)', true],
  ['--carve-out <name>', 'a service or supplier that it leaves out (repeatable)', true],
  ['--partition <name>', 'partition that it is for (default: aws)'],
  ['--read-by <who>', 'who read it; without it, it stays a claim'],
  ['--read-on <day>', 'when it was read (default, with --read-by: today)'],
  ['--reference <text>', 'where it can be asked for, such as report-... in AWS Artifact'],
  ['--file <file>', 'the document: its SHA-256 hash is recorded, the document itself never'],
];

const examples = `
Examples:
  demarc assurance check infrastructure/
  demarc assurance add --kind soc2-type2 --period 2025-10-01..2026-09-30 --opinion unqualified --read-by you@example.com --file soc2.pdf
  demarc assurance add --kind iso-certificate --edition 2022 --issued 2025-11-14 --expires 2028-11-13 --read-by you@example.com
  aws artifact list-reports --output json > reports.json && demarc assurance import reports.json

Exceptions, expected user controls and the like are written into demarc.yaml by hand: the published schema
(schema/demarc-1.json) completes them.`;
