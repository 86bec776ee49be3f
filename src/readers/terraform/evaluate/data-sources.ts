import { type Place, SourceText } from '../../../foundation/source-text.ts';
import type { Value } from '../../../model/value.ts';
import { base64Text, digest } from './functions/hashes.ts';
import { encodeJson } from './functions/json-text.ts';
import { parseArn } from './functions/providers.ts';
import { readFile, renderTemplate } from './functions/files.ts';
import { utf8 } from './functions/encodings.ts';
import { placeOfResource, providerName, type ResourceRef, resourceEnv } from './module-scope.ts';
import { policyDocument } from './policy-document.ts';
import { evaluateBody } from './resource-body.ts';
import { failed, isFailed, mark, type Plain, plainOf, split } from './values.ts';

/** An attribute of a data source that can be told without an account; undefined where it cannot. */
export function dataAttribute(
  ref: ResourceRef,
  name: string,
  argument: (name: string) => Value,
): Value | undefined {
  switch (ref.resource.type) {
    case 'aws_iam_policy_document':
      return name === 'json' || name === 'minified_json' ? policyText(ref) : undefined;
    case 'aws_caller_identity':
      return name === 'account_id' || name === 'id' ? accountOf(ref) : undefined;
    case 'aws_region':
      return regionAttribute(ref, name, argument);
    case 'aws_partition':
      return partitionAttribute(ref, name);
    case 'aws_default_tags':
      return name === 'tags' ? (providerOf(ref).defaultTags ?? undefined) : undefined;
    case 'aws_arn':
      return arnAttribute(name, argument('arn'));
    case 'local_file':
      return localFile(ref, name, argument('filename'));
    case 'template_file':
      return name === 'rendered' ? templateFile(ref, argument) : undefined;
    case 'null_data_source':
      return name === 'outputs' ? argument('inputs') : undefined;
    case 'aws_ssm_parameter':
      return name === 'value' || name === 'insecure_value' ? secret('ssm', argument('name')) : undefined;
    case 'aws_secretsmanager_secret_version':
      return name === 'secret_string' ? secret('secretsmanager', argument('secret_id')) : undefined;
    default:
      return undefined;
  }
}

function providerOf(ref: ResourceRef): ReturnType<ResourceRef['scope']['provider']> {
  return ref.scope.provider(providerName(ref.resource));
}

function policyText(ref: ResourceRef): Value {
  const body = evaluateBody(ref.resource.body, resourceEnv(ref), placeOfResource(ref), true);
  return encodeJson(policyDocument(body));
}

function accountOf(ref: ResourceRef): Value | undefined {
  return providerOf(ref).account;
}

/** The Region of the provider, or the one that the data source names itself. */
function regionOf(ref: ResourceRef): Value | undefined {
  return providerOf(ref).region;
}

function regionAttribute(
  ref: ResourceRef,
  name: string,
  argument: (name: string) => Value,
): Value | undefined {
  if (name !== 'name' && name !== 'id' && name !== 'region') return undefined;
  const given = [argument('region'), argument('name')].find(value => plainOf(value) !== null);
  return given ?? regionOf(ref);
}

const partitions: Readonly<Record<string, readonly [suffix: string, reverse: string]>> = {
  aws: ['amazonaws.com', 'com.amazonaws'],
  'aws-cn': ['amazonaws.com.cn', 'cn.com.amazonaws'],
  'aws-us-gov': ['amazonaws.com', 'com.amazonaws'],
};

/** The partition of a Region, by its name. */
export function partitionOfRegion(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

function partitionAttribute(ref: ResourceRef, name: string): Value | undefined {
  const at = { partition: -1, id: -1, dns_suffix: 0, reverse_dns_prefix: 1 }[name];
  if (at === undefined) return undefined;
  const inPartition = (partition: string): string =>
    at === -1 ? partition : (partitions[partition]?.[at] ?? '');
  const { plain, marks } = split(regionOf(ref) ?? null);
  if (typeof plain === 'string') return mark(inPartition(partitionOfRegion(plain)), marks);
  const candidates = [...new Set(Object.keys(partitions).map(inPartition))];
  return {
    kind: 'unknown',
    reason: 'data-source',
    detail: 'the partition follows from the Region, which is not known',
    expression: `data.aws_partition.${ref.resource.name}.${name}`,
    candidates,
  };
}

function arnAttribute(name: string, arn: Value): Value | undefined {
  const { plain, marks } = split(arn);
  if (typeof plain !== 'string') return undefined;
  const parsed = plainOf(parseArn(plain));
  if (isFailed(parsed)) return parsed;
  const names: Readonly<Record<string, string>> = {
    account: 'account_id',
    region: 'region',
    service: 'service',
    partition: 'partition',
    resource: 'resource',
  };
  const field = names[name];
  if (field === undefined || typeof parsed !== 'object' || parsed?.kind !== 'object') return undefined;
  return mark(parsed.entries.get(field)?.value ?? failed(`an ARN has no ${name}`), marks);
}

function localFile(ref: ResourceRef, name: string, path: Value): Value | undefined {
  const { plain, marks } = split(path);
  if (typeof plain !== 'string') return undefined;
  const content = readFile(plain, resourceEnv(ref));
  if (!content.ok) return content.why === 'empty' ? '' : undefined;
  const bytes = content.value;
  const values: Readonly<Record<string, () => Value | undefined>> = {
    content: () => utf8(bytes),
    content_base64: () => base64Text(bytes),
    content_md5: () => digest('md5', bytes),
    content_sha1: () => digest('sha1', bytes),
    content_sha256: () => digest('sha256', bytes),
    content_sha512: () => digest('sha512', bytes),
    content_base64sha256: () => digest('sha256', bytes, 'base64'),
    content_base64sha512: () => digest('sha512', bytes, 'base64'),
    id: () => digest('sha1', bytes),
  };
  const value = values[name]?.();
  return value === undefined ? undefined : mark(value, marks);
}

function templateFile(ref: ResourceRef, argument: (name: string) => Value): Value | undefined {
  const { plain, marks } = split(argument('template'));
  if (typeof plain !== 'string') return undefined;
  const names = argument('vars');
  const values: Value = plainOf(names) === null ? { kind: 'object', entries: new Map() } : names;
  const source = new SourceText(`template of ${ref.address}`, plain);
  return mark(standingAt(renderTemplate(source, values, resourceEnv(ref)), placeOfResource(ref)), marks);
}

/** What came out of a text that is no file stands where the text was given. */
function standingAt(value: Value, place: Place): Value {
  const { plain, marks } = split(value);
  if (typeof plain !== 'object' || plain === null) return value;
  if (plain.kind !== 'text') return mark({ ...plain, place }, marks);
  const parts = plain.parts.map(part => (typeof part === 'string' ? part : { ...part, place }));
  return mark({ ...plain, parts, place }, marks);
}

/** A value of a store of secrets: which one it is, is known; the secret itself is never read. */
function secret(store: 'ssm' | 'secretsmanager', name: Value): Value | undefined {
  const plain: Plain = plainOf(name);
  if (typeof plain === 'string') return { kind: 'secret', store, name: plain };
  if (typeof plain !== 'object' || plain === null) return undefined;
  const hole = plain.kind === 'text' ? plain.parts.find(part => typeof part === 'object') : plain;
  if (hole === undefined || (hole.kind !== 'reference' && hole.kind !== 'unknown')) return undefined;
  return { kind: 'secret', store, name: hole.expression ?? 'a secret' };
}
