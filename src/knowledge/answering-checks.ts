import type { Control, Framework } from '../model/knowledge.ts';

/** What a check must say for us to know which rows of catalogues of checks it answers. */
export interface NamedCheck {
  readonly id: string;
  readonly aliases?: Readonly<Record<string, readonly string[] | undefined>>;
}

/**
 * Those checks of ours that answer a row of a catalogue of checks, in their order: they list the row's id among their
 * aliases of that publisher. Derived, so that it is stated once, at the check.
 */
export function answeringChecks<C extends NamedCheck>(
  { namespace, checkAlias }: Pick<Framework, 'namespace' | 'checkAlias'>,
  row: Pick<Control, 'id' | 'aliases'>,
  checks: Iterable<C>,
): readonly C[] {
  if (checkAlias === undefined) return [];
  const names = row.aliases ?? [row.id.slice(namespace.length + 1)];
  const found: C[] = [];
  for (const check of checks) {
    if (check.aliases?.[checkAlias]?.some(alias => names.includes(alias)) === true) found.push(check);
  }
  return found;
}
