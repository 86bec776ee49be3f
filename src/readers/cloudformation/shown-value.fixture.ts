import { memorySourceTree } from '../../foundation/source-tree-memory.ts';
import type { Declaration, ReadEstate } from '../../model/declaration.ts';
import { noReadOptions, type ReadOptions } from '../../model/reader.ts';
import type { TextPart, Value } from '../../model/value.ts';
import { cloudformationReader } from './read-cloudformation.ts';

/** Reads templates held in memory. */
export function readFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<ReadOptions> = {},
): ReadEstate {
  return cloudformationReader.read(memorySourceTree(files), { ...noReadOptions, ...options });
}

export function declarationAt(estate: ReadEstate, address: string): Declaration {
  const found = estate.declarations.find(one => one.address === address);
  if (found === undefined) throw new Error(`no resource ${address}`);
  return found;
}

/**
 * A value without its places, in a form that reads well in an expectation: references as `→key.Attribute`, holes as
 * `<reason>`, candidates and assumptions as objects.
 */
export function shown(value: Value | undefined): unknown {
  if (value === undefined) return '(omitted)';
  if (typeof value !== 'object' || value === null) return value;
  switch (value.kind) {
    case 'list': {
      const items = value.items.map(item =>
        item.condition === undefined ? shown(item.value) : { perhaps: shown(item.value) },
      );
      return value.rest === undefined ? items : [...items, `…${value.rest.reason}`];
    }
    case 'object': {
      const entries = [...value.entries].map(([key, entry]) => [key, shown(entry.value)]);
      if (value.rest !== undefined) entries.push(['…', value.rest.reason]);
      return Object.fromEntries(entries) as unknown;
    }
    case 'text':
      return value.parts.map(shownPart).join('');
    case 'qualified': {
      const inputs = value.assumedFrom.map(input => input.name);
      return {
        value: shown(value.value),
        ...(inputs.length === 0 ? {} : { assumed: inputs.join(' ') }),
        ...(value.sensitive ? { sensitive: true } : {}),
      };
    }
    case 'unknown':
      return value.candidates === undefined ? `<${value.reason}>` : { oneOf: value.candidates.map(shown) };
    default:
      return shownPart(value);
  }
}

function shownPart(part: TextPart): string {
  if (typeof part === 'string') return part;
  if (part.kind === 'reference') {
    const logicalId = part.target.slice(part.target.indexOf('#') + 1);
    return part.attribute === undefined ? `→${logicalId}` : `→${logicalId}.${part.attribute}`;
  }
  return part.kind === 'secret' ? `{${part.store} ${part.name}}` : `<${part.reason}>`;
}

/** The properties of one resource, shown. */
export function shownProperties(estate: ReadEstate, address: string): unknown {
  return shown(declarationAt(estate, address).properties);
}
