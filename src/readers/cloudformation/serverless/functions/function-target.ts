import type { TemplateNode } from '../../tree/template-tree.ts';
import type { RolePolicies } from '../policies/role-policies.ts';
import type { SamResource } from '../sam-resource.ts';

/** What calls a function: the function itself, or its alias where it has one. */
export interface FunctionTarget {
  readonly resource: SamResource;
  /** Logical id of the alias. */
  readonly alias: string | undefined;
  /** Its ARN: that of the function, or what `!Ref` gives of the alias. */
  readonly arn: TemplateNode;
  /** `!Ref` of the function or its alias: its name is enough. */
  readonly reference: TemplateNode;
  /** Its ARN as a hole of `Fn::Sub`. */
  readonly arnInText: string;
  /** What the generated role may do; events add to it. */
  readonly role: RolePolicies;
}
