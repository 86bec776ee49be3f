import { type Expansion, make } from '../expansion.ts';
import { given, literal, treeOf } from '../sam-nodes.ts';
import type { SamResource } from '../sam-resource.ts';
import { tagList } from '../tag-list.ts';

const attributeTypes: Readonly<Record<string, string>> = { String: 'S', Number: 'N', Binary: 'B' };

/** A table with one key, paid by request unless a throughput is given. */
export function expandSimpleTable(expansion: Expansion, resource: SamResource): void {
  const { id, properties, pair } = resource;
  const key = given(properties, 'PrimaryKey');
  const name = given(key, 'Name') ?? 'id';
  const typeNode = given(key, 'Type');
  const type = literal(expansion.scope, typeNode);
  const attributeType = type === undefined ? (typeNode ?? 'S') : (attributeTypes[type] ?? type);
  const throughput = given(properties, 'ProvisionedThroughput');
  const settings: Record<string, unknown> = {
    TableName: given(properties, 'TableName'),
    AttributeDefinitions: treeOf(key ?? pair, [{ AttributeName: name, AttributeType: attributeType }]),
    KeySchema: treeOf(key ?? pair, [{ AttributeName: name, KeyType: 'HASH' }]),
    BillingMode: throughput === undefined ? 'PAY_PER_REQUEST' : undefined,
    ProvisionedThroughput: throughput,
    SSESpecification: given(properties, 'SSESpecification'),
    PointInTimeRecoverySpecification: given(properties, 'PointInTimeRecoverySpecification'),
    Tags: tagList(pair, given(properties, 'Tags')),
  };
  for (const open of resource.open) settings[open.key] = open.value;
  make(expansion, resource, id, 'AWS::DynamoDB::Table', settings, { itself: true });
}
