import { type Assessment, nothingDrawn, nothingJudged } from '../model/assessment.ts';
import type { Unread } from '../model/declaration.ts';
import type { Resource } from '../model/resource.ts';
import type { Report } from './report.ts';
import { countsOf, csf, iso, shopActions } from './shop-controls.fixture.ts';
import { shopResources, web } from './shop-estate.fixture.ts';
import { shopChecks, shopFindings } from './shop-findings.fixture.ts';
import { shopKnowledge } from './shop-knowledge.fixture.ts';
import { answer, shopTables } from './shop-sides.fixture.ts';

/** A small online shop, judged by hand: every existence, side, class and status occurs in it. */

const unread: readonly Unread[] = [
  {
    kind: 'transform',
    what: 'transform ShopMacro',
    why: 'a macro runs code in the account, and its result is not in the template',
    advice: 'Scan the processed template (aws cloudformation get-template --template-stage Processed).',
    place: { source: web, offset: 0 },
    root: 'web.yaml',
  },
];

export function shopAssessment(): Assessment {
  const present = shopResources.filter(one => !one.existence.state.startsWith('absent'));
  const tableByType = new Map(shopTables.map(table => [table.type, table.id]));
  const byType = new Map<string, Resource[]>();
  for (const one of present) byType.set(one.type, [...(byType.get(one.type) ?? []), one]);
  return {
    knowledgeVersion: '2026.11',
    at: '2026-11-24T08:00:00.000Z',
    boundary: {
      name: 'online-shop',
      frameworks: ['nist-csf-2.0', 'iso-27001-2022'],
      ...nothingDrawn,
    },
    estate: {
      resources: shopResources,
      byKey: new Map(shopResources.map(one => [one.key, one])),
      byType,
      roots: [
        {
          name: 'data.yaml',
          path: 'data.yaml',
          language: 'cloudformation',
          library: false,
          assumptions: [{ input: { name: 'Reports' }, value: 'false' }],
        },
      ],
      unread,
      files: ['data.yaml', 'network.yaml', 'web.yaml'],
    },
    responsibility: {
      tables: shopTables,
      tableOf: new Map(present.map(one => [one.key, tableByType.get(one.type) ?? 't1'])),
      assumptions: [{ fact: 'callers send their own key', rules: ['s3-sse-c'], resources: 2 }],
      boundary: new Map([
        ['secrets-management', answer('secrets-management', 'you')],
        ['security-governance', answer('security-governance', 'you')],
        ['data-classification', answer('data-classification', 'you')],
        ['provider-governance', answer('provider-governance', 'aws')],
      ]),
    },
    findings: shopFindings,
    frameworks: [
      { framework: 'nist-csf-2.0', title: 'NIST CSF 2.0', controls: csf, counts: countsOf(csf) },
      { framework: 'iso-27001-2022', title: 'ISO/IEC 27001:2022', controls: iso, counts: countsOf(iso) },
    ],
    stated: nothingJudged,
    obligations: [],
    actions: shopActions,
  };
}

export function shopReport(): Report {
  return {
    assessment: shopAssessment(),
    knowledge: shopKnowledge,
    checks: shopChecks,
    version: '0.1.0',
    inputs: ['shop'],
    pathPrefix: 'shop/',
    ignoredFiles: 2,
  };
}
