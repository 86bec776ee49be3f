import type { SourceText } from '../../../foundation/source-text.ts';
import { certain, type Existence, type Unread } from '../../../model/declaration.ts';
import { isObject, type ObjectValue, type Value } from '../../../model/value.ts';
import { unknown } from '../evaluate/values.ts';
import type { ProviderSettings, ResourceInstance, TerraformInputs } from '../evaluate/terraform-root.ts';
import type { JsonNode } from '../hcl/json-document.ts';
import type { TypeTable } from '../mapping/define-type.ts';
import { instanceKey, itemsOf, member, placedValue, textMember } from './json-values.ts';
import { withReferences } from './known-identities.ts';
import { type PlannedInstance, PlanReferences } from './plan-references.ts';
import { type PlannedChange, providerComputed } from './provider-computed.ts';

export interface ReadValues {
  readonly instances: readonly ResourceInstance[];
  readonly unread: readonly Unread[];
}

/**
 * Reads a plan (`terraform show -json plan`): what will be there once it is applied. Values that are known only then
 * are references where the plan's configuration says to which resource, else unknown; those that it leaves to the
 * provider count as omitted. Deleted resources are absent.
 */
export function readPlan(
  document: JsonNode,
  source: SourceText,
  root: string,
  inputs: TerraformInputs,
  tables: ReadonlyMap<string, TypeTable>,
): ReadValues {
  const changes = itemsOf(member(document, 'resource_changes'));
  const planned: { change: JsonNode; instance: PlannedInstance }[] = [];
  const unread: Unread[] = [];
  for (const change of changes) {
    const address = textMember(change, 'address');
    const type = textMember(change, 'type');
    const name = textMember(change, 'name');
    if (address === undefined || type === undefined || name === undefined) {
      unread.push(malformed(source, change.start, 'a change without address, type or name'));
      continue;
    }
    // Objects that an earlier apply left behind are not the resource itself.
    if (member(change, 'deposed')?.kind === 'string' || textMember(change, 'mode') === 'data') continue;
    planned.push({
      change,
      instance: {
        key: `${root}#${address}`,
        address,
        module: textMember(change, 'module_address') ?? '',
        base: `${type}.${name}`,
        instanceKey: instanceKey(member(change, 'index')),
      },
    });
  }
  const configuration = member(document, 'configuration');
  const references = new PlanReferences(
    configuration,
    planned.map(one => one.instance),
  );
  const providers = providerSettings(member(configuration, 'provider_config'), source, inputs);
  const instances = planned.map(({ change, instance }): ResourceInstance => {
    const place = { source, offset: change.start };
    const provider = textMember(references.resource(instance), 'provider_config_key') ?? '';
    return {
      key: instance.key,
      address: instance.address,
      mode: 'managed',
      type: instance.base.split('.', 1)[0] ?? '',
      name: textMember(change, 'name') ?? '',
      module: instance.module,
      ...(instance.instanceKey === undefined ? {} : { instanceKey: instance.instanceKey }),
      attributes: changedValues(change, source, instance, references, tables),
      existence: existenceOf(change),
      provider: providers.get(provider) ?? providers.get('aws') ?? { name: 'aws' },
      dependsOn: [],
      place,
      callers: [],
    };
  });
  return { instances: withReferences(instances), unread };
}

function malformed(source: SourceText, offset: number, why: string): Unread {
  const place = { source, offset };
  const advice = 'Make the file again with `terraform show -json`.';
  return { kind: 'file', what: source.path, why, advice, place, couldConfigure: 'any' };
}

function actionsOf(change: JsonNode): string[] {
  return itemsOf(member(member(change, 'change'), 'actions')).map(node =>
    node.kind === 'string' ? node.value : '',
  );
}

function existenceOf(change: JsonNode): Existence {
  const actions = actionsOf(change);
  if (actions.length === 1 && actions[0] === 'delete') return { state: 'absent', why: 'the plan deletes it' };
  if (actions.includes('forget'))
    return { state: 'absent', why: 'the plan takes it out of the configuration' };
  return certain;
}

function changedValues(
  change: JsonNode,
  source: SourceText,
  instance: PlannedInstance,
  references: PlanReferences,
  tables: ReadonlyMap<string, TypeTable>,
): ObjectValue {
  const body = member(change, 'change');
  const after = member(body, 'after');
  const deleted = after === undefined || (after.kind === 'scalar' && after.value === null);
  const planned: PlannedChange = {
    type: instance.base.split('.', 1)[0] ?? '',
    configuration: references.resource(instance),
    before: member(body, 'before'),
    after,
    afterUnknown: member(body, 'after_unknown'),
    update: actionsOf(change).includes('update'),
  };
  const isComputed = providerComputed(planned, tables);
  const afterApply = (path: readonly (string | number)[]): Value | undefined => {
    if (isComputed(path)) return undefined;
    const detail = 'known only after the plan is applied';
    return (
      references.at(instance, path) ??
      unknown('known-after-apply', detail, `${instance.address}.${path.join('.')}`)
    );
  };
  const value = placedValue(
    deleted && existenceOf(change).state === 'absent' ? planned.before : after,
    source,
    { unknown: planned.afterUnknown, sensitive: member(body, 'after_sensitive') },
    afterApply,
  );
  return value !== undefined && isObject(value) ? value : { kind: 'object', entries: new Map() };
}

/** Region, account and default tags of each provider configuration, as far as they are constants or known variables. */
function providerSettings(
  configs: JsonNode | undefined,
  source: SourceText,
  inputs: TerraformInputs,
): Map<string, ProviderSettings> {
  const settings = new Map<string, ProviderSettings>();
  if (configs?.kind !== 'object') return settings;
  for (const { name, value, start } of configs.members) {
    const expressions = member(value, 'expressions');
    const constant = (path: readonly string[]): Value | undefined => {
      let at = expressions;
      for (const step of path) at = member(at?.kind === 'array' ? at.items[0] : at, step);
      return placedValue(member(at, 'constant_value'), source);
    };
    const region = constant(['region']) ?? inputs.region;
    const role = constant(['assume_role', 'role_arn']);
    const defaultTags = constant(['default_tags', 'tags']);
    const account =
      typeof role === 'string' ? (/:iam::(\d{12}):/.exec(role)?.[1] ?? inputs.account) : inputs.account;
    settings.set(name, {
      name: textMember(value, 'alias') === undefined ? (textMember(value, 'name') ?? name) : name,
      place: { source, offset: start },
      ...(region === undefined ? {} : { region }),
      ...(account === undefined ? {} : { account }),
      ...(role === undefined ? {} : { role }),
      ...(defaultTags === undefined ? {} : { defaultTags }),
    });
  }
  return settings;
}
