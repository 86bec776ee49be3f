import { type ObjectValue, unqualified, type Value } from '../../../model/value.ts';
import { spreadOf } from './build-elements.ts';
import { statedValue } from './convert-values.ts';
import type { TypeTable, Variant } from './define-type.ts';

/** One resource or part in the registry's shape that a Terraform resource comes to. */
export interface Piece {
  readonly table: TypeTable;
  readonly attributes: ObjectValue;
  /** '' for the resource itself; what sets a further one apart from it: `2`, `users`. */
  readonly suffix: string;
}

/**
 * What one Terraform resource comes to: one resource as a rule, one for each value of the table's `each` arguments, and
 * its `also` parts. A text says why it cannot be told which of several registry types it is.
 */
export function piecesOf(table: TypeTable, attributes: ObjectValue): readonly Piece[] | string {
  const chosen = table.variants === undefined ? table : chosenOf(table.variants, attributes);
  if (typeof chosen === 'string') return `${table.terraform}: ${chosen}`;
  const by = Object.fromEntries((chosen.each ?? []).map(name => [name, name]));
  const sources = chosen.each === undefined ? [attributes] : spreadOf({ by }, attributes);
  const pieces = sources.map(
    (source, index): Piece => ({
      table: chosen,
      attributes: source,
      suffix: index === 0 ? '' : String(index + 1),
    }),
  );
  for (const one of chosen.also ?? []) {
    const parent = one.part?.parent ?? '';
    if (given(attributes, parent) !== undefined) pieces.push({ table: one, attributes, suffix: parent });
  }
  return pieces;
}

function chosenOf(variants: readonly Variant[], attributes: ObjectValue): TypeTable | string {
  for (const { argument, value, table } of variants) {
    const found = given(attributes, argument);
    if (found === undefined) {
      if (attributes.rest !== undefined) return attributes.rest.detail;
      continue;
    }
    const plain = unqualified(found);
    const open = typeof plain === 'object' && plain?.kind === 'unknown' ? plain : undefined;
    if (value === undefined) {
      if (open?.candidates?.includes(undefined) !== true) return table;
      return `whether ${argument} is given is not known: ${open.detail}`;
    }
    if (typeof plain === 'object')
      return `${argument} is not known: ${open?.detail ?? 'it is no plain value'}`;
    if (String(plain) === value) return table;
  }
  const names = [...new Set(variants.map(variant => variant.argument))].join(', ');
  return `${names} does not say what it is`;
}

function given(attributes: ObjectValue, argument: string): Value | undefined {
  const value = attributes.entries.get(argument)?.value ?? null;
  return value === null ? undefined : statedValue(value);
}
