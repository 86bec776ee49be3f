import { Command, Option } from 'commander';
import type { Host } from '../host.ts';
import { type ExplainOptions, textFormats } from '../explain/explain-options.ts';
import { addInputOptions } from '../input-options.ts';
import { addStyleOptions } from '../terminal-style.ts';

export function explainCommand(host: Host): Command {
  const command = new Command('demarc explain')
    .usage('<id> [path...] [options]')
    .description(
      'Says of a duty, control, framework, check, service, case, question or resource what it is, whose it is and why, on what source and how sure. With a path: whose it is in that estate, and how it stands.',
    )
    .argument('<id>', 'an id, a name, or the address of a resource')
    .argument('[path...]', 'folders or files to read')
    .addOption(new Option('--format <format>', 'how to print it (default: terminal)').choices(textFormats));
  return addStyleOptions(addInputOptions(command))
    .addHelpText('after', examples)
    .action(async (id: string, paths: readonly string[], options: ExplainOptions) => {
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
  demarc explain Orders/Database infrastructure/    one resource: the line through it, findings, what remains`;
