import type { Severity } from '../model/finding.ts';
import type { PropertyPaths } from '../model/generated/property-paths/index.ts';
import type { List } from '../model/property-path-kinds.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Analysis, Each, ReadSpec, ReadValues, Referrers, Linked } from './reads.ts';

export type CheckedType = keyof PropertyPaths;

/** What a check says about itself. Everything else (docs, presets, registries) is derived from it. */
export interface CheckMetadata {
  /** The file's name; permanent. Retired ids stay taken. */
  readonly id: string;
  /** The good state, in one line. */
  readonly title: string;
  readonly severity: Severity;
  /** The duty of the knowledge whose customer half it tests. */
  readonly duty: string;
  /** Ids of the same rule elsewhere. */
  readonly aliases?: Readonly<
    Partial<Record<'securityHub' | 'config' | 'cis' | 'checkov' | 'trivy' | 'prowler', readonly string[]>>
  >;
  /** What happens to people or data when it is not so. */
  readonly why: string;
  readonly fix: string;
  /** AWS's documentation that says so. */
  readonly source: string;
}

export interface Check<Values = never> extends CheckMetadata {
  readonly types: readonly string[];
  readonly reads: Readonly<Record<string, ReadSpec>>;
  /** Whether the check has anything to say about this resource; left out for always. */
  readonly applies?: (values: Values) => Verdict;
  readonly passes: (values: Values) => Verdict;
}

/** A check whose reads are not known by name: what the runner and the registry handle. */
export type AnyCheck = Check;

type ListRead = Exclude<ReadSpec, string>;

/** The reads with every path of a list, link or referrer held to the path map it belongs to. */
type Allowed<T extends CheckedType, R> = {
  [K in keyof R]: R[K] extends string ? R[K] : AllowedSpec<PropertyPaths[T], R[K]>;
};

type AllowedSpec<Paths, Spec> =
  Spec extends Each<infer P, infer F>
    ? P extends keyof Paths
      ? Paths[P] extends List<infer Element>
        ? Each<P, AllowedFields<Element, F>>
        : Each<ListPaths<Paths>, F>
      : Each<ListPaths<Paths>, F>
    : Spec extends Linked<infer P, infer L, infer F>
      ? P extends keyof Paths
        ? L extends CheckedType
          ? Linked<P, L, AllowedFields<PropertyPaths[L], F>>
          : never
        : Linked<keyof Paths & string, L, F>
      : Spec extends Referrers<infer L, infer P, infer F>
        ? L extends CheckedType
          ? Referrers<L, P & keyof PropertyPaths[L] & string, AllowedFields<PropertyPaths[L], F>>
          : never
        : Spec extends Analysis
          ? Spec
          : never;

type AllowedFields<Paths, F> = {
  [K in keyof F]: F[K] extends string ? keyof Paths & string : AllowedSpec<Paths, F[K]>;
};

type ListPaths<Paths> = {
  [P in keyof Paths & string]: Paths[P] extends List<infer _> ? P : never;
}[keyof Paths & string];

/**
 * Declares one check. `type` is the registry type (or types with the same paths) that it judges; `passes` receives the
 * declared reads and nothing else, and answers with a verdict that carries the settings it rests on.
 */
export function defineCheck<
  T extends CheckedType,
  const R extends Readonly<Record<string, (keyof PropertyPaths[T] & string) | ListRead>>,
>(
  type: T | readonly T[],
  check: CheckMetadata & {
    readonly reads: R & Allowed<T, R>;
    readonly applies?: (values: ReadValues<PropertyPaths[T], R>) => Verdict;
    readonly passes: (values: ReadValues<PropertyPaths[T], R>) => Verdict;
  },
): AnyCheck {
  const types: readonly string[] = Array.isArray(type) ? type : [type as string];
  return { ...check, types };
}
