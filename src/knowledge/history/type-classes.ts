import type { ById, ServiceFacts } from '../../model/knowledge-history.ts';
import type { DeliveryCategory } from '../../model/responsibility.ts';

/** What a service says of the types under one prefix. */
export interface TypeClass {
  readonly service: string;
  readonly category: DeliveryCategory;
  readonly traits: readonly string[];
}

/** Types that are classified otherwise after a change of services. Without `before` nothing claimed them. */
export interface MovedTypes {
  readonly prefix: string;
  readonly before?: TypeClass;
  readonly after?: TypeClass;
}

/** The class of a type, or of all types under a prefix: by the service with the longest prefix, and its exceptions. */
export function classOfType(name: string, services: ById<ServiceFacts>): TypeClass | undefined {
  // A fact that the registry has no type for belongs to the service of its name.
  const type = name.startsWith('Demarc::') ? `AWS::${name.slice('Demarc::'.length)}` : name;
  let found: { readonly id: string; readonly facts: ServiceFacts; readonly length: number } | undefined;
  for (const [id, facts] of Object.entries(services)) {
    for (const prefix of facts.prefixes) {
      if (type.startsWith(prefix) && prefix.length > (found?.length ?? -1)) {
        found = { id, facts, length: prefix.length };
      }
    }
  }
  if (found === undefined) return undefined;
  let { category, traits } = found.facts;
  let length = -1;
  for (const exception of found.facts.exceptions ?? []) {
    if (!type.startsWith(exception.prefix) || exception.prefix.length <= length) continue;
    length = exception.prefix.length;
    category = exception.category ?? found.facts.category;
    traits = exception.traits ?? found.facts.traits;
  }
  return { service: found.id, category, traits };
}

/** The prefixes of one service, before or after, whose types have another category or other traits now. */
export function movedTypes(
  before: ServiceFacts | undefined,
  after: ServiceFacts | undefined,
  services: { readonly before: ById<ServiceFacts>; readonly after: ById<ServiceFacts> },
): readonly MovedTypes[] {
  const prefixes = new Set(
    [before, after].flatMap(one => [
      ...(one?.prefixes ?? []),
      ...(one?.exceptions ?? []).map(({ prefix }) => prefix),
    ]),
  );
  return [...prefixes].sort().flatMap(prefix => {
    const was = classOfType(prefix, services.before);
    const is = classOfType(prefix, services.after);
    if (sameClass(was, is)) return [];
    return [
      { prefix, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) },
    ];
  });
}

function sameClass(left: TypeClass | undefined, right: TypeClass | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return left.category === right.category && left.traits.join(' ') === right.traits.join(' ');
}
