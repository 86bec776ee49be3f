import { type SatelliteRule, satelliteRules } from './satellite-table.ts';

const rulesBySatellite = new Map<string, SatelliteRule[]>();
const targetsByParent = new Map<string, Map<string, boolean>>();
for (const rule of satelliteRules) {
  rulesBySatellite.set(rule.satellite, [...(rulesBySatellite.get(rule.satellite) ?? []), rule]);
  for (const parent of rule.parents) {
    const targets = targetsByParent.get(parent) ?? new Map<string, boolean>();
    targetsByParent.set(parent, targets.set(rule.target, rule.many));
  }
}

const noRules: readonly SatelliteRule[] = [];
const noTargets: ReadonlyMap<string, boolean> = new Map();

export function rulesOf(satellite: string): readonly SatelliteRule[] {
  return rulesBySatellite.get(satellite) ?? noRules;
}

/** What satellites could set on a type: the targets, true for lists. */
export function satelliteTargets(parent: string): ReadonlyMap<string, boolean> {
  return targetsByParent.get(parent) ?? noTargets;
}
