import { describe, expect, it } from 'vitest';
import { knowledge, shopBoundary, today } from '../../responsibility/shop.fixture.ts';
import { assessEstate } from '../assess.ts';
import { shopAnswers, shopEstate } from '../shop-estate.fixture.ts';
import { read, shopFramework } from './own-frameworks.fixture.ts';
import { withFrameworks, withStatedFrameworks } from './with-own-frameworks.ts';

const { framework } = read({ 'frameworks/shop.yaml': shopFramework }, { file: 'frameworks/shop.yaml' });

describe('withFrameworks', () => {
  const known = withFrameworks(knowledge, [framework]);

  it('adds frameworks and leaves the rest of the knowledge what it was', () => {
    expect(known.frameworkIds()).toEqual([...knowledge.frameworkIds(), 'shop-controls']);
    expect(known.framework('shop-controls')).toBe(framework);
    expect(known.framework('iso-27001-2022')).toBe(knowledge.framework('iso-27001-2022'));
    expect(known.duties).toBe(knowledge.duties);
    expect(known.serviceOf('AWS::S3::Bucket')?.id).toBe('s3');
  });

  it('adds nothing twice and never replaces a shipped one', () => {
    expect(withFrameworks(knowledge, [])).toBe(knowledge);
    expect(withFrameworks(known, [framework])).toBe(known);
    expect(withFrameworks(knowledge, [{ ...framework, id: 'soc-2' }])).toBe(knowledge);
  });

  it('lets own objectives name controls of own frameworks', () => {
    const objective = { id: 'ACC', title: 'Accounts', duties: [], controls: ['shop:S-1'] };
    const all = withStatedFrameworks(knowledge, { ownFrameworks: [framework], objectives: [objective] });
    expect(all.framework('own')?.controls[0]?.duties.map(({ duty }) => duty)).toContain('identity-lifecycle');
  });
});

const boundary = {
  ...shopBoundary,
  answers: shopAnswers,
  frameworks: ['shop-controls', 'iso-27001-2022'],
  ownFrameworks: [framework],
};

/** The document that AWS's half of signing in rests on. */
function rests(standsFor: string | undefined): string | undefined {
  const one = standsFor === undefined ? framework : { ...framework, standsFor };
  const { frameworks } = assessEstate(shopEstate, {
    knowledge,
    checks: [],
    boundary: { ...boundary, ownFrameworks: [one] },
    now: today,
  });
  return frameworks[0]?.controls.find(({ control }) => control === 'shop:S-2')?.provider.document;
}

describe('an assessment by an own framework', () => {
  const assessment = assessEstate(shopEstate, { knowledge, checks: [], boundary, now: today });
  const [own, iso] = assessment.frameworks;

  it('judges every control once, and its counts add up', () => {
    expect(own?.controls.map(one => one.control)).toEqual(framework.controls.map(one => one.id));
    expect(Object.values(own?.counts ?? {}).reduce((sum, one) => sum + one, 0)).toBe(
      framework.controls.length,
    );
    expect(own?.counts.unmapped).toBe(3);
  });

  it('gives a control that asks for the same as another the same class and the same halves', () => {
    const mine = own?.controls.find(one => one.control === 'shop:S-2');
    const theirs = iso?.controls.find(one => one.control === 'iso:A.8.5');
    expect(mine?.class).toBe(theirs?.class);
    expect(mine?.kinds).toEqual(theirs?.kinds);
    expect(mine?.customer.text).toBe(theirs?.customer.text);
    expect(mine?.confidence).toBe('expert');
  });

  it("rests AWS's half on what the catalogue that it stands for rests on", () => {
    expect(rests('pci-dss-4.0.1')).toBe('pci-aoc');
    // Nobody's programme: it rests on what own objectives rest on.
    expect(rests(undefined)).toBe('soc2-type2');
  });
});
