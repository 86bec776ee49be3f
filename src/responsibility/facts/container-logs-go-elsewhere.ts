import { judge, scalarText } from '../../analysis/values.ts';
import { anyOf, type Truth } from '../../foundation/three-valued.ts';
import type { Resource } from '../../model/resource.ts';
import { type FactAnswer, type FactContext, no, unknownFor } from './computed-fact.ts';
import { truthAt } from './truth-at.ts';

/** Log drivers that send to a receiver of the customer's choice instead of CloudWatch Logs. */
const driversElsewhere = ['splunk', 'gelf', 'syslog', 'fluentd'];

/** Outputs of the log router that lead to AWS's own services. */
const ownOutputs = [
  'cloudwatch',
  'cloudwatch_logs',
  'kinesis',
  'kinesis_streams',
  'firehose',
  'kinesis_firehose',
  's3',
];

/**
 * A container sends its log to a receiver that is no AWS service.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_firelens.html
 */
export function containerLogsGoElsewhere(resource: Resource, context: FactContext): FactAnswer {
  if (resource.type !== 'AWS::ECS::TaskDefinition') return no;
  const driver = truthAt(resource, 'ContainerDefinitions[].LogConfiguration.LogDriver', context, ({ raw }) =>
    oneOf(raw, driversElsewhere, 'yes'),
  );
  const router = truthAt(
    resource,
    'ContainerDefinitions[].LogConfiguration.Options.Name',
    context,
    ({ raw }) => oneOf(raw, ownOutputs, 'no'),
  );
  const truth = anyOf([driver, router]);
  return truth === 'unknown' ? unknownFor('setting ContainerDefinitions') : { truth, missing: [] };
}

/** The answer for a value that is among the names; the opposite for any other text. */
function oneOf(raw: Parameters<typeof judge>[0], names: readonly string[], found: 'yes' | 'no'): Truth {
  return judge(raw, 'no', plain => {
    const text = scalarText(plain);
    if (text === undefined) return 'unknown';
    return names.includes(text) ? found : found === 'yes' ? 'no' : 'yes';
  });
}
