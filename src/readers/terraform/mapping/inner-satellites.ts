import type { Place } from '../../../foundation/source-text.ts';
import { type Entry, isList, type ObjectValue, unqualified, type Value } from '../../../model/value.ts';
import type { Satellite } from './table-fields.ts';

/** A resource of its own in the registry that Terraform writes inside another. */
export interface MappedSatellite {
  readonly registry: string;
  /** The property that names the resource it stands in; not in `properties`. */
  readonly namedBy: string;
  readonly properties: ObjectValue;
  /** Where it stands in the resource: `policy`, `route[1]`. */
  readonly name: string;
  /** Why it may not be there. */
  readonly condition?: string;
  readonly place: Place | undefined;
}

/** The resources that one argument is in the registry: one, or one for each value of its list. */
export function satellitesOf(
  field: Satellite,
  entry: Entry,
  condition: string | undefined,
  name: string,
): MappedSatellite[] {
  const list = unqualified(entry.value);
  if (field.each !== true || !isList(list)) return [satelliteFor(field, entry, condition, name)];
  const each = list.items.map((item, index) =>
    satelliteFor(
      field,
      { value: item.value, place: item.place ?? entry.place },
      condition ?? item.condition,
      `${name}[${index}]`,
    ),
  );
  if (list.rest === undefined) return each;
  const open = { value: list.rest, place: entry.place };
  return [...each, satelliteFor(field, open, condition ?? list.rest.detail, `${name}[*]`)];
}

function satelliteFor(
  { registry, namedBy, property }: Satellite,
  entry: { readonly value: Value; readonly place?: Entry['place'] },
  condition: string | undefined,
  name: string,
): MappedSatellite {
  return {
    registry,
    namedBy,
    properties: { kind: 'object', entries: new Map([[property, entry]]), place: entry.place },
    name,
    ...(condition === undefined ? {} : { condition }),
    place: entry.place,
  };
}
