import { Command, Option } from 'commander';
import type { Host } from '../host.ts';
import { addInputOptions } from '../input-options.ts';
import { reportFormats } from '../report/report-formats.ts';
import { readers, reportKinds, type ReportOptions } from '../report/report-options.ts';
import { addStyleOptions } from '../terminal-style.ts';

export function reportCommand(host: Host): Command {
  const ids = reportFormats.map(one => one.id);
  const command = new Command('demarc report')
    .usage('[path...] --format <report> [-o <file>] [options]')
    .description(
      'Makes the documents that auditors ask for from an estate and demarc.yaml. Nothing is rounded up: what is not known is said so, and every control of the catalogue is there.',
    )
    .argument('[path...]', 'folders or files (default: the current folder)')
    .addOption(new Option('--format <report>', `which report: ${ids.join(', ')}`))
    .addOption(
      new Option('-o, --output <file>', 'write it to a file: .xlsx, .csv, .md, .txt (default: to stdout)'),
    )
    .addOption(
      new Option('--as <kind>', 'how to write it (default: by the ending of -o, else markdown)').choices(
        reportKinds,
      ),
    )
    .addOption(
      new Option(
        '--for <whom>',
        'pci-12.8.5: for your own audit, or for your customers (PCI DSS 12.9.2; default: us)',
      ).choices(readers),
    );
  return addStyleOptions(addInputOptions(command))
    .addOption(new Option('--quiet', 'no notes on stderr'))
    .addHelpText('after', `\nReports:\n${listed()}\n${examples}`)
    .action(async (paths: readonly string[], options: ReportOptions) => {
      const { runReport } = await import('../report/run-report.ts');
      await runReport(paths, options, host);
    });
}

function listed(): string {
  const width = Math.max(...reportFormats.map(one => one.id.length));
  return reportFormats.map(({ id, summary }) => `  ${id.padEnd(width)}  ${summary}`).join('\n');
}

const examples = `
Examples:
  demarc report infrastructure/ --format csf-profile -o profile.xlsx
  demarc report --format soa -o statement-of-applicability.xlsx
  demarc report --format pci-12.8.5 --boundary payments -o matrix.csv
  demarc report --format pci-12.8.5 --for customers -o for-our-customers.xlsx
  demarc report --format soa --as terminal | less -R

A report of a framework that the boundary does not choose is made all the same. What you state of single
controls (reasons, owners, targets, days) stands under "controls" in demarc.yaml.`;
