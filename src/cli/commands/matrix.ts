import { Command, Option } from 'commander';
import type { Host } from '../host.ts';
import { addFrameworkOption, collect } from '../input-options.ts';
import { matrixFormats, type MatrixOptions } from '../matrix/matrix-options.ts';
import { addStyleOptions } from '../terminal-style.ts';

export function matrixCommand(host: Host): Command {
  const command = new Command('demarc matrix')
    .usage('--services <list> [options]')
    .description(
      'Says for a plain list of AWS services and deployment options what AWS does and what is yours, duty by duty and control by control. No code is read.',
    )
    .addOption(
      new Option(
        '--services <list>',
        'services and options by id, alias or case, with commas between them (repeatable)',
      ).argParser(collect),
    );
  addFrameworkOption(command)
    .addOption(
      new Option(
        '--format <format>',
        'how to print it (default: by the ending of -o, else terminal)',
      ).choices(matrixFormats),
    )
    .addOption(new Option('-o, --output <file>', 'write it to a file: .xlsx, .md, .csv, .json'))
    .addOption(
      new Option('--table <table>', 'which table a CSV file holds (default: services)').choices([
        'services',
        'controls',
      ]),
    )
    .addOption(new Option('--answer <question=answer>', 'answer a question (repeatable)').argParser(collect))
    .addOption(new Option('--config <file>', 'a demarc.yaml with answers and frameworks'))
    .addOption(new Option('--boundary <name>', 'which boundary of demarc.yaml, where it has several'))
    .addOption(new Option('--region <name>', 'the Region that it is meant for'));
  return addStyleOptions(command)
    .addOption(new Option('--quiet', 'no notes on stderr'))
    .addHelpText('after', examples)
    .action(async (options: MatrixOptions) => {
      const { runMatrix } = await import('../matrix/run-matrix.ts');
      await runMatrix(options, host);
    });
}

const examples = `
Examples:
  demarc matrix --services ec2,alb,rds,s3,lambda
  demarc matrix --services ecs-fargate,aurora-serverless-v2,s3 --framework iso-27001-2022 -o matrix.xlsx
  demarc matrix --services eks,eks-mng --answer internet-facing=yes --format markdown
  demarc services                                   the services that can be named
  demarc cases                                      the deployment options that can be named`;
