import { canonicalJson } from '../../foundation/canonical-json.ts';
import { compareText } from '../../foundation/stable-order.ts';
import type {
  ById,
  DecidingFacts,
  FactKind,
  FrameworkFacts,
  KnowledgeChange,
} from '../../model/knowledge-history.ts';

export const factKinds: readonly FactKind[] = [
  'frameworks',
  'controls',
  'duties',
  'rules',
  'services',
  'defaults',
  'questions',
  'obligations',
];

/**
 * The units whose deciding facts differ, by kind and id. Rows of a catalogue that is new are not named one by one: with the
 * catalogue they come and go.
 */
export function changesBetween(before: DecidingFacts, after: DecidingFacts): readonly KnowledgeChange[] {
  const changes: KnowledgeChange[] = [];
  for (const kind of factKinds) {
    const [old, now]: readonly ById<unknown>[] = [before[kind], after[kind]];
    const ids = new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})]);
    for (const id of [...ids].sort(compareText)) {
      const [was, is] = [own(old, id), own(now, id)];
      if (compared(was) === compared(is)) continue;
      if (kind === 'controls' && was === undefined && !hasCatalogue(id, before)) continue;
      changes.push({
        kind,
        id,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
      } as KnowledgeChange);
    }
  }
  return changes;
}

/** The facts before the changes, given those after them. */
export function revertChanges(after: DecidingFacts, changes: readonly KnowledgeChange[]): DecidingFacts {
  const facts = Object.fromEntries(
    factKinds.map(kind => [kind, new Map<string, unknown>(Object.entries(after[kind]))]),
  ) as Readonly<Record<FactKind, Map<string, unknown>>>;
  for (const { kind, id, before } of changes) {
    if (before === undefined) facts[kind].delete(id);
    else facts[kind].set(id, before);
  }
  const namespaces = new Set(
    [...facts.frameworks.values()].map(framework => (framework as FrameworkFacts).namespace),
  );
  for (const id of facts.controls.keys()) {
    if (!namespaces.has(namespaceOf(id))) facts.controls.delete(id);
  }
  const sorted = factKinds.map(kind => [
    kind,
    Object.fromEntries([...facts[kind]].sort(([left], [right]) => compareText(left, right))),
  ]);
  return Object.fromEntries(sorted);
}

/** `csf` of `csf:PR.AA-01`. */
export function namespaceOf(control: string): string {
  return control.slice(0, Math.max(0, control.indexOf(':')));
}

function hasCatalogue(control: string, { frameworks }: DecidingFacts): boolean {
  const namespace = namespaceOf(control);
  return Object.values(frameworks).some(framework => framework.namespace === namespace);
}

function own<T>(facts: ById<T> | undefined, id: string): T | undefined {
  return facts !== undefined && Object.hasOwn(facts, id) ? facts[id] : undefined;
}

/** What two units are compared by: everything but the title. */
function compared(facts: unknown): string {
  if (typeof facts !== 'object' || facts === null) return canonicalJson(facts);
  return canonicalJson(Object.fromEntries(Object.entries(facts).filter(([key]) => key !== 'title')));
}
