import { limits } from '../../foundation/limits.ts';
import { folderOf, resolveInside } from '../../foundation/source-tree.ts';
import type { Existence } from '../../model/declaration.ts';
import { isObject, type Value } from '../../model/value.ts';
import { assumptionOf } from './evaluate/implied-conditions.ts';
import { type Scope, withAssumption } from './evaluate/scope.ts';
import { existenceOf } from './existence.ts';
import { locateFile, type LocatedFile } from './local-file.ts';
import { openStack } from './open-stack.ts';
import { referredTo } from './referred-to.ts';
import { childOf, type Pair, textOf } from './tree/template-tree.ts';

export const stackType = 'AWS::CloudFormation::Stack';

/** The nested stack that a resource stands for, opened with the parameters it is given; undefined (and said) if unread. */
export function openNestedStack(scope: Scope, logicalId: string): Scope | undefined {
  const { children, running } = scope.memo;
  if (children.has(logicalId)) return children.get(logicalId);
  const pair = scope.sections.resources.get(logicalId);
  if (pair === undefined) return undefined;
  const opening = `stack ${logicalId}`;
  if (running.has(opening)) {
    scope.session.report.add({
      kind: 'reference',
      what: `${scope.prefix}${logicalId}`,
      why: 'the parameters of the nested stack depend on its own outputs',
      advice: 'Break the circle; CloudFormation cannot create these stacks either.',
      place: pair,
      root: scope.root,
    });
    return undefined;
  }
  running.add(opening);
  // What the stack is handed is no dependency of the resource that asks for one of its outputs.
  const { mentioned, resource } = scope.memo;
  scope.memo.mentioned = undefined;
  scope.memo.resource = logicalId;
  const stack = open(scope, logicalId, pair);
  scope.memo.mentioned = mentioned;
  scope.memo.resource = resource;
  running.delete(opening);
  children.set(logicalId, stack);
  return stack;
}

function open(scope: Scope, logicalId: string, pair: Pair): Scope | undefined {
  const { session } = scope;
  const located = nestedTemplatePath(scope, pair);
  const given = parametersGiven(scope, logicalId, pair);
  if (located.state === 'missing') return unread(scope, logicalId, pair, located.why, given);
  const ancestors = ancestorsOf(scope);
  if (ancestors.some(ancestor => ancestor.path === located.path)) {
    return unread(scope, logicalId, pair, `${located.path} nests itself`, given);
  }
  if (ancestors.length >= limits.stackDepth) {
    return unread(scope, logicalId, pair, `stacks are nested more than ${limits.stackDepth} deep`, given);
  }
  if (session.openedStacks >= mostStacks) {
    return unread(scope, logicalId, pair, `the input opens more than ${mostStacks} nested stacks`, given);
  }
  const parsed = session.files.template(located.path);
  if (parsed?.state !== 'template') {
    const why = parsed?.state === 'broken' ? parsed.fault.message : 'it is no template with Resources';
    return unread(scope, logicalId, pair, `${located.path} cannot be read: ${why}`, given);
  }
  if (located.assumed) {
    const input = { name: `TemplateURL of ${scope.prefix}${logicalId}`, place: pair };
    scope.assumptions.set(input.name, { input, value: located.path });
  }
  session.openedStacks += 1;
  return openStack(session, parsed.template, {
    root: scope.root,
    prefix: `${scope.prefix}${logicalId}/`,
    parent: scope,
    existence: inside(existenceOf(scope, logicalId, pair), `${scope.prefix}${logicalId}`),
    callers: [pair, ...scope.callers],
    deployment: scope.deployment,
    stackName: undefined,
    given,
    assumptions: scope.assumptions,
  });
}

/** Nested stacks of one reading, copies counted: CloudFormation itself stops far earlier. */
const mostStacks = 2_000;

function ancestorsOf(scope: Scope): Scope[] {
  const ancestors: Scope[] = [];
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) ancestors.push(at);
  return ancestors;
}

function inside(existence: Existence, address: string): Existence {
  if (existence.state === 'certain') return existence;
  return { ...existence, why: `nested stack ${address}: ${existence.why}` };
}

/** Where the template of a nested stack lies in the tree. Tools that package stacks note it in the metadata. */
export function nestedTemplatePath(scope: Scope, pair: Pair): LocatedFile {
  const asset = textOf(childOf(pair.value, 'Metadata'), 'aws:asset:path');
  if (asset !== undefined) {
    const path = resolveInside(folderOf(scope.path), asset);
    if (path !== undefined && scope.session.files.template(path)?.state === 'template') {
      return { state: 'found', path, assumed: false };
    }
  }
  const url = childOf(childOf(pair.value, 'Properties'), 'TemplateURL');
  return locateFile(
    url === undefined ? undefined : scope.evaluate(url),
    scope.path,
    scope.session.files.templatePaths,
  );
}

function parametersGiven(scope: Scope, logicalId: string, pair: Pair): ReadonlyMap<string, Value> {
  const given = new Map<string, Value>();
  const node = childOf(childOf(pair.value, 'Properties'), 'Parameters');
  if (node === undefined) return given;
  const parameters = withAssumption(scope, assumptionOf(scope, textOf(pair.value, 'Condition')), () =>
    scope.evaluate(node),
  );
  if (!isObject(parameters)) return given;
  for (const [name, entry] of parameters.entries) given.set(name, asParameter(entry.value));
  return given;
}

/** Parameters are text, whatever YAML takes them for. */
function asParameter(value: Value): Value {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

function unread(
  scope: Scope,
  logicalId: string,
  pair: Pair,
  why: string,
  given: ReadonlyMap<string, Value>,
): undefined {
  scope.session.report.add({
    kind: 'nested-stack',
    what: `${scope.prefix}${logicalId}`,
    why,
    advice: 'Put the nested template into the input, at the path that its TemplateURL ends with.',
    place: pair,
    couldConfigure: referredTo(given.values()),
    root: scope.root,
  });
  return undefined;
}
