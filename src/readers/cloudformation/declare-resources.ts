import { limits } from '../../foundation/limits.ts';
import type { Declaration } from '../../model/declaration.ts';
import { isAbsent } from '../../model/resource.ts';
import { isObject, type ObjectValue, type ResourceKey, type Value } from '../../model/value.ts';
import { type Dependencies, reportCircles } from './circular-dependencies.ts';
import { assumptionOf } from './evaluate/implied-conditions.ts';
import { keyOf, type Scope, withAssumption } from './evaluate/scope.ts';
import { existenceOf } from './existence.ts';
import { reportFurtherTemplates } from './further-templates.ts';
import { openNestedStack, stackType } from './nested-stacks.ts';
import { limitReached } from './report.ts';
import { referredTo } from './referred-to.ts';
import { childOf, type Pair, textOf } from './tree/template-tree.ts';

/** Declares every resource of a stack and of the stacks inside it, in source order. */
export function declareResources(scope: Scope, declarations: Declaration[]): void {
  const dependencies: Dependencies = new Map();
  for (const [logicalId, pair] of scope.sections.resources) {
    if (declarations.length >= limits.resources) {
      limitReached(
        scope.session.report,
        'resources',
        `more than ${limits.resources} resources`,
        pair,
        scope.root,
      );
      return;
    }
    const mentioned = new Set<string>();
    scope.memo.mentioned = mentioned;
    scope.memo.resource = logicalId;
    const declaration = declare(scope, logicalId, pair);
    scope.memo.mentioned = undefined;
    scope.memo.resource = undefined;
    if (declaration === undefined) continue;
    declarations.push(declaration);
    if (mentioned.size > 0 && !isAbsent(declaration)) dependencies.set(logicalId, mentioned);
    reportFurtherTemplates(scope, declaration);
    if (declaration.type !== stackType) continue;
    const stack = openNestedStack(scope, logicalId);
    if (stack !== undefined) declareResources(stack, declarations);
  }
  reportCircles(scope, dependencies);
}

function declare(scope: Scope, logicalId: string, pair: Pair): Declaration | undefined {
  const typeNode = childOf(pair.value, 'Type');
  if (typeNode?.kind !== 'scalar' || typeNode.text === '') {
    scope.session.report.add({
      kind: 'template',
      what: `resource ${logicalId}`,
      why: pair.value.kind === 'mapping' ? 'it has no Type that is text' : 'it is no map with a Type',
      advice: 'Give the resource a Type, such as AWS::S3::Bucket.',
      place: pair,
      root: scope.root,
      couldConfigure: referredTo([propertiesOf(scope, logicalId, pair)]),
    });
    return undefined;
  }
  const assumption = assumptionOf(scope, textOf(pair.value, 'Condition'));
  const properties = withAssumption(scope, assumption, () => propertiesOf(scope, logicalId, pair));
  const deletionPolicy = policyOf(scope, pair, 'DeletionPolicy');
  const updateReplacePolicy = policyOf(scope, pair, 'UpdateReplacePolicy');
  return {
    key: keyOf(scope, logicalId),
    address: `${scope.prefix}${logicalId}`,
    root: scope.root,
    type: typeNode.text,
    sourceType: typeNode.text,
    language: 'cloudformation',
    basis: 'declared',
    properties,
    existence: existenceOf(scope, logicalId, pair),
    deployment: scope.deployment,
    place: pair,
    callers: scope.callers,
    dependsOn: dependenciesOf(scope, pair),
    ...(deletionPolicy === undefined ? {} : { deletionPolicy }),
    ...(updateReplacePolicy === undefined ? {} : { updateReplacePolicy }),
  };
}

function propertiesOf(scope: Scope, logicalId: string, pair: Pair): ObjectValue {
  const node = childOf(pair.value, 'Properties');
  const none: ObjectValue = { kind: 'object', entries: new Map(), place: pair };
  if (node === undefined || (node.kind === 'scalar' && node.text === '')) return none;
  const value = scope.evaluate(node);
  if (isObject(value)) return value;
  if (typeof value === 'object' && value !== null && value.kind === 'unknown')
    return { ...none, rest: value };
  scope.session.report.add({
    kind: 'property',
    what: `Properties of ${logicalId}`,
    why: 'they are no map of settings',
    advice: 'Write the properties as keys and values.',
    place: node,
    root: scope.root,
  });
  return {
    ...none,
    rest: { kind: 'unknown', reason: 'wrong-type', detail: 'the properties are no map', place: node },
  };
}

function policyOf(scope: Scope, pair: Pair, name: string): Value | undefined {
  const node = childOf(pair.value, name);
  return node === undefined ? undefined : scope.evaluate(node);
}

function dependenciesOf(scope: Scope, pair: Pair): readonly ResourceKey[] {
  const node = childOf(pair.value, 'DependsOn');
  if (node === undefined) return [];
  const keys: ResourceKey[] = [];
  for (const item of node.kind === 'sequence' ? node.items : [node]) {
    if (item.kind !== 'scalar') continue;
    if (scope.sections.resources.has(item.text)) {
      scope.memo.mentioned?.add(item.text);
      keys.push(keyOf(scope, item.text));
    } else if (scope.unreadTransform === undefined) {
      scope.session.report.add({
        kind: 'reference',
        what: item.text,
        why: `DependsOn names ${item.text}, which is no resource of the template`,
        advice: 'Correct the name, or declare the resource.',
        place: item,
        root: scope.root,
      });
    }
  }
  return keys;
}
