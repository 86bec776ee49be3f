import { mappingNode, type Pair, sequenceNode, type TemplateNode, treeOf } from '../../tree/template-tree.ts';
import { addDependencies, bucketOf, type Expansion, report } from '../expansion.ts';
import type { FunctionTarget } from '../functions/function-target.ts';
import { given, itemsOf, onlyIf, plainMapping, ref, referredId, withSetting } from '../sam-nodes.ts';
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
  const configurations = itemsOf(given(event.properties, 'Events')).map(kind =>
    onlyIf(
      event.pair,
      resource.condition,
      treeOf(event.pair, { Event: kind, Function: target.reference, Filter: filter }),
    ),
  );
  const dependsOn = resource.condition === undefined ? [`${event.id}Permission`] : [];
  bucketOf(expansion.patches, bucket).push(pair => notify(expansion, pair, configurations, dependsOn, event));
}

function notify(
  expansion: Expansion,
  bucket: Pair,
  added: readonly TemplateNode[],
  dependsOn: readonly string[],
  event: EventSource,
): Pair {
  const body = plainMapping(bucket.value);
  if (body === undefined) return bucket;
  const properties = insideOf(body, 'Properties', event);
  const notification =
    properties === undefined ? undefined : insideOf(properties, 'NotificationConfiguration', event);
  const before = notification === undefined ? undefined : given(notification, 'LambdaConfigurations');
  if (
    properties === undefined ||
    notification === undefined ||
    (before !== undefined && before.kind !== 'sequence')
  ) {
    report(expansion, 'property', `event ${event.id}`, {
      why: `the notifications of ${bucket.key} are no plain map and list, so the event was not put among them`,
      advice: 'Write the notifications of the bucket as a map.',
      place: event.pair,
    });
    return bucket;
  }
  const list = sequenceNode(before ?? event.pair, [...itemsOf(before), ...added]);
  const changed = withSetting(notification, 'LambdaConfigurations', list);
  const pairs = [
    ...withSetting(body, 'Properties', withSetting(properties, 'NotificationConfiguration', changed)).pairs,
  ];
  if (dependsOn.length > 0) addDependencies(pairs, dependsOn, event.pair);
  return { ...bucket, value: mappingNode(body, pairs) };
}

/** The map under a key, an empty one where there is none; undefined where something else stands there. */
function insideOf(node: TemplateNode, key: string, event: EventSource): ReturnType<typeof plainMapping> {
  const child = given(node, key);
  return child === undefined ? mappingNode(event.pair, []) : plainMapping(child);
}
