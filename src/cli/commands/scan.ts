import { Command, Option } from 'commander';
import { exitCodes, type Host } from '../host.ts';
import { addFrameworkOption, addInputOptions } from '../input-options.ts';
import { failLevels, scanFormats, type ScanOptions } from '../scan/scan-options.ts';
import { addStyleOptions } from '../terminal-style.ts';

export function scanCommand(host: Host, finish: (code: number) => void): Command {
  const command = new Command('demarc scan')
    .usage('[path...] [options]')
    .description(
      'Reads CloudFormation templates and CDK assemblies, draws the line between AWS and you through them, judges the controls, checks your side and says what remains.',
    )
    .argument('[path...]', 'folders or files (default: the current folder)')
    .addOption(new Option('--format <format>', 'how to print it (default: terminal)').choices(scanFormats))
    .addOption(
      new Option('-o, --output <file>', 'write it to a file; the ending .json or .sarif gives the format'),
    );
  addFrameworkOption(command).addOption(
    new Option(
      '--fail-on <level>',
      'exit with 1 for findings of this severity or above (default: none: a report, no gate)',
    ).choices(failLevels),
  );
  addInputOptions(command).addOption(
    new Option('--all', 'all findings, actions and open points, not only the first'),
  );
  return addStyleOptions(command)
    .addOption(new Option('--quiet', 'no notes on stderr'))
    .addHelpText('after', examples)
    .action(async (paths: readonly string[], options: ScanOptions) => {
      const { runScan } = await import('../scan/run-scan.ts');
      finish((await runScan(paths, options, host)) ? exitCodes.findings : exitCodes.fine);
    });
}

const examples = `
Examples:
  demarc scan                                       the current folder
  demarc scan infrastructure/ --framework iso-27001-2022
  demarc scan cdk.out --format sarif -o demarc.sarif --fail-on critical
  demarc scan shop.yaml --parameters production.json --region eu-central-1
  demarc scan . --format json | jq '.findings[] | select(.status == "failed")'

Levels of --fail-on: critical, high, medium and low count failed findings of that severity and above;
unknown counts every failed finding and every one that cannot be told; none never fails.`;
