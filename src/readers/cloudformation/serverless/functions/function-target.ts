import type { TemplateNode } from '../../tree/template-tree.ts';
import type { RolePolicies } from '../policies/role-policies.ts';
import type { SamResource } from '../sam-resource.ts';

/** What calls a function: the function itself, or its alias where it has one. */
export interface FunctionTarget {
  readonly resource: SamResource;
  /** Logical id of the alias. */
  readonly alias: string | undefined;
  /** `!Ref` of the function or its alias. */
  readonly reference: TemplateNode;
  /** Its ARN as a hole of `Fn::Sub`. */
  readonly arnInText: string;
  /** What the generated role may do; events add to it. */
  readonly role: RolePolicies;
}
