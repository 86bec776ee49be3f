import { mappingNode, type Pair, sequenceNode } from '../../tree/template-tree.ts';
import { addDependencies, bucketOf, type Expansion, report } from '../expansion.ts';
import type { FunctionTarget } from '../functions/function-target.ts';
import {
  given,
  itemsOf,
  mapUnder,
  onlyIf,
  plainMapping,
  ref,
  referredId,
  treeOf,
  withSetting,
} from '../sam-nodes.ts';
import { permit, reportEvent } from './event-source.ts';
import type { EventSource } from '../sam-resource.ts';

/**
 * A bucket that calls the function: the bucket of the same template gets the notification, the function a permission.
 * SAM names no bucket in the permission (that would be a circle), only the account.
 */
export function addBucketEvent(expansion: Expansion, target: FunctionTarget, event: EventSource): void {
  const { resource } = target;
  const bucket = referredId(given(event.properties, 'Bucket'));
  if (bucket === undefined || !expansion.declared.has(bucket)) {
    reportEvent(expansion, event, 'its Bucket is no bucket of the same template');
    return;
  }
  permit(expansion, target, event, 's3.amazonaws.com', { SourceAccount: ref(event.pair, 'AWS::AccountId') });
  const filter = given(event.properties, 'Filter');
  const after = resource.condition === undefined ? `${event.id}Permission` : undefined;
  for (const kind of itemsOf(given(event.properties, 'Events'))) {
    const settings = treeOf(event.pair, { Event: kind, Function: target.arn, Filter: filter });
    const configuration = onlyIf(event.pair, resource.condition, settings);
    bucketOf(expansion.notifications, bucket).push({ event, configuration, after });
  }
}

/** The bucket with the notifications that events ask for, behind its own. */
export function withNotifications(expansion: Expansion, bucket: Pair): Pair {
  const added = expansion.notifications.get(bucket.key);
  const body = plainMapping(bucket.value);
  const [first] = added ?? [];
  if (added === undefined || first === undefined || body === undefined) return bucket;
  const place = first.event.pair;
  const properties = mapUnder(body, 'Properties', place);
  const notification =
    properties === undefined ? undefined : mapUnder(properties, 'NotificationConfiguration', place);
  const before = given(notification, 'LambdaConfigurations');
  if (
    properties === undefined ||
    notification === undefined ||
    (before !== undefined && before.kind !== 'sequence')
  ) {
    report(expansion, 'property', `notifications of ${bucket.key}`, {
      why: 'they are no plain map and list, so the events of functions were not put among them',
      advice: 'Write the notifications of the bucket as a map.',
      place: bucket,
    });
    return bucket;
  }
  const list = sequenceNode(before ?? place, [...itemsOf(before), ...added.map(one => one.configuration)]);
  const changed = withSetting(notification, 'LambdaConfigurations', list);
  const pairs = [
    ...withSetting(body, 'Properties', withSetting(properties, 'NotificationConfiguration', changed)).pairs,
  ];
  const dependsOn = new Set<string>();
  for (const { after } of added) if (after !== undefined) dependsOn.add(after);
  if (dependsOn.size > 0) addDependencies(pairs, [...dependsOn], place);
  return { ...bucket, value: mappingNode(body, pairs) };
}
