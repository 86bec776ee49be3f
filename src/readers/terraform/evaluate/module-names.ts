import type { Value } from '../../../model/value.ts';
import type { ModuleConfig, ResourceConfig } from './module-config.ts';
import type { RootContext } from './module-scope.ts';
import {
  failed,
  type Handle,
  type HandleValue,
  mark,
  noMarks,
  objectOfValues,
  textFrom,
  unknown,
} from './values.ts';

/** How a module finds what its names mean; undefined where there is no such thing. */
export interface NameLookups {
  variable(name: string): Value | undefined;
  local(name: string): Value | undefined;
  module(name: string): Value | undefined;
  resource(mode: ResourceConfig['mode'], type: string, name: string): Value | undefined;
}

/** What the first name of a traversal means inside a module: `var`, `local`, `data`, the types of its resources... */
export function moduleNames(
  context: RootContext,
  config: ModuleConfig,
  address: string,
  lookups: NameLookups,
): Map<string, Value> {
  const target = `${context.rootName}#${address}`;
  const namespace = (name: string, attribute: Handle['attribute']): HandleValue => {
    const handle: Handle = { attribute, whole: () => failed(`"${name}" alone is no value`) };
    return { kind: 'reference', target, expression: name, handle };
  };
  const ofMode = (mode: 'data' | 'ephemeral'): HandleValue =>
    namespace(mode, type => namespace(`${mode}.${type}`, name => lookups.resource(mode, type, name)));
  const terraform = terraformNames(context);
  const names = new Map<string, Value>([
    ['var', namespace('var', name => lookups.variable(name))],
    ['local', namespace('local', name => lookups.local(name))],
    ['module', namespace('module', name => lookups.module(name))],
    ['data', ofMode('data')],
    ['ephemeral', ofMode('ephemeral')],
    ['path', paths(context.rootFolder, config.folder)],
    ['terraform', terraform],
    ['tofu', terraform],
  ]);
  for (const { mode, type } of config.resources.values()) {
    if (mode !== 'managed' || names.has(type)) continue;
    names.set(
      type,
      namespace(type, name => lookups.resource('managed', type, name)),
    );
  }
  return names;
}

function paths(rootFolder: string, folder: string): Value {
  const working = unknown('runtime-attribute', 'depends on where Terraform runs', 'path.cwd');
  return objectOfValues([
    ['module', relativeFolder(rootFolder, folder)],
    ['root', '.'],
    ['cwd', textFrom(rootFolder === '' ? [working] : [working, `/${rootFolder}`])],
  ]);
}

function terraformNames(context: RootContext): Value {
  const given = context.inputs.values.get('terraform.workspace');
  const assumed = { ...noMarks, assumedFrom: [{ name: 'terraform.workspace' }] };
  return objectOfValues([['workspace', given ?? mark('default', assumed)]]);
}

/** `../modules/vpc` for two folders of the tree, as `path.module` gives it. */
function relativeFolder(from: string, to: string): string {
  const start = from === '' ? [] : from.split('/');
  const end = to === '' ? [] : to.split('/');
  let shared = 0;
  while (shared < start.length && shared < end.length && start[shared] === end[shared]) shared++;
  const parts = [...start.slice(shared).map(() => '..'), ...end.slice(shared)];
  return parts.length === 0 ? '.' : parts.join('/');
}

/** A module that is not read, as a value: whatever is asked of it is unknown. */
export function unreadModule(context: RootContext, expression: string): HandleValue {
  const detail = `the module ${expression} is not read`;
  const value: HandleValue = {
    kind: 'reference',
    target: `${context.rootName}#${expression}`,
    expression,
    handle: {
      attribute: name => unknown('unread-module', detail, `${expression}.${name}`),
      whole: () => unknown('unread-module', detail, expression),
      element: () => value,
    },
  };
  return value;
}
