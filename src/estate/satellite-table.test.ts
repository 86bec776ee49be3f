import { describe, expect, it } from 'vitest';
import { satelliteTargets } from './satellite-rules.ts';
import { registry } from './testing.ts';
import { passedOn, satelliteRules } from './satellite-table.ts';

describe('the table of satellites', () => {
  it('names types and properties of the registry only', () => {
    const wrong: string[] = [];
    for (const rule of satelliteRules) {
      const satellite = registry.type(rule.satellite);
      if (satellite === undefined) wrong.push(rule.satellite);
      const given = rule.gives.kind === 'property' ? [rule.gives.name] : [];
      const names = rule.gives.kind === 'only' ? rule.gives.names : given;
      for (const name of [...rule.namedBy, ...names]) {
        if (satellite?.properties.has(name) !== true) wrong.push(`${rule.satellite}.${name}`);
      }
      for (const parent of rule.parents) if (registry.type(parent) === undefined) wrong.push(parent);
    }
    for (const [type, name] of passedOn) {
      if (registry.type(type)?.properties.has(name) !== true) wrong.push(`${type}.${name}`);
    }
    expect(wrong).toEqual([]);
  });

  it('joins lists where the parent has a list, and single values where it has one', () => {
    const wrong: string[] = [];
    for (const rule of satelliteRules) {
      for (const parent of rule.parents) {
        const shape = registry.type(parent)?.properties.get(rule.target)?.shape;
        if (shape !== undefined && (shape.kind === 'list') !== rule.many)
          wrong.push(`${parent}.${rule.target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('says of one target always the same', () => {
    const wrong = satelliteRules.filter(rule =>
      rule.parents.some(parent => satelliteTargets(parent).get(rule.target) !== rule.many),
    );
    expect(wrong).toEqual([]);
  });

  it('gives elements of a list of the registry only properties that those elements have', () => {
    const wrong: string[] = [];
    for (const { satellite, namedBy, parents, target, many, gives } of satelliteRules) {
      const shape = registry.type(parents[0] ?? '')?.properties.get(target)?.shape;
      if (!many || shape?.kind !== 'list' || shape.element.kind !== 'object') continue;
      const known = shape.element.properties();
      const all = [...(registry.type(satellite)?.properties.keys() ?? [])].filter(
        name => !namedBy.includes(name),
      );
      const given = gives.kind === 'only' ? gives.names : gives.kind === 'properties' ? all : [];
      for (const name of given)
        if (!known.has(name)) wrong.push(`${satellite}.${name} in ${parents[0]}.${target}`);
    }
    expect(wrong).toEqual([]);
  });
});
