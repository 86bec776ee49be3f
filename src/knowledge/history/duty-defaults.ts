import type { DutyFacts } from '../../model/knowledge-history.ts';
import type { Duty } from '../../model/knowledge.ts';
import type { DeliveryCategory } from '../../model/responsibility.ts';
import { facetsCode, facetsOfCode } from './facets-code.ts';

export const categories: readonly DeliveryCategory[] = ['infrastructure', 'managed', 'abstracted', 'network'];

/** A duty's defaults as codes: one where it is the same in every category. */
export function defaultsCode({
  infrastructure,
  managed,
  abstracted,
  network,
}: Duty['defaults']): DutyFacts['defaults'] {
  const codes = {
    infrastructure: facetsCode(infrastructure),
    managed: facetsCode(managed),
    abstracted: facetsCode(abstracted),
    network: facetsCode(network),
  };
  return categories.every(category => codes[category] === codes.infrastructure)
    ? codes.infrastructure
    : codes;
}

/** The code for one category. */
export function codeIn(defaults: DutyFacts['defaults'], category: DeliveryCategory): string {
  return typeof defaults === 'string' ? defaults : defaults[category];
}

/** The defaults that the codes stand for. */
export function defaultsOfCode(defaults: DutyFacts['defaults']): Duty['defaults'] {
  return {
    infrastructure: facetsOfCode(codeIn(defaults, 'infrastructure')),
    managed: facetsOfCode(codeIn(defaults, 'managed')),
    abstracted: facetsOfCode(codeIn(defaults, 'abstracted')),
    network: facetsOfCode(codeIn(defaults, 'network')),
  };
}
