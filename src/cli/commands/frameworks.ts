import { Argument, Command, Option } from 'commander';
import { textFormats } from '../explain/explain-options.ts';
import {
  type FrameworkAction,
  frameworkActions,
  type FrameworkOptions,
} from '../frameworks/framework-options.ts';
import type { Host } from '../host.ts';
import { addStyleOptions } from '../terminal-style.ts';

/** `demarc frameworks`, `demarc frameworks list | show <id> | import <file>`. */
export function frameworksCommand(host: Host): Command {
  const command = new Command('demarc frameworks')
    .usage('[list | show <id> | import <file>] [options]')
    .description(
      'Lists the catalogues of controls that demarc knows, with those that demarc.yaml brings along; shows one of them in full; or imports another: an OSCAL catalogue or profile (JSON, 1.0 to 1.2), or a framework in the small YAML form. Nothing is fetched: what a profile imports is read from beside it.',
    )
    .addArgument(new Argument('[action]', 'what to do (default: list)').choices(frameworkActions))
    .argument('[id]', 'show: which one; list: only those whose line contains it; import: the file')
    .addOption(
      new Option('--format <format>', 'list, show: how to print it (default: terminal)').choices(textFormats),
    )
    .addOption(
      new Option(
        '--config <file>',
        'the demarc.yaml whose frameworks are listed too (default: that of the current folder)',
      ),
    );
  for (const [flags, description] of importOptions)
    command.addOption(new Option(flags, `import: ${description}`));
  return addStyleOptions(command)
    .addHelpText('after', examples)
    .action(
      async (action: FrameworkAction | undefined, id: string | undefined, options: FrameworkOptions) => {
        const { runFrameworks } = await import('../frameworks/run-frameworks.ts');
        await runFrameworks(action ?? 'list', id, options, host);
      },
    );
}

const importOptions = [
  ['-o, --output <file>', 'write the framework there (default: to stdout)'],
  ['--add', 'with -o: name the file in demarc.yaml, every other line as it is'],
  ['--mapping <file>', 'what answers its controls: YAML, or an OSCAL mapping collection'],
  ['--through <framework>', 'its ids are those of this known framework: take over its mapping'],
  ['--crosswalk <id>', 'a crosswalk of demarc from or to its ids: what stands beside them contributes'],
  ['--id <id>', 'its id (default: from the file)'],
  ['--namespace <letters>', 'what stands before the ids of its controls (default: from the file)'],
  ['--title <title>', 'its title (default: from the file)'],
  ['--licence <text>', 'by which terms it may be used: OSCAL does not say it'],
] as const;

const examples = `
Examples:
  demarc frameworks
  demarc frameworks show nist-csf-2.0
  demarc frameworks --format json
  demarc frameworks import baseline_profile.json --through nist-800-53-r5 -o frameworks/baseline.yaml --add
  demarc frameworks import company-catalog.json --mapping map.yaml --namespace acme -o frameworks/acme.yaml`;
