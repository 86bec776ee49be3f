import type { Assessment } from '../../model/assessment.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Report } from '../report.ts';
import { countsOf } from '../shop-controls.fixture.ts';
import { shopReport } from '../shop-report.fixture.ts';
import { auditFrameworks, auditIso, auditPci } from './audit-controls.fixture.ts';
import { auditBoundary, auditObligations, auditStated, confidential } from './audit-stated.fixture.ts';

/** The shop before an audit: judged by NIST CSF, ISO/IEC 27001 and PCI DSS, with all that it states. */
export function auditReport(): Report {
  const report = shopReport();
  const { assessment } = report;
  const [csf] = assessment.frameworks;
  if (csf === undefined) throw new Error('the shop is judged by CSF');
  const judgedFrameworks: Assessment['frameworks'] = [
    csf,
    {
      framework: 'iso-27001-2022',
      title: 'ISO/IEC 27001:2022',
      controls: auditIso,
      counts: countsOf(auditIso),
    },
    { framework: 'pci-dss-4.0.1', title: 'PCI DSS 4.0.1', controls: auditPci, counts: countsOf(auditPci) },
  ];
  const actions: Assessment['actions'] = [
    ...assessment.actions,
    {
      id: 'evidence:expected:aws:aws-soc2-2026',
      kind: 'evidence',
      who: 'control owner',
      what: 'Show that you do what AWS expects of you (aws-soc2-2026): one thing is not shown',
      how: `${confidential.expectation}. Without it, AWS's own part need not hold.`,
      where: [],
      duties: ['least-privilege'],
      controls: ['iso:A.8.2', 'pci:8.3.1'],
      findings: [],
      rank: 3,
    },
    {
      id: 'assurance:carve-outs:aws-soc2-2026',
      kind: 'assurance',
      who: 'reviewer',
      what: `Ask for the reports of ${confidential.supplier}: aws-soc2-2026 leaves them out`,
      how: 'Name each under "parties" and record its own document.',
      where: [],
      duties: [],
      controls: ['csf:PR.IR-02', 'pci:9.2.1'],
      findings: [],
      rank: 4,
    },
  ];
  const knowledge = Object.create(report.knowledge, {
    framework: { value: (id: string) => auditFrameworks.get(id) ?? report.knowledge.framework(id) },
  }) as Knowledge;
  return {
    ...report,
    knowledge,
    assessment: {
      ...assessment,
      boundary: { ...assessment.boundary, ...auditBoundary },
      frameworks: judgedFrameworks,
      stated: auditStated,
      obligations: auditObligations,
      actions,
    },
  };
}
