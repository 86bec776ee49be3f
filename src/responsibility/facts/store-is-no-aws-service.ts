import { textParts } from '../../analysis/policies/pattern-text.ts';
import { judge, type PlainValue } from '../../analysis/values.ts';
import { anyOf, type Truth } from '../../foundation/three-valued.ts';
import type { Resource } from '../../model/resource.ts';
import { type FactAnswer, type FactContext, no, unknownFor } from './computed-fact.ts';
import { truthAt } from './truth-at.ts';

/** By type, the properties that hold the address of a store which may stand anywhere. */
const addressPaths: Readonly<Record<string, readonly string[]>> = {
  'AWS::DMS::Endpoint': ['ServerName'],
  'AWS::DMS::DataProvider': [
    'Settings.MySqlSettings.ServerName',
    'Settings.PostgreSqlSettings.ServerName',
    'Settings.OracleSettings.ServerName',
    'Settings.MicrosoftSqlServerSettings.ServerName',
  ],
  'AWS::Glue::Connection': ['ConnectionInput.ConnectionProperties.JDBC_CONNECTION_URL'],
  'AWS::DataSync::LocationObjectStorage': ['ServerHostname'],
  'AWS::AppSync::DataSource': ['HttpConfig.Endpoint'],
};

/** The store is named by an address that no AWS service has: on instances, on own premises or at another company. */
export function storeIsNoAwsService(resource: Resource, context: FactContext): FactAnswer {
  const paths = addressPaths[resource.type];
  if (paths === undefined) return no;
  const truths = paths.map(path =>
    truthAt(resource, path, context, ({ raw }) => judge(raw, 'no', value => isElsewhere(value, context))),
  );
  const truth = anyOf(truths);
  if (truth !== 'unknown') return { truth, missing: [] };
  return unknownFor(...paths.map(path => `setting ${path}`));
}

function isElsewhere(address: PlainValue, { estate }: FactContext): Truth {
  const parts = textParts(address);
  if (parts === undefined) return 'no';
  let open = false;
  for (const part of parts) {
    if (typeof part === 'string') {
      if (/\.(amazonaws\.com(\.cn)?|amazonaws\.eu|on\.aws)\b/.test(part)) return 'no';
    } else if (part.kind === 'reference' && estate.byKey.has(part.target)) return 'no';
    else open = true;
  }
  return open ? 'unknown' : 'yes';
}
