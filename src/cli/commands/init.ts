import { Command, Option } from 'commander';
import type { Host } from '../host.ts';
import type { InitOptions } from '../init/init-options.ts';
import { addFrameworkOption, collect } from '../input-options.ts';

export function initCommand(host: Host): Command {
  const command = new Command('demarc init')
    .usage('[path...] [options]')
    .description(
      'Reads the templates, asks what they do not show and writes demarc.yaml. It asks only what decides something for this estate, what decides most first, and says what each answer decides. Where nobody is at a terminal it asks nothing: answers come from --answer, and what is open stands in the file as comments. A demarc.yaml that is there is never overwritten.',
    )
    .argument('[path...]', 'folders or files (default: the current folder)')
    .addOption(new Option('--name <name>', 'name of the system that is judged (default: that of the folder)'))
    .addOption(new Option('--owner <owner>', 'who owns it'));
  addFrameworkOption(command)
    .addOption(new Option('--answer <question=answer>', 'answer a question (repeatable)').argParser(collect))
    .addOption(
      new Option(
        '--services <list>',
        'no templates yet: services by id, with commas between them (repeatable)',
      ).argParser(collect),
    )
    .addOption(new Option('--region <name>', 'the Region that it is deployed to'))
    .addOption(new Option('--account <id>', 'the account that it is deployed to'))
    .addOption(new Option('--no-input', 'ask nothing'))
    .addOption(
      new Option('-o, --output <file>', 'the file to write (default: demarc.yaml in the given path)'),
    );
  return command
    .addHelpText('after', examples)
    .action(async (paths: readonly string[], options: InitOptions) => {
      const { runInit } = await import('../init/run-init.ts');
      await runInit(paths, options, host);
    });
}

const examples = `
Examples:
  demarc init                                       asks, then writes demarc.yaml into the current folder
  demarc init infrastructure/ --framework iso-27001-2022 --owner shop-platform@example.com
  demarc init --answer premises-in-scope=no --answer internet-facing=yes --no-input
  demarc init --services ec2,rds,s3 -o demarc.yaml`;
