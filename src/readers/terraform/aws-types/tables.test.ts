import { describe, expect, it } from 'vitest';
import { elementIn, propertyIn } from '../../../estate/follow-schema.ts';
import { registry } from '../../../estate/testing.ts';
import type { PropertyShape } from '../../../model/registry.ts';
import type { Field, Fields, TypeTable } from '../mapping/define-type.ts';
import { tableGroups } from './generated/registry.ts';

const tables: readonly TypeTable[] = tableGroups.flat();

/** Each table with those that it holds: of its variants, of further parts. */
const everyTable: readonly TypeTable[] = tables.flatMap(table => [
  table,
  ...(table.variants ?? []).map(variant => variant.table),
  ...(table.also ?? []),
]);

/** Types that demarc knows by names of its own have no shape to be held to. */
const registryTables = everyTable.filter(table => !table.registry.startsWith('Demarc::'));

/** What targets are relative to: a shape whose properties they name; undefined within free-form content. */
type Base = (name: string) => PropertyShape | 'free' | undefined;

function baseOf(shape: PropertyShape | 'free' | undefined): Base {
  return name => {
    if (shape === undefined) return undefined;
    if (shape === 'free' || shape.kind === 'json' || shape.kind === 'map') return 'free';
    const found = propertyIn(shape, name)?.shape;
    if (found === undefined && shape.kind === 'union' && shape.options.some(one => one.kind === 'json'))
      return 'free';
    return found;
  };
}

function follow(base: Base, path: string): PropertyShape | 'free' | undefined {
  let shape: PropertyShape | 'free' | undefined;
  for (const [index, name] of path.split('.').entries()) {
    shape = index === 0 ? base(name) : baseOf(shape)(name);
    if (shape === undefined) return undefined;
  }
  return shape;
}

function elementOf(shape: PropertyShape | 'free' | undefined): PropertyShape | 'free' | undefined {
  if (shape === 'free' || (shape !== undefined && shape.kind === 'json')) return 'free';
  return elementIn(shape);
}

/** Target paths that the registry does not have, and lists that are none. */
function wrongTargets(fields: Fields, base: Base): string[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    wrongOf(field, base).map(wrong => `${name}: ${wrong}`),
  );
}

/** Fields that hold themselves are looked at once for each kind of object. */
const looked = new Map<() => Fields, string[]>();

function wrongNested(field: Extract<Field, { readonly to: 'nested' }>, base: Base): string[] {
  const at = follow(base, field.path);
  if (at === undefined) return [field.path];
  const shape = field.many ? elementOf(at) : at;
  if (shape === undefined) return [`${field.path} is no list`];
  const kind = shape === 'free' ? 'free' : shape.kind === 'object' ? shape.name : shape.kind;
  const before = looked.get(field.fields) ?? [];
  if (before.includes(kind)) return [];
  looked.set(field.fields, [...before, kind]);
  return wrongTargets(field.fields(), baseOf(shape));
}

function wrongOf(field: Field, base: Base): string[] {
  if (typeof field === 'string') return follow(base, field) === undefined ? [field] : [];
  if (field.to === 'ignored') return [];
  if (field.to === 'several') return field.fields.flatMap(one => wrongOf(one, base));
  if (field.to === 'inside') {
    const presence = field.presence === undefined ? [] : wrongOf(field.presence, base);
    return [...presence, ...wrongTargets(field.fields, base)];
  }
  if (field.to === 'satellite' || field.to === 'satellites') {
    const properties = registry.type(field.registry)?.properties;
    const own: Base = name => properties?.get(name)?.shape;
    const named = follow(own, field.namedBy) === undefined ? [field.namedBy] : [];
    const wrong = field.to === 'satellite' ? wrongOf(field.property, own) : wrongTargets(field.fields, own);
    return [...named, ...wrong];
  }
  if (field.to === 'nested') return wrongNested(field, base);
  const shape = follow(base, field.path);
  if (shape === undefined) return [field.path];
  if (field.to === 'named') {
    const members =
      shape === 'free' || shape.kind === 'json' ? 'free' : shape.kind === 'map' ? shape.element : undefined;
    return members === undefined ? [`${field.path} is no map`] : wrongTargets(field.fields, baseOf(members));
  }
  if (field.to === 'keyed')
    return shape === 'free' || shape.kind === 'json' || shape.kind === 'map'
      ? []
      : [`${field.path} is no map`];
  if (field.to === 'choice' || field.to === 'constant' || field.to === 'scaled') return [];
  if (field.to === 'converted') return [];
  if (field.to === 'json' || field.to === 'rewritten') return [];
  const element = elementOf(shape);
  if (element === undefined) return [`${field.path} is no list`];
  if (field.to === 'plucked') return [];
  const inner = baseOf(element);
  switch (field.to) {
    case 'elements':
      return wrongTargets(field.fields, inner);
    case 'spread':
      return [
        ...wrongTargets(field.fields, inner),
        ...Object.values(field.by).filter(path => follow(inner, path) === undefined),
      ];
    case 'pairs':
    case 'pair':
      return [field.key, field.value].filter(path => follow(inner, path) === undefined);
    case 'member':
      return [field.key, field.property].filter(path => follow(inner, path) === undefined);
    case 'item':
    case 'wrapped':
      return follow(inner, field.property) === undefined ? [field.property] : [];
  }
}

function rootOf(table: TypeTable): Base {
  const properties = registry.type(table.registry)?.properties;
  const whole: Base = name => properties?.get(name)?.shape;
  if (table.part?.element !== true) return whole;
  return baseOf(elementOf(follow(whole, table.part.path)));
}

describe('the tables of Terraform types', () => {
  it('map each type once, under its name', () => {
    const names = tables.map(table => table.terraform);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter(name => !/^aws_[a-z0-9_]+$/.test(name))).toEqual([]);
    expect(tables.length).toBeGreaterThan(0);
  });

  it('lead to types and properties of the registry', () => {
    const wrong: string[] = [];
    for (const table of registryTables) {
      if (registry.type(table.registry) === undefined) wrong.push(`${table.terraform}: ${table.registry}`);
      const base = rootOf(table);
      for (const one of wrongTargets(table.fields, base)) wrong.push(`${table.terraform}.${one}`);
      for (const path of Object.keys(table.providerDefaults))
        if (follow(base, path) === undefined) wrong.push(`${table.terraform} by default: ${path}`);
    }
    expect(wrong).toEqual([]);
  });

  it('keep the targets of a part below its path', () => {
    const wrong: string[] = [];
    for (const { terraform, fields, part } of everyTable) {
      if (part === undefined || part.element || part.path === '') continue;
      for (const path of pathsOf(fields))
        if (path !== part.path && !path.startsWith(`${part.path}.`)) wrong.push(`${terraform}: ${path}`);
    }
    expect(wrong).toEqual([]);
  });
});

function pathsOf(fields: Fields): string[] {
  return Object.values(fields).flatMap(fieldPaths);
}

function fieldPaths(field: Field): string[] {
  if (typeof field === 'string') return [field];
  if (field.to === 'ignored' || field.to === 'satellite' || field.to === 'satellites') return [];
  if (field.to === 'several') return field.fields.flatMap(fieldPaths);
  if (field.to === 'inside') return pathsOf(field.fields);
  return [field.path];
}
