import { Argument, Command, Option } from 'commander';
import type { Host } from '../host.ts';
import { addStyleOptions } from '../terminal-style.ts';
import { textFormats } from '../explain/explain-options.ts';
import type { ListedNoun, ListOptions } from '../lists/list-options.ts';

/** `demarc checks`, `demarc checks list` and `demarc checks show <id>`; the same for the other nouns. */
export function listCommand(noun: ListedNoun, summary: string, host: Host): Command {
  const command = new Command(`demarc ${noun}`)
    .usage('[list | show <id>] [options]')
    .description(`Lists ${summary}, or shows one of them in full.`)
    .addArgument(new Argument('[action]', 'what to do (default: list)').choices(['list', 'show']))
    .argument('[id]', 'which one to show; for list: only those whose line contains it')
    .addOption(new Option('--format <format>', 'how to print it (default: terminal)').choices(textFormats));
  return addStyleOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  demarc ${noun}
  demarc ${noun} show ${exampleIds[noun]}
  demarc ${noun} --format json`,
    )
    .action(async (action: string | undefined, id: string | undefined, options: ListOptions) => {
      const { runList, runShow } = await import('../lists/run-list.ts');
      if (action === 'show') await runShow(noun, id, options, host);
      else await runList(noun, id, options, host);
    });
}

const exampleIds: Readonly<Record<ListedNoun, string>> = {
  frameworks: 'nist-csf-2.0',
  checks: 's3-bucket-versioning-enabled',
  services: 'rds',
  duties: 'guest-os-patching',
  questions: 'premises-in-scope',
  cases: 'ecs-fargate',
  obligations: 'gdpr',
};
