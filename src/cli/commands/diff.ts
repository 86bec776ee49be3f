import { Command, Option } from 'commander';
import type { DiffOptions } from '../diff/diff-options.ts';
import { exitCodes, type Host } from '../host.ts';
import { addFrameworkOption, addInputOptions } from '../input-options.ts';
import { failLevels } from '../scan/scan-options.ts';
import { addStyleOptions } from '../terminal-style.ts';

export function diffCommand(host: Host, finish: (code: number) => void): Command {
  const command = new Command('demarc diff')
    .usage('<before> <after> [options]')
    .description(
      'Says what a change makes you responsible for, or relieves you of: resources, duties that change sides, checks that break or are mended, controls that move. Two folders, two templates, or the state and the plan of a Terraform root.',
    )
    .argument('<before>', 'folder or file as it was')
    .argument('<after>', 'folder or file as it becomes')
    .addOption(
      new Option('--format <format>', 'how to print it (default: terminal)').choices(['terminal', 'json']),
    )
    .addOption(
      new Option(
        '--fail-on <level>',
        'exit with 1 for checks of this severity or above that the change breaks (default: none)',
      ).choices(failLevels),
    )
    .addOption(new Option('--all', 'everything, not only the first of each kind'));
  return addStyleOptions(addInputOptions(addFrameworkOption(command)))
    .addHelpText('after', examples)
    .action(async (before: string, after: string, options: DiffOptions) => {
      const { runDiff } = await import('../diff/run-diff.ts');
      finish((await runDiff(before, after, options, host)) ? exitCodes.findings : exitCodes.fine);
    });
}

const examples = `
Examples:
  demarc diff main/ branch/                      two checkouts
  demarc diff state.json plan.json               terraform show -json: the state, and the plan on it
  demarc diff old.yaml new.yaml --fail-on high   stop a pull request that breaks something`;
