import type { ReportDocument } from '../../writers/document/document.ts';
import type { Report } from '../../writers/report.ts';
import type { Readers } from './report-options.ts';

/** One kind of report. What makes it is loaded only when it is asked for. */
export interface ReportFormat {
  readonly id: string;
  readonly summary: string;
  /** The catalogue that it is of: judged for the report, whether or not the boundary chooses it. */
  readonly framework: string;
  /** Whether it can be made for the user's own customers too. */
  readonly forCustomers: boolean;
  /** Makes the document; undefined where the report does not judge the catalogue. */
  load(readers: Readers): Promise<(report: Report) => ReportDocument | undefined>;
}

export const reportFormats: readonly ReportFormat[] = [
  {
    id: 'csf-profile',
    summary: 'NIST CSF 2.0 organisational profile: current, target, gap, actions',
    framework: 'nist-csf-2.0',
    forCustomers: false,
    load: async () => (await import('../../writers/csf-profile/csf-profile.ts')).csfProfile,
  },
  {
    id: 'soa',
    summary: 'ISO/IEC 27001 Statement of Applicability: the 93 controls of Annex A',
    framework: 'iso-27001-2022',
    forCustomers: false,
    load: async () =>
      (await import('../../writers/statement-of-applicability/statement-of-applicability.ts'))
        .statementOfApplicability,
  },
  {
    id: 'pci-12.8.5',
    summary: 'PCI DSS 4.0.1 responsibility matrix: who is responsible for which requirement',
    framework: 'pci-dss-4.0.1',
    forCustomers: true,
    async load(readers) {
      if (readers === 'customers') {
        return (await import('../../writers/pci-responsibility/customers-matrix.ts')).customersMatrix;
      }
      return (await import('../../writers/pci-responsibility/pci-responsibility.ts')).pciResponsibility;
    },
  },
];
