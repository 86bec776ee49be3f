import { judge, scalarText, someElement } from '../../analysis/values.ts';
import { anyOf, type Truth, truthOf } from '../../foundation/three-valued.ts';
import type { Resource } from '../../model/resource.ts';
import { isObject, type Value } from '../../model/value.ts';
import { type FactAnswer, type FactContext, unknownFor } from './computed-fact.ts';
import { truthAt } from './truth-at.ts';

/**
 * Parts of the names of images that monitoring and security vendors publish for their agents; each is named so in the
 * vendor's own installation guide.
 */
const agentImages = [
  'datadog/',
  'public.ecr.aws/datadog',
  'newrelic/',
  'dynatrace/',
  'splunk/',
  'elastic/elastic-agent',
  'beats/',
  'grafana/agent',
  'grafana/alloy',
  'sumologic/',
  'instana/',
  'honeycombio/',
  'sysdig/',
  'aquasec/',
  'twistlock/',
  'falcon-sensor',
  'lacework/',
  'wiz-sensor',
];

/** Environment variables that hold the key of such a vendor. */
const agentVariables = [
  'DD_API_KEY',
  'DD_API_KEY_SECRET_ARN',
  'NEW_RELIC_LICENSE_KEY',
  'NEW_RELIC_ACCOUNT_ID',
  'DT_TENANT',
  'SPLUNK_ACCESS_TOKEN',
  'ELASTIC_APM_SERVER_URL',
  'HONEYCOMB_API_KEY',
  'LUMIGO_TRACER_TOKEN',
  'SENTRY_DSN',
  'INSTANA_AGENT_KEY',
];

/** Accounts from which vendors publish layers with their agents. */
const layerAccounts = [
  '464622532012', // Datadog
  '451483290750', // New Relic
  '725887861453', // Dynatrace
  '114300393969', // Lumigo
  '943013980633', // Sentry
  '254067382080', // Splunk Observability
  '267093732750', // Elastic
  '410797082306', // Instana
];

/** The task or function carries the agent of a monitoring or security vendor. */
export function runsAMonitoringAgent(resource: Resource, context: FactContext): FactAnswer {
  const paths = places[resource.type];
  if (paths === undefined) return { truth: 'no', missing: [] };
  const truths = paths.map(([path, test]) => truthAt(resource, path, context, ({ raw }) => test(raw)));
  const truth = anyOf(truths);
  if (truth !== 'unknown') return { truth, missing: [] };
  return unknownFor(
    ...paths.flatMap(([path], index) => (truths[index] === 'unknown' ? `setting ${path}` : [])),
  );
}

type Test = (raw: Value | undefined) => Truth;

const places: Readonly<Record<string, readonly (readonly [path: string, test: Test])[]>> = {
  'AWS::ECS::TaskDefinition': [
    ['ContainerDefinitions[].Image', isAgentImage],
    ['ContainerDefinitions[].Environment[].Name', isAgentVariable],
    ['ContainerDefinitions[].Secrets[].Name', isAgentVariable],
  ],
  'AWS::Lambda::Function': [
    ['Layers', hasAgentLayer],
    ['Environment.Variables', hasAgentVariable],
  ],
};

function isAgentImage(raw: Value | undefined): Truth {
  return textHas(raw, text => agentImages.some(part => text.includes(part)));
}

function isAgentVariable(raw: Value | undefined): Truth {
  return judge(raw, 'no', plain => {
    const name = scalarText(plain);
    return name === undefined ? 'unknown' : truthOf(agentVariables.includes(name));
  });
}

function hasAgentVariable(raw: Value | undefined): Truth {
  return judge(raw, 'no', plain => {
    if (!isObject(plain)) return 'unknown';
    if (agentVariables.some(name => plain.entries.has(name))) return 'yes';
    return plain.rest === undefined ? 'no' : 'unknown';
  });
}

function hasAgentLayer(raw: Value | undefined): Truth {
  return someElement(raw, one => textHas(one, text => layerAccounts.some(part => text.includes(part))));
}

/** A resource of the estate is nobody else's image or layer; of text with holes, the known parts are judged. */
function textHas(raw: Value | undefined, test: (text: string) => boolean): Truth {
  return judge(raw, 'no', plain => {
    const text = scalarText(plain);
    if (text !== undefined) return truthOf(test(text));
    if (typeof plain !== 'object' || plain === null) return 'no';
    if (plain.kind === 'reference') return 'no';
    if (plain.kind !== 'text') return 'unknown';
    const known = plain.parts.filter(part => typeof part === 'string');
    if (known.some(test)) return 'yes';
    return plain.parts.some(
      part => typeof part !== 'string' && part.kind === 'unknown' && !isPseudo(part.expression),
    )
      ? 'unknown'
      : 'no';
  });
}

function isPseudo(expression: string | undefined): boolean {
  return expression?.includes('AWS::') === true || expression?.includes('aws_region') === true;
}
