import { memorySourceTree } from '../../../foundation/source-tree-memory.ts';
import type { Value } from '../../../model/value.ts';
import { evaluateRoot } from './evaluate-root.ts';
import { findRoots } from './find-roots.ts';
import { ModuleConfigs } from './module-config.ts';
import type { ResourceInstance, TerraformInputs, TerraformRoot } from './terraform-root.ts';

export const noInputs: TerraformInputs = { values: new Map(), files: [] };

/** Reads the only root of some files, or the one in `folder`. */
export function rootOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  inputs: Partial<TerraformInputs> = {},
  folder?: string,
): TerraformRoot {
  const roots = rootsOf(files, inputs);
  const found = folder === undefined ? roots[0] : roots.find(root => root.folder === folder);
  if (found === undefined) throw new Error('the files hold no root');
  return found;
}

export function rootsOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  inputs: Partial<TerraformInputs> = {},
): TerraformRoot[] {
  const tree = memorySourceTree(files);
  const configs = new ModuleConfigs(tree);
  return findRoots(tree, configs).map(({ folder, library }) =>
    evaluateRoot({ tree, configs, name: folder || '.', folder, library, inputs: { ...noInputs, ...inputs } }),
  );
}

export function addresses(root: TerraformRoot): string[] {
  return root.instances.map(instance => instance.address);
}

export function instance(root: TerraformRoot, address: string): ResourceInstance {
  const found = root.instances.find(one => one.address === address);
  if (found === undefined) throw new Error(`${address} is not among ${addresses(root).join(', ')}`);
  return found;
}

/** An attribute of an instance in a form that is easy to compare: see `shown`. */
export function attribute(root: TerraformRoot, address: string, name: string): unknown {
  return shown(instance(root, address).attributes.entries.get(name)?.value);
}

/**
 * A value as plain data: `<aws_vpc.main.id>` for a reference, `?data-source` for an unknown, `{ oneOf }` for its
 * candidates, `{ maybe }` for an uncertain element, `...` for what may follow.
 */
export function shown(value: Value | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value;
  switch (value.kind) {
    case 'qualified':
      return value.sensitive ? { secret: shown(value.value) } : shown(value.value);
    case 'reference':
      return `<${value.target.slice(value.target.indexOf('#') + 1)}${value.attribute === undefined ? '' : `.${value.attribute}`}>`;
    case 'secret':
      return `<${value.store} ${value.name}>`;
    case 'unknown':
      return value.candidates === undefined ? `?${value.reason}` : { oneOf: value.candidates.map(shown) };
    case 'text':
      return value.parts.map(part => (typeof part === 'string' ? part : `{${String(shown(part))}}`)).join('');
    case 'list': {
      const items = value.items.map(item =>
        item.condition === undefined ? shown(item.value) : { maybe: shown(item.value) },
      );
      return value.rest === undefined ? items : [...items, '...'];
    }
    case 'object': {
      const entries = [...value.entries].map(([key, entry]): [string, unknown] => [key, shown(entry.value)]);
      return Object.fromEntries(
        value.rest === undefined ? entries : [...entries, ['...', shown(value.rest)]],
      );
    }
  }
}
