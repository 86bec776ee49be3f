import type { TemplateNode } from '../../tree/template-tree.ts';
import { type Expansion, make } from '../expansion.ts';
import { given, plainMapping, unknownNode } from '../sam-nodes.ts';
import type { SamResource } from '../sam-resource.ts';
import { tagList } from '../tag-list.ts';

/**
 * A nested application: a stack. A template that is given by its place is read like any nested template; that of an
 * application of the Serverless Application Repository is not in the input, which the reading of the stack says.
 */
export function expandApplication(expansion: Expansion, resource: SamResource): void {
  const { id, properties, pair } = resource;
  const location = given(properties, 'Location');
  const settings: Record<string, unknown> = {
    TemplateURL: templateUrl(location),
    Parameters: given(properties, 'Parameters'),
    NotificationARNs: given(properties, 'NotificationARNs'),
    TimeoutInMinutes: given(properties, 'TimeoutInMinutes'),
    Tags: tagList(pair, given(properties, 'Tags'), 'lambda:createdBy'),
  };
  for (const open of resource.open) settings[open.key] = open.value;
  make(expansion, resource, id, 'AWS::CloudFormation::Stack', settings, { itself: true });
}

function templateUrl(location: TemplateNode | undefined): TemplateNode | undefined {
  if (location === undefined || plainMapping(location) === undefined) return location;
  const detail = 'the template is that of an application of the Serverless Application Repository';
  return unknownNode(location, 'unread-module', detail);
}
