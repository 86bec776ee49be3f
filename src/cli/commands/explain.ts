import { Command, Option } from 'commander';
import { type Host, UsageError } from '../host.ts';
import { type ExplainOptions, textFormats } from '../explain/explain-options.ts';
import { addFrameworkOption, addInputOptions } from '../input-options.ts';
import { addStyleOptions } from '../terminal-style.ts';

export function explainCommand(host: Host): Command {
  const command = new Command('demarc explain')
    .usage('<id> [path...] [options]  |  --since <version> [path...] [options]')
    .description(
      'Says of a duty, control, framework, check, service, case, question or resource what it is, whose it is and why, on what source and how sure. With a path: whose it is in that estate, and how it stands. With --since: what the knowledge decides otherwise than in an earlier release, and the controls that it moves.',
    )
    .argument('[id]', 'an id, a name, or the address of a resource')
    .argument('[path...]', 'folders or files to read')
    .addOption(
      new Option(
        '--since <version>',
        'what changed since that release of the knowledge; every argument is a path then',
      ),
    )
    .addOption(new Option('--format <format>', 'how to print it (default: terminal)').choices(textFormats));
  return addStyleOptions(addInputOptions(addFrameworkOption(command)))
    .addHelpText('after', examples)
    .action(async (id: string | undefined, paths: readonly string[], options: ExplainOptions) => {
      if (options.since !== undefined) {
        const { runSince } = await import('../explain/run-since.ts');
        await runSince(options.since, id === undefined ? [] : [id, ...paths], options, host);
        return;
      }
      if (id === undefined) {
        throw new UsageError("missing required argument 'id'", 'demarc explain --help shows its options.');
      }
      const { runExplain } = await import('../explain/run-explain.ts');
      await runExplain(id, paths, options, host);
    });
}

const examples = `
Examples:
  demarc explain guest-os-patching                  a duty: who does it on EC2, RDS, Lambda
  demarc explain guest-os-patching infrastructure/  the same, and whose it is in that estate
  demarc explain iso:A.8.24                         a control
  demarc explain s3-bucket-not-public               a check
  demarc explain rds                                a service, and the options that move its line
  demarc explain Orders/Database infrastructure/    one resource: the line through it, findings, what remains
  demarc explain --since 2026-11-24                 controls that the knowledge moved since that release, and why
  demarc explain --since 2026-11-24 infrastructure/ the same for one estate: the class of each control then and now`;
