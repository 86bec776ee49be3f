import { childOf, type TemplateNode } from '../../tree/template-tree.ts';
import { declaredType, type Expansion } from '../expansion.ts';
import { roleIdIn } from '../functions/function-role.ts';
import { getAtt, given, plainMapping, ref, resourceNamed, textIn } from '../sam-nodes.ts';
import { kindOf } from './profiles.ts';

/** One end of a connector: a resource of the template, or one that is described by its type, ARN and role. */
export interface ConnectedEnd {
  /** Its logical id, where it is a resource of the template. */
  readonly id: string | undefined;
  readonly kind: string | undefined;
  readonly type: string | undefined;
  readonly arn: TemplateNode | undefined;
  readonly name: TemplateNode | undefined;
  readonly role: TemplateNode | undefined;
  readonly queueUrl: TemplateNode | undefined;
  /** What names an API in ARNs. */
  readonly resourceId: TemplateNode | undefined;
  readonly qualifier: TemplateNode | undefined;
}

export function connectedEnd(expansion: Expansion, node: TemplateNode): ConnectedEnd {
  const id = textIn(given(node, 'Id'));
  const type = declaredType(expansion, id) ?? textIn(given(node, 'Type'));
  const kind = kindOf(type);
  const declared = id === undefined || !expansion.declared.has(id) ? undefined : id;
  return {
    id: declared,
    kind,
    type,
    arn: given(node, 'Arn') ?? (declared === undefined ? undefined : arnOf(node, declared, kind)),
    name: given(node, 'Name') ?? (declared === undefined ? undefined : getAtt(node, declared, 'Name')),
    role:
      given(node, 'RoleName') ??
      (declared === undefined ? undefined : roleOf(expansion, node, declared, kind)),
    queueUrl: given(node, 'QueueUrl') ?? (declared === undefined ? undefined : ref(node, declared)),
    resourceId: given(node, 'ResourceId') ?? (declared === undefined ? undefined : ref(node, declared)),
    qualifier: given(node, 'Qualifier'),
  };
}

function arnOf(node: TemplateNode, id: string, kind: string | undefined): TemplateNode {
  return kind === 'Topic' || kind === 'StateMachine' ? ref(node, id) : getAtt(node, id, 'Arn');
}

/** The role of a function or workflow: the generated one, or the one of the template that it is given. */
function roleOf(
  expansion: Expansion,
  node: TemplateNode,
  id: string,
  kind: string | undefined,
): TemplateNode | undefined {
  if (kind !== 'Function' && kind !== 'StateMachine') return undefined;
  const generated = roleIdIn(id);
  if (expansion.ids.has(generated)) return ref(node, generated);
  const properties = plainMapping(childOf(expansion.declared.get(id)?.value, 'Properties'));
  const role = resourceNamed(given(properties, 'Role') ?? given(properties, 'RoleArn'));
  return role !== undefined && expansion.declared.has(role) ? ref(node, role) : undefined;
}
