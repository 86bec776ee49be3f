import type { TemplateNode } from '../tree/template-tree.ts';
import type { Scope } from '../evaluate/scope.ts';
import { locateFile } from '../local-file.ts';
import { given, literal, plainMapping, unknownNode } from './sam-nodes.ts';

/** Where an uploaded thing lies. */
export interface S3Location {
  readonly bucket: TemplateNode | string;
  readonly key: TemplateNode | string;
  readonly version?: TemplateNode | string;
}

/**
 * Where a `...Uri` property points: `s3://bucket/key?versionId=v`, a map of Bucket, Key and Version, or a local path,
 * which the deployment tool uploads to a place that the template does not show.
 */
export function s3Location(scope: Scope, uri: TemplateNode): S3Location {
  const map = plainMapping(uri);
  if (map !== undefined) {
    const version = given(map, 'Version');
    return {
      bucket: given(map, 'Bucket') ?? unknownNode(uri, 'wrong-type', 'the bucket is not given'),
      key: given(map, 'Key') ?? unknownNode(uri, 'wrong-type', 'the key is not given'),
      ...(version === undefined ? {} : { version }),
    };
  }
  const text = literal(scope, uri);
  const parts = text === undefined ? null : /^s3:\/\/([^/]+)\/([^?]+)(?:\?versionId=(.+))?$/.exec(text);
  if (parts?.[1] !== undefined && parts[2] !== undefined) {
    return { bucket: parts[1], key: parts[2], ...(parts[3] === undefined ? {} : { version: parts[3] }) };
  }
  const detail =
    text === undefined
      ? 'the location is not known'
      : `the deployment tool uploads ${text} to a place that it chooses`;
  const node = unknownNode(uri, 'known-after-apply', detail);
  return { bucket: node, key: node };
}

/** The tree of a local YAML or JSON file that a `...Uri` property names; undefined where it is none of the input. */
export function localDocument(scope: Scope, uri: TemplateNode): TemplateNode | undefined {
  const text = literal(scope, uri);
  if (text === undefined || /^[a-z0-9]+:\/\//i.test(text)) return undefined;
  const located = locateFile(text, scope.path, scope.session.files.includePaths);
  return located.state === 'found' && !located.assumed ? scope.session.files.tree(located.path) : undefined;
}
