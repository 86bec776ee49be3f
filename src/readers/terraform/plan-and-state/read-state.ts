import type { SourceText } from '../../../foundation/source-text.ts';
import { certain, type Unread } from '../../../model/declaration.ts';
import { isObject, type ObjectValue } from '../../../model/value.ts';
import { limits } from '../../../foundation/limits.ts';
import { mark, noMarks, plainOf } from '../evaluate/values.ts';
import type { ProviderSettings, ResourceInstance, TerraformInputs } from '../evaluate/terraform-root.ts';
import type { JsonNode } from '../hcl/json-document.ts';
import { instanceKey, itemsOf, member, placedValue, textMember } from './json-values.ts';
import { withReferences } from './known-identities.ts';
import type { ReadValues } from './read-plan.ts';

/** Reads a state as `terraform show -json` prints it: what was there when Terraform last looked. */
export function readShownState(
  document: JsonNode,
  source: SourceText,
  root: string,
  inputs: TerraformInputs,
): ReadValues {
  const instances: ResourceInstance[] = [];
  const unread: Unread[] = [];
  const waiting = [member(member(document, 'values'), 'root_module')];
  for (let module = waiting.pop(); module !== undefined; module = waiting.pop()) {
    for (const resource of itemsOf(member(module, 'resources'))) {
      const address = textMember(resource, 'address');
      const type = textMember(resource, 'type');
      if (address === undefined || type === undefined) {
        unread.push(malformed(source, resource.start, 'a resource without address or type'));
        continue;
      }
      if (textMember(resource, 'mode') === 'data') continue;
      const value = placedValue(member(resource, 'values'), source, {
        sensitive: member(resource, 'sensitive_values'),
      });
      const key = instanceKey(member(resource, 'index'));
      instances.push(
        observed(
          {
            address,
            type,
            name: textMember(resource, 'name') ?? '',
            module: textMember(module, 'address') ?? '',
            ...(key === undefined ? {} : { instanceKey: key }),
          },
          value !== undefined && isObject(value) ? value : empty,
          root,
          { source, offset: resource.start },
          inputs,
        ),
      );
    }
    waiting.push(...itemsOf(member(module, 'child_modules')).toReversed());
    if (instances.length > limits.resources) break;
  }
  return { instances: withReferences(instances), unread };
}

/** Reads a state file of version 4 (`terraform.tfstate`). */
export function readRawState(
  document: JsonNode,
  source: SourceText,
  root: string,
  inputs: TerraformInputs,
): ReadValues {
  const instances: ResourceInstance[] = [];
  const unread: Unread[] = [];
  for (const resource of itemsOf(member(document, 'resources'))) {
    const type = textMember(resource, 'type');
    const name = textMember(resource, 'name');
    if (type === undefined || name === undefined) {
      unread.push(malformed(source, resource.start, 'a resource without type or name'));
      continue;
    }
    if (textMember(resource, 'mode') === 'data') continue;
    const module = textMember(resource, 'module') ?? '';
    for (const instance of itemsOf(member(resource, 'instances'))) {
      // What an earlier apply could not delete is no longer the resource.
      if (member(instance, 'deposed')?.kind === 'string') continue;
      const value = placedValue(member(instance, 'attributes'), source);
      if (value === undefined || !isObject(value)) {
        unread.push(
          malformed(source, instance.start, `${type}.${name}: attributes in the form of an old version`),
        );
        continue;
      }
      const key = instanceKey(member(instance, 'index_key'));
      const suffix = key === undefined ? '' : `[${JSON.stringify(key)}]`;
      instances.push(
        observed(
          {
            address: `${module === '' ? '' : `${module}.`}${type}.${name}${suffix}`,
            type,
            name,
            module,
            ...(key === undefined ? {} : { instanceKey: key }),
          },
          withSecrets(value, member(instance, 'sensitive_attributes')),
          root,
          { source, offset: instance.start },
          inputs,
        ),
      );
    }
  }
  return { instances: withReferences(instances), unread };
}

const empty: ObjectValue = { kind: 'object', entries: new Map() };

function malformed(source: SourceText, offset: number, why: string): Unread {
  const place = { source, offset };
  const advice = 'Write it anew: `terraform show -json > state.json`.';
  return { kind: 'file', what: source.path, why, advice, place, couldConfigure: 'any' };
}

/** Arguments that the state marks sensitive: paths, of which the first step is an attribute. */
function withSecrets(value: ObjectValue, paths: JsonNode | undefined): ObjectValue {
  const entries = new Map(value.entries);
  for (const path of itemsOf(paths)) {
    const name = textMember(itemsOf(path)[0], 'value');
    const entry = name === undefined ? undefined : entries.get(name);
    if (name !== undefined && entry !== undefined) {
      entries.set(name, { ...entry, value: mark(entry.value, { ...noMarks, sensitive: true }) });
    }
  }
  return { ...value, entries };
}

type Identity = Pick<ResourceInstance, 'address' | 'type' | 'name' | 'module' | 'instanceKey'>;

function observed(
  identity: Identity,
  attributes: ObjectValue,
  root: string,
  place: ResourceInstance['place'],
  inputs: TerraformInputs,
): ResourceInstance {
  return {
    ...identity,
    key: `${root}#${identity.address}`,
    mode: 'managed',
    attributes,
    existence: certain,
    provider: whereItIs(attributes, inputs),
    dependsOn: [],
    place,
    callers: [],
  };
}

/** Account and Region from the resource's own ARN. */
function whereItIs(attributes: ObjectValue, inputs: TerraformInputs): ProviderSettings {
  const arn = plainOf(attributes.entries.get('arn')?.value ?? null);
  const [, , , region = '', account = ''] = typeof arn === 'string' ? arn.split(':') : [];
  const place = region === '' ? inputs.region : region;
  const owner = /^\d{12}$/.test(account) ? account : inputs.account;
  return {
    name: 'aws',
    ...(place === undefined ? {} : { region: place }),
    ...(owner === undefined ? {} : { account: owner }),
  };
}
