import { scalarNode } from '../../tree/template-tree.ts';
import { type Expansion, make } from '../expansion.ts';
import { given, literal, treeOf, unknownNode } from '../sam-nodes.ts';
import type { SamResource } from '../sam-resource.ts';
import { s3Location } from '../uploaded-file.ts';

/**
 * A version of a layer. SAM puts a hash of its settings behind the id and keeps old versions; here it has the id that the
 * template gives it.
 */
export function expandLayerVersion(expansion: Expansion, resource: SamResource): void {
  const { id, properties, pair } = resource;
  const uri = given(properties, 'ContentUri');
  const detail = 'the deployment tool uploads the layer to a place that it chooses';
  const missing = unknownNode(pair, 'known-after-apply', detail);
  const { bucket, key, version } =
    uri === undefined
      ? { bucket: missing, key: missing, version: undefined }
      : s3Location(expansion.scope, uri);
  const settings: Record<string, unknown> = {
    Content: treeOf(uri ?? pair, { S3Bucket: bucket, S3Key: key, S3ObjectVersion: version }),
    LayerName: given(properties, 'LayerName') ?? id,
    Description: given(properties, 'Description'),
    CompatibleArchitectures: given(properties, 'CompatibleArchitectures'),
    CompatibleRuntimes: given(properties, 'CompatibleRuntimes'),
    LicenseInfo: given(properties, 'LicenseInfo'),
  };
  for (const open of resource.open) settings[open.key] = open.value;
  const retention = given(properties, 'RetentionPolicy');
  const policy = literal(expansion.scope, retention);
  // SAM takes the word in any spelling; CloudFormation does not.
  const deletionPolicy = scalarNode(
    retention ?? pair,
    policy?.toLowerCase() === 'delete' ? 'Delete' : 'Retain',
  );
  make(expansion, resource, id, 'AWS::Lambda::LayerVersion', settings, { itself: true, deletionPolicy });
}
