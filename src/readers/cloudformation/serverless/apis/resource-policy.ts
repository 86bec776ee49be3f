import type { TemplateNode } from '../../tree/template-tree.ts';
import { given, itemsOf, plainMapping, sub, treeOf } from '../sam-nodes.ts';

/** One route as the resource of a policy: method in capitals or `*`, and path. */
export interface PolicyRoute {
  readonly method: string;
  readonly path: string;
}

const lists: readonly (readonly [name: string, kind: 'network' | 'endpoint'])[] = [
  ['IntrinsicVpc', 'network'],
  ['SourceVpc', 'network'],
  ['IntrinsicVpce', 'endpoint'],
];

/**
 * The statements of a REST API's resource policy: accounts, addresses and networks that are let in or kept out, and
 * statements of one's own. The same statement for each path is one statement here that names all paths.
 */
export function resourcePolicyStatements(
  policy: TemplateNode,
  routes: readonly PolicyRoute[],
  stage: TemplateNode | undefined,
): readonly TemplateNode[] {
  const resources = routes.map(route => {
    const text = `execute-api:/\${Stage}/${route.method}${route.path}`;
    return sub(policy, text, stage === undefined ? {} : { Stage: stage });
  });
  const statements: unknown[] = [];
  const add = (effect: 'Allow' | 'Deny', principal: unknown, condition?: unknown): void => {
    statements.push({
      Effect: effect,
      Principal: principal,
      Action: 'execute-api:Invoke',
      Resource: resources,
      Condition: condition,
    });
  };
  const accounts = itemsOf(given(policy, 'AwsAccountWhitelist'));
  if (accounts.length > 0) add('Allow', { AWS: accounts });
  const banned = itemsOf(given(policy, 'AwsAccountBlacklist'));
  if (banned.length > 0) add('Deny', { AWS: banned });
  const conditions: unknown[] = [];
  const addresses = itemsOf(given(policy, 'IpRangeWhitelist'));
  if (addresses.length > 0) conditions.push({ NotIpAddress: { 'aws:SourceIp': addresses } });
  const bannedAddresses = itemsOf(given(policy, 'IpRangeBlacklist'));
  if (bannedAddresses.length > 0) conditions.push({ IpAddress: { 'aws:SourceIp': bannedAddresses } });
  for (const [suffix, test] of [
    ['Whitelist', 'StringNotEquals'],
    ['Blacklist', 'StringEquals'],
  ] as const) {
    const keys = networksOf(policy, suffix);
    if (Object.keys(keys).length > 0) conditions.push({ [test]: keys });
  }
  // Everybody is let in first: what is not among the allowed is then denied.
  if (conditions.length > 0 || banned.length > 0) add('Allow', '*');
  for (const condition of conditions) add('Deny', '*', condition);
  const own = itemsOf(given(policy, 'CustomStatements'));
  return [...statements.map(statement => treeOf(policy, statement)), ...own];
}

/** Networks and endpoints of a list; `SourceVpc...` lists hold both, told apart by the form of the id. */
function networksOf(policy: TemplateNode, suffix: string): Record<string, readonly TemplateNode[]> {
  const networks: TemplateNode[] = [];
  const endpoints: TemplateNode[] = [];
  for (const [name, kind] of lists) {
    for (const item of itemsOf(given(policy, `${name}${suffix}`))) {
      const isEndpoint = kind === 'endpoint' || (item.kind === 'scalar' && item.text.startsWith('vpce-'));
      (isEndpoint ? endpoints : networks).push(item);
    }
  }
  return {
    ...(networks.length === 0 ? {} : { 'aws:SourceVpc': networks }),
    ...(endpoints.length === 0 ? {} : { 'aws:SourceVpce': endpoints }),
  };
}

/** A policy document of these statements, after those that are there already. */
export function withStatements(
  existing: TemplateNode | undefined,
  statements: readonly TemplateNode[],
): TemplateNode | undefined {
  const [first] = statements;
  if (first === undefined) return undefined;
  const before = itemsOf(given(plainMapping(existing), 'Statement'));
  return treeOf(first, { Version: '2012-10-17', Statement: [...before, ...statements] });
}
