import type { Estate, Resource } from '../model/resource.ts';
import type { Setting } from '../model/setting.ts';
import type { List } from '../model/property-path-kinds.ts';
import type { PropertyPaths } from '../model/generated/property-paths/index.ts';
import type { Verdict } from '../model/verdict.ts';

/** What a check may read: a property path, the elements of a list, a linked resource, resources that refer to it, an analysis. */
export type ReadSpec = string | Each | Linked | Referrers | Analysis;
export type Fields = Readonly<Record<string, string | Each>>;

export interface Each<P extends string = string, F extends Fields = Fields> {
  readonly read: 'each';
  readonly list: P;
  readonly fields: F;
}

/** The fields of every element of the list at `list`. Fields may be lists of their own. */
export function each<const P extends string, const F extends Fields>(list: P, fields: F): Each<P, F> {
  return { read: 'each', list, fields };
}

export interface Linked<P extends string = string, L extends string = string, F extends Fields = Fields> {
  readonly read: 'linked';
  readonly path: P;
  readonly type: L;
  readonly fields: F;
}

/** The resource of type `type` that the property at `path` names, and settings of it. */
export function linked<const P extends string, const L extends string, const F extends Fields>(
  path: P,
  type: L,
  fields: F,
): Linked<P, L, F> {
  return { read: 'linked', path, type, fields };
}

export interface Referrers<L extends string = string, P extends string = string, F extends Fields = Fields> {
  readonly read: 'referrers';
  readonly type: L;
  readonly path: P;
  readonly fields: F;
}

/** All resources of type `type` whose property at `path` names this resource. */
export function referrers<const L extends string, const P extends string, const F extends Fields>(
  type: L,
  path: P,
  fields: F,
): Referrers<L, P, F> {
  return { read: 'referrers', type, path, fields };
}

export interface Analysis {
  readonly read: 'analysis';
  readonly name: string;
  /** Property paths of the judged resource that the analysis rests on, for docs and mutation tests. */
  readonly paths: readonly string[];
  readonly analyse: (resource: Resource, estate: Estate) => Verdict;
}

/** A question that one setting cannot answer (is it reachable, is it public), answered by the analysis floor. */
export function analysed(
  name: string,
  paths: readonly string[],
  analyse: (resource: Resource, estate: Estate) => Verdict,
): Analysis {
  return { read: 'analysis', name, paths, analyse };
}

/** Elements of a list, or resources that refer here, with the settings asked for. */
export interface Elements<V> {
  /** The list itself: omitted, known, unknown. */
  readonly list: Setting;
  readonly items: readonly Element<V>[];
  /** Set when further elements may exist. */
  readonly open?: string;
}

export interface Element<V> {
  readonly values: V;
  /** Set when the element may not exist. */
  readonly condition?: string;
  readonly setting: Setting;
}

export interface LinkedResource<V> {
  /** The property that names the other resource. */
  readonly link: Setting;
  /** in-estate: `values` hold. outside: named, but not in the input. none: not named. unknown: cannot tell which. */
  readonly found: 'in-estate' | 'outside' | 'none' | 'unknown';
  readonly values: V;
}

export type ReadValues<Paths, R> = { [K in keyof R]: ReadValue<Paths, R[K]> };

type ReadValue<Paths, Spec> = Spec extends keyof Paths
  ? Setting<Paths[Spec]>
  : Spec extends Each<infer P, infer F>
    ? P extends keyof Paths
      ? Paths[P] extends List<infer Element>
        ? Elements<ReadValues<Element, F>>
        : never
      : never
    : Spec extends Linked<string, infer L, infer F>
      ? L extends keyof PropertyPaths
        ? LinkedResource<ReadValues<PropertyPaths[L], F>>
        : never
      : Spec extends Referrers<infer L, string, infer F>
        ? L extends keyof PropertyPaths
          ? Elements<ReadValues<PropertyPaths[L], F>>
          : never
        : Spec extends Analysis
          ? Verdict
          : never;
