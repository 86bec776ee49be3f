import { describe, expect, it } from 'vitest';
import type { DutyAnswer, Side } from '../model/responsibility.ts';
import { certain } from '../model/declaration.ts';
import type { Finding, FindingStatus } from '../model/finding.ts';
import { placeAt } from '../estate/testing.ts';
import { declared, estateOf, knowledge, shopBoundary, today } from '../responsibility/shop.fixture.ts';
import { assuranceJudge } from './assurance/assurance-judge.ts';
import { customerHalf } from './customer-half.ts';
import { findingsByDuty } from './duty-findings.ts';
import { collectDutyParts, type DutyPart } from './duty-parts.ts';
import { placementsOfBoundary } from './placements.ts';
import { type ProviderContext, providerHalf } from './provider-half.ts';
import { askedOf } from './reference-day.ts';
import { freshEvidence } from './stated/fresh-evidence.ts';

function part(duty: string, side: Side, rest: Partial<DutyAnswer> = {}): DutyPart {
  const known = knowledge.duties.get(duty);
  const answer: DutyAnswer = {
    duty,
    side,
    missing: [],
    portions: { aws: known?.awsPortion ?? '', customer: known?.customerPortion ?? '' },
    trace: [],
    source: 'K',
    confidence: 'expert',
    ...rest,
  };
  return { answer, count: 1, tables: [] };
}

function contextOf(namespace: string): ProviderContext {
  const judge = assuranceJudge({ boundary: shopBoundary, knowledge, asked: askedOf(shopBoundary, today) });
  return { knowledge, namespace, edition: '', control: '', judge, placementsOf: nowhere };
}

function nowhere() {
  return placementsOfBoundary(new Set());
}

/** The half of a duty that no check can show, with a record of its training on each of the days. */
function trained(dates: readonly string[]) {
  return customerHalf('customer-specific', [part('awareness-training-customer', 'customer')], {
    duties: knowledge.duties,
    findings: new Map(),
    evidence: freshEvidence(
      {
        ...shopBoundary,
        auditWindow: { from: '2026-01-01', to: '2026-12-31' },
        evidence: dates.map(date => ({ kind: 'training-record', date, by: 'shop-security', duties: [] })),
      },
      knowledge,
      today,
    ),
  });
}

describe("the provider's half", () => {
  it.each([
    ['iso', 'claimed', 'soc2-type2'],
    ['csf', 'claimed', 'soc2-type2'],
    ['pci', 'none', 'pci-aoc'],
    ['hipaa', 'none', 'soc2-type2'],
  ])('of %s is %s until %s is read', (namespace, status, document) => {
    const half = providerHalf('shared', [part('at-rest-enablement', 'shared')], contextOf(namespace));
    expect(half).toMatchObject({ status, document, party: 'AWS' });
    expect(half.text).toBe(
      `${knowledge.duties.get('at-rest-enablement')?.awsPortion ?? ''} (${knowledge.duties.get('at-rest-enablement')?.title ?? ''}).`,
    );
  });

  it("of another party rests on nothing of AWS's", () => {
    const parts = [
      part('guest-os-patching', 'aws', { party: 'Red Hat SRE' }),
      part('host-os-patching', 'aws'),
    ];
    const half = providerHalf('inherited', parts, contextOf('iso'));
    expect(half).toMatchObject({ status: 'none', party: 'AWS, Red Hat SRE' });
    expect(half.document).toBeUndefined();
  });

  it('is not needed where AWS has no part', () => {
    const half = providerHalf(
      'customer-specific',
      [part('least-privilege', 'customer', { party: 'platform team' })],
      contextOf('iso'),
    );
    expect(half).toMatchObject({ status: 'not-needed', text: 'AWS has no part in this control' });
  });
});

describe("the customer's half", () => {
  const bucket = declared('AWS::S3::Bucket', {}, { existence: certain }, 'ProductImages');
  const maybe = declared('AWS::S3::Bucket', {}, {}, 'Scratch');
  const estate = estateOf([bucket, maybe]);

  function finding(status: FindingStatus, rest: Partial<Finding> = {}): Finding {
    return {
      check: 's3-bucket-public-access-blocked',
      resource: bucket.key,
      status,
      severity: 'high',
      because: [],
      place: placeAt(0),
      message: '',
      fingerprint: `print of ${status}`,
      moveFingerprint: '',
      ...rest,
    };
  }

  function half(findings: readonly Finding[], evidence: readonly string[] = []) {
    const found = findingsByDuty(
      findings,
      estate,
      () => 'internet-exposure',
      () => true,
    );
    return customerHalf('customer-specific', [part('internet-exposure', 'customer')], {
      duties: knowledge.duties,
      findings: found,
      evidence: freshEvidence(
        {
          ...shopBoundary,
          evidence: evidence.map(kind => ({ kind, date: '2026-11-20', by: 'shop-security', duties: [] })),
        },
        knowledge,
        today,
      ),
    });
  }

  const ifCreated = { resource: maybe.key, ifCreated: 'IsTest' };

  it.each<[string, readonly Finding[], readonly string[], string]>([
    ['all pass, the evidence is there', [finding('passed')], ['network-rule-review'], 'met'],
    ['all pass, evidence is missing', [finding('passed')], [], 'partly-met'],
    ['one fails', [finding('passed'), finding('failed')], ['network-rule-review'], 'not-met'],
    ['one cannot be told', [finding('passed'), finding('unknown')], ['network-rule-review'], 'unknown'],
    ['one was not evaluated', [finding('not-evaluated')], ['network-rule-review'], 'unknown'],
    [
      'only what may not exist passes',
      [finding('passed', ifCreated)],
      ['network-rule-review'],
      'not-visible',
    ],
    ['only what may not exist fails', [finding('failed', ifCreated)], ['network-rule-review'], 'unknown'],
    ['nothing can be seen', [finding('not-visible')], ['network-rule-review'], 'not-visible'],
    ['there is evidence alone', [], ['network-rule-review'], 'not-visible'],
  ])('when %s', (_when, findings, evidence, status) => {
    expect(half(findings, evidence).status).toBe(status);
  });

  it('needs no evidence twice, and names what is missing', () => {
    expect(half([finding('passed')]).evidenceMissing).toEqual(['network-rule-review']);
    expect(half([finding('passed')]).basis).toBe('declared');
  });

  it('rests on what is weaker: the source alone, beside evidence; evidence where no check can show it', () => {
    expect(half([finding('passed')], ['network-rule-review']).basis).toBe('declared');
    expect(half([], ['network-rule-review']).basis).toBeUndefined();
    expect(trained(['2026-03-01'])).toMatchObject({ status: 'met', basis: 'observed' });
    expect(trained(['2025-03-10', '2026-03-01'])).toMatchObject({ status: 'met', basis: 'operated' });
  });
});

describe('answers of a duty', () => {
  it('of a resource stand in place of the general one where they leave the customer a part', () => {
    const general = part('certificate-lifecycle', 'customer').answer;
    const covered = part('certificate-lifecycle', 'shared', { kind: 'divided' }).answer;
    const relieved = part('certificate-lifecycle', 'aws').answer;
    function partsWith(answer: DutyAnswer) {
      return collectDutyParts(
        {
          tables: [
            {
              id: 't',
              type: 'AWS::CloudFront::Distribution',
              service: 'cloudfront',
              category: 'abstracted',
              rules: [],
              deploymentOption: 'CloudFront',
              answers: new Map([['certificate-lifecycle', answer]]),
            },
          ],
          tableOf: new Map([['shop#ShopFront', 't']]),
          boundary: new Map([['certificate-lifecycle', general]]),
          assumptions: [],
        },
        () => true,
      ).get('certificate-lifecycle');
    }
    expect(partsWith(covered)?.map(one => one.answer.side)).toEqual(['shared']);
    expect(partsWith(relieved)?.map(one => one.answer.side)).toEqual(['customer', 'aws']);
  });
});
