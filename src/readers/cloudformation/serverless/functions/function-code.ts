import type { TemplateNode } from '../../tree/template-tree.ts';
import type { Expansion } from '../expansion.ts';
import { given, literal, treeOf, unknownNode } from '../sam-nodes.ts';
import { s3Location } from '../uploaded-file.ts';
import type { SamResource } from '../sam-resource.ts';

/** `Code` of the function, from CodeUri, InlineCode or ImageUri. */
export function codeOf(expansion: Expansion, resource: SamResource): TemplateNode {
  const { scope } = expansion;
  const { properties, pair } = resource;
  const inline = given(properties, 'InlineCode');
  if (inline !== undefined) return treeOf(inline, { ZipFile: inline });
  const image = given(properties, 'ImageUri');
  if (image !== undefined) return treeOf(image, { ImageUri: image });
  if (literal(scope, given(properties, 'PackageType')) === 'Image') {
    const detail = 'the deployment tool builds the image and chooses where it is kept';
    return treeOf(pair, { ImageUri: unknownNode(pair, 'known-after-apply', detail) });
  }
  const uri = given(properties, 'CodeUri');
  const kmsKey = given(properties, 'SourceKMSKeyArn');
  if (uri === undefined) {
    const detail = 'the deployment tool uploads the code to a place that it chooses';
    const node = unknownNode(pair, 'known-after-apply', detail);
    return treeOf(pair, { S3Bucket: node, S3Key: node, SourceKMSKeyArn: kmsKey });
  }
  const { bucket, key, version } = s3Location(scope, uri);
  return treeOf(uri, { S3Bucket: bucket, S3Key: key, S3ObjectVersion: version, SourceKMSKeyArn: kmsKey });
}
