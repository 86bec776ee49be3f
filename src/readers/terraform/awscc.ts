import type { Entry, ListItem, ObjectValue, UnknownValue, Value } from '../../model/value.ts';
import type { PropertyShape, Registry, RegistryProperty } from '../../model/registry.ts';
import { isMap, mark, split } from './evaluate/values.ts';

/**
 * The provider `awscc` is made from the registry: its types and arguments are the registry's, in other spelling
 * (`kms_master_key_id` is `KMSMasterKeyID`). Names are compared without case and underscores.
 */
export class AwsccTypes {
  private types: Map<string, string> | undefined;

  constructor(private readonly registry: Registry) {}

  /** `AWS::S3::Bucket` for `awscc_s3_bucket`. */
  typeOf(terraform: string): string | undefined {
    this.types ??= new Map(this.registry.typeNames().map(name => [plain(name.replace(/^AWS::/, '')), name]));
    return this.types.get(plain(terraform.replace(/^awscc_/, '')));
  }

  /** The arguments in the registry's spelling, and those that the type does not have. */
  properties(type: string, attributes: ObjectValue): { properties: ObjectValue; unmapped: string[] } {
    const shapes = this.registry.type(type)?.properties ?? new Map<string, RegistryProperty>();
    const unmapped: string[] = [];
    const known = new Map([...attributes.entries].filter(([name]) => name !== 'id' && name !== 'arn'));
    const properties = respelt({ ...attributes, entries: known }, shapes, unmapped, '');
    if (unmapped.length === 0) return { properties, unmapped };
    const detail = `${type} has no ${unmapped.join(', ')} that demarc knows`;
    const rest: UnknownValue = properties.rest ?? { kind: 'unknown', reason: 'unmapped-type', detail };
    return { properties: { ...properties, rest }, unmapped };
  }
}

function plain(name: string): string {
  return name.replace(/[_:]/g, '').toLowerCase();
}

function respelt(
  object: ObjectValue,
  shapes: ReadonlyMap<string, RegistryProperty>,
  unmapped: string[],
  prefix: string,
): ObjectValue {
  const names = new Map([...shapes.keys()].map(name => [plain(name), name]));
  const entries = new Map<string, Entry>();
  for (const [argument, entry] of object.entries) {
    const name = names.get(plain(argument));
    const shape = name === undefined ? undefined : shapes.get(name)?.shape;
    if (name === undefined || shape === undefined) unmapped.push(prefix + argument);
    else
      entries.set(name, { ...entry, value: shaped(entry.value, shape, unmapped, `${prefix}${argument}.`) });
  }
  return { ...object, entries };
}

function shaped(value: Value, shape: PropertyShape, unmapped: string[], prefix: string): Value {
  const { plain: inner, marks } = split(value);
  if (typeof inner !== 'object' || inner === null) return value;
  // Far deeper than any type of the registry, whose types may refer to themselves.
  if (prefix.length > 2000) return value;
  if (inner.kind === 'unknown' && inner.candidates !== undefined) {
    const candidates = inner.candidates.map(one => one && shaped(one, shape, unmapped, prefix));
    return mark({ ...inner, candidates }, marks);
  }
  if (shape.kind === 'union') {
    const option = shape.options.find(one => one.kind === (inner.kind === 'list' ? 'list' : 'object'));
    return option === undefined ? value : shaped(value, option, unmapped, prefix);
  }
  if (inner.kind === 'list' && shape.kind === 'list') {
    const items = inner.items.map(
      (item): ListItem => ({ ...item, value: shaped(item.value, shape.element, unmapped, prefix) }),
    );
    return mark({ ...inner, items }, marks);
  }
  if (inner.kind !== 'object') return value;
  if (shape.kind === 'map') {
    const entries = new Map(
      [...inner.entries].map(([key, entry]): [string, Entry] => [
        key,
        { ...entry, value: shaped(entry.value, shape.element, unmapped, prefix) },
      ]),
    );
    return mark({ ...inner, entries }, marks);
  }
  if (shape.kind !== 'object' || isMap(inner)) return value;
  return mark(respelt(inner, shape.properties(), unmapped, prefix), marks);
}
