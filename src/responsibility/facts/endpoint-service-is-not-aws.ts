import { isOwnAccount } from '../../analysis/policies/arn-parts.ts';
import { bareExpression, textParts } from '../../analysis/policies/pattern-text.ts';
import { judge, type PlainValue } from '../../analysis/values.ts';
import { anyOf, type Truth } from '../../foundation/three-valued.ts';
import type { Resource } from '../../model/resource.ts';
import type { TextPart } from '../../model/value.ts';
import { namesAccountOutside } from './accounts.ts';
import { type FactAnswer, type FactContext, unknownFor } from './computed-fact.ts';

/**
 * The endpoint leads to a service that no resource of the estate offers and that is none of AWS's: an endpoint service
 * (`com.amazonaws.vpce.eu-central-1.vpce-svc-0123`), or a shared resource or service network of another account.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-share-your-services.html
 */
export function endpointServiceIsNotAws(resource: Resource, context: FactContext): FactAnswer {
  const { reader } = context;
  const service = reader.readSetting(resource, 'ServiceName');
  const truths: Truth[] = [
    service.raw === undefined && service.state === 'unknown'
      ? 'unknown'
      : judge(service.raw, 'no', name => isNotAws(name, context)),
  ];
  for (const path of ['ResourceConfigurationArn', 'ServiceNetworkArn']) {
    const { raw, state } = reader.readSetting(resource, path);
    // Only an endpoint that names no service can be of one of these kinds.
    if (raw !== undefined) truths.push(namesAccountOutside(raw, resource, context));
    else if (state === 'unknown' && service.raw === undefined) truths.push('unknown');
  }
  const truth = anyOf(truths);
  return truth === 'unknown' ? unknownFor('setting ServiceName') : { truth, missing: [] };
}

function isNotAws(name: PlainValue, { estate }: FactContext): Truth {
  const parts = textParts(name);
  if (parts === undefined) return 'no';
  // A service that the estate itself offers.
  if (
    parts.some(part => typeof part === 'object' && part.kind === 'reference' && estate.byKey.has(part.target))
  )
    return 'no';
  const known = parts.filter(part => typeof part === 'string');
  if (known.some(text => text.includes('vpce-svc-'))) return 'yes';
  const [start] = parts;
  if (typeof start === 'string') {
    if (start.startsWith('com.amazonaws.vpce.')) return 'yes';
    if (!awsPrefixes.some(prefix => start.startsWith(prefix))) return 'yes';
  }
  if (parts.every(isHarmless)) return 'no';
  // `com.amazonaws.${Region}.s3`: names of endpoint services end with their id.
  const end = parts.at(-1);
  const startsAsAws = typeof start === 'string';
  return startsAsAws && typeof end === 'string' && /^\.[a-z]/.test(end) ? 'no' : 'unknown';
}

/** Source: https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html */
const awsPrefixes = ['com.amazonaws.', 'cn.com.amazonaws.', 'aws.', 'eu.amazonaws.'];

/** Literal text, and what AWS:: parameters give, which is no name of a service. */
function isHarmless(part: TextPart): boolean {
  if (typeof part === 'string' || isOwnAccount(part)) return true;
  return part.kind === 'unknown' && bareExpression(part.expression ?? '').startsWith('AWS::');
}
