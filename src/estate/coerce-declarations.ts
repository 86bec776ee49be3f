import type { Declaration, Unread } from '../model/declaration.ts';
import type { Registry, RegistryType } from '../model/registry.ts';
import type { ObjectValue, ResourceKey } from '../model/value.ts';
import { type CoercionReport, coerceProperties } from './coerce.ts';
import type { Notes } from './collect-notes.ts';
import { shapeAt } from './follow-schema.ts';
import { nearestName, nearestType } from './nearest-name.ts';

/** A declaration with its properties in the registry's types, and what the registry says about its type. */
export interface Coerced {
  readonly declaration: Declaration;
  readonly properties: ObjectValue;
  readonly type: RegistryType | undefined;
}

/** Types whose properties are whatever the code behind them takes. */
const freeForm: ReadonlySet<string> = new Set(['AWS::CloudFormation::CustomResource']);

/** All declarations coerced, in their order. Types and properties that the registry does not know are said in notes. */
export function coerceDeclarations(
  declarations: ReadonlyMap<ResourceKey, Declaration>,
  registry: Registry,
  notes: Notes,
): Map<ResourceKey, Coerced> {
  const coerced = new Map<ResourceKey, Coerced>();
  const unknownTypes = new Set<string>();
  for (const [key, declaration] of declarations) {
    const type = declaration.unmapped === undefined ? registry.type(declaration.type) : undefined;
    if (type === undefined && isOutsideRegistry(declaration)) {
      const seen = `${declaration.root}\n${declaration.type}`;
      if (!unknownTypes.has(seen)) notes.add(unknownType(declaration, registry, notes));
      unknownTypes.add(seen);
    }
    const properties = coercedProperties(declaration, type);
    coerced.set(key, { declaration, properties, type });
  }
  return coerced;

  function coercedProperties(declaration: Declaration, type: RegistryType | undefined): ObjectValue {
    const { properties, part } = declaration;
    if (part !== undefined) return coercePart(properties, part, registry, reportOn(declaration));
    if (type === undefined || freeForm.has(type.name)) return properties;
    return coerceProperties(properties, type.properties, reportOn(declaration));
  }

  function reportOn(declaration: Declaration): CoercionReport {
    const subject = `${declaration.sourceType} ${declaration.address}`;
    return {
      wrongType(path, found, wanted, place) {
        notes.add({
          kind: 'property',
          what: `${subject}: ${path}`,
          why: `${found} stands where ${wanted} belongs`,
          advice: `Write ${wanted} there; until then the setting counts as unknown.`,
          place: place ?? declaration.place,
          root: declaration.root,
        });
      },
      unknownName(path, name, known, place) {
        const stands = place ?? declaration.place;
        const nearest = notes.isFull('property', stands) ? undefined : nearestName(name, known);
        notes.add({
          kind: 'property',
          what: `${subject}: ${path === '' ? name : `${path}.${name}`}`,
          why: `${declaration.type} has no property ${name} there`,
          advice:
            nearest === undefined
              ? 'Check the name against the documentation of the type; it was not judged.'
              : `Did you mean ${nearest}? It was not judged.`,
          place: stands,
          root: declaration.root,
        });
      },
      isListReference(reference) {
        const target = declarations.get(reference.target);
        if (target === undefined || reference.attribute === undefined) return false;
        return registry.type(target.type)?.attributes.get(reference.attribute)?.kind === 'list';
      },
    };
  }
}

/** A part's properties are those of its parent, or what stands at one path of it. */
function coercePart(
  properties: ObjectValue,
  part: NonNullable<Declaration['part']>,
  registry: Registry,
  report: CoercionReport,
): ObjectValue {
  const parent = registry.type(part.parentType);
  if (parent === undefined) return properties;
  if (part.path === '') return coerceProperties(properties, parent.properties, report);
  const shape = shapeAt(parent.properties, part.path.split('.'));
  const own = shape?.kind === 'list' ? shape.element : shape;
  return own?.kind === 'object' ? coerceProperties(properties, own.properties(), report) : properties;
}

/** Custom resources and demarc's own types are no types of the registry, and nothing is missing. */
function isOutsideRegistry({ type, unmapped }: Declaration): boolean {
  return unmapped === undefined && !type.startsWith('Custom::') && !type.startsWith('Demarc::');
}

function unknownType(declaration: Declaration, registry: Registry, notes: Notes): Unread {
  const known = declaration.type.startsWith('AWS::') && !notes.isFull('resource-type', declaration.place);
  const nearest = known ? nearestType(declaration.type, registry.typeNames()) : undefined;
  return {
    kind: 'resource-type',
    what: declaration.type,
    why: declaration.type.startsWith('AWS::')
      ? 'the CloudFormation registry that demarc knows has no such type'
      : 'it is not a type of AWS, and demarc does not know its properties',
    advice:
      nearest === undefined
        ? 'Its resources are listed and not judged. A newer version of demarc may know the type.'
        : `Did you mean ${nearest}? Its resources are listed and not judged.`,
    place: declaration.place,
    root: declaration.root,
  };
}
