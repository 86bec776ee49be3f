import { type Command, Option } from 'commander';

/** What scan and explain ask about the input. */
export interface InputOptions {
  readonly config?: string;
  readonly boundary?: string;
  readonly environment?: string;
  readonly parameters?: readonly string[];
  readonly parameter?: readonly string[];
  readonly varFile?: readonly string[];
  readonly var?: readonly string[];
  readonly moduleSource?: readonly string[];
  readonly region?: string;
  readonly account?: string;
  readonly judgeDefaults?: boolean;
}

/** Adds the options that say what is read and how. */
export function addInputOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--config <file>',
        'the boundary: name, frameworks, answers (default: demarc.yaml in the given path)',
      ),
    )
    .addOption(new Option('--boundary <name>', 'which boundary of demarc.yaml, where it has several'))
    .addOption(
      new Option('--environment <name>', 'which environment of demarc.yaml: its inputs, accounts and Region'),
    )
    .addOption(
      new Option('--parameters <file>', 'a parameter file for root templates (repeatable)').argParser(
        collect,
      ),
    )
    .addOption(
      new Option('--parameter <name=value>', 'one parameter of root templates (repeatable)').argParser(
        collect,
      ),
    )
    .addOption(
      new Option('--var-file <file>', 'a variables file for Terraform roots (repeatable)').argParser(collect),
    )
    .addOption(
      new Option('--var <name=value>', 'one variable of Terraform roots (repeatable)').argParser(collect),
    )
    .addOption(
      new Option(
        '--module-source <name=folder>',
        'where the source of a Terraform module lies that is not local, by the name of its call or by its source (repeatable)',
      ).argParser(collect),
    )
    .addOption(
      new Option('--region <name>', 'the Region that it is deployed to, where the source does not say'),
    )
    .addOption(
      new Option('--account <id>', 'the account that it is deployed to, where the source does not say'),
    )
    .addOption(
      new Option(
        '--judge-defaults',
        'judge resources that only the default of a parameter leaves out, as if they may exist',
      ),
    );
}

/** For an option that may be given several times. */
export function collect(value: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), value];
}

export function addFrameworkOption(command: Command): Command {
  return command.addOption(
    new Option(
      '--framework <id>',
      'a catalogue of controls (repeatable; default: nist-csf-2.0, iso-27001-2022)',
    ).argParser(collect),
  );
}
