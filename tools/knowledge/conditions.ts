import type { Predicate } from '../../src/model/knowledge.ts';
import type { DocumentPath } from './problem.ts';
import type { Unit } from './read-units.ts';

/** A condition with nothing inside it, and where it stands in its file. */
export interface Atom {
  readonly predicate: Predicate;
  readonly path: DocumentPath;
  /** Types that it is asked of: those of the rule, or those that a link leads to. undefined: any. */
  readonly types: readonly string[] | undefined;
}

/** All atoms of a condition, links among them, with those inside a link asked of the link's types. */
export function atomsOf(
  predicate: Predicate,
  path: DocumentPath,
  types: readonly string[] | undefined,
): readonly Atom[] {
  if ('all' in predicate) {
    return predicate.all.flatMap((part, index) => atomsOf(part, [...path, 'all', index], types));
  }
  if ('any' in predicate) {
    return predicate.any.flatMap((part, index) => atomsOf(part, [...path, 'any', index], types));
  }
  if ('not' in predicate) return atomsOf(predicate.not, [...path, 'not'], types);
  const atom = { predicate, path, types };
  if ('link' in predicate && predicate.link.where !== undefined) {
    return [atom, ...atomsOf(predicate.link.where, [...path, 'link', 'where'], predicate.link.types)];
  }
  return [atom];
}

interface RuleConditions {
  readonly resourceTypes?: readonly string[];
  readonly when?: Predicate;
  readonly pathsOf?: string;
  readonly whenFor?: Readonly<Record<string, Predicate>>;
}

/** All atoms of a rule, each with the types that it is asked of. */
export function atomsOfRule(unit: Unit<RuleConditions>): readonly Atom[] {
  const { resourceTypes, when, pathsOf, whenFor = {} } = unit.value;
  const general = pathsOf === undefined ? resourceTypes?.filter(type => !(type in whenFor)) : [pathsOf];
  return [
    ...(when === undefined ? [] : atomsOf(when, ['when'], general)),
    ...Object.entries(whenFor).flatMap(([type, predicate]) => atomsOf(predicate, ['whenFor', type], [type])),
  ];
}
