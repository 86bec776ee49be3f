import type { DeliveryCategory } from './responsibility.ts';

/**
 * Three-valued conditions over a resource, its links, its service and the answers to questions.
 * `property` is a registry path; `List[].Part` is met by any one element of the list, `OptionSettings[ns:name]` reads the
 * Elastic Beanstalk option of that namespace and name. `link` is met by a link in either direction. `computed` is a named
 * fact that is worked out from the inputs that `from` describes in words; `declared` one that only the user can state.
 */
export type Predicate =
  | { readonly property: string; readonly equals: string | number | boolean }
  | { readonly property: string; readonly in: readonly (string | number)[] }
  | { readonly property: string; readonly exists: true }
  | { readonly property: string; readonly absent: true }
  | { readonly property: string; readonly startsWith: string }
  | { readonly property: string; readonly endsWith: string }
  | { readonly property: string; readonly contains: string }
  | { readonly link: { readonly types: readonly string[]; readonly where?: Predicate } }
  | { readonly computed: string; readonly from: readonly string[] }
  | { readonly question: string; readonly equals: string }
  | { readonly declared: string }
  | { readonly trait: string }
  | { readonly category: DeliveryCategory }
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate };
