/** A policy template of SAM: statements that allow actions on resources, which its parameters name as `${QueueName}`. */
export type PolicyTemplates = Readonly<Record<string, readonly TemplateStatement[]>>;

export interface TemplateStatement {
  readonly actions: readonly string[];
  /** Texts for `Fn::Sub`: parameters of the template and pseudo parameters are holes in them. */
  readonly resources: readonly string[];
  readonly condition?: TemplateCondition;
}

export interface TemplateCondition {
  readonly test: string;
  readonly key: string;
  readonly value: string;
}

/** A statement that allows the named actions of one service, which are given in one text, set apart by blanks. */
export function allow(
  service: string,
  actions: string,
  resources: string | readonly string[],
  condition?: TemplateCondition,
): TemplateStatement {
  return {
    actions: actions.split(' ').map(action => `${service}:${action}`),
    resources: typeof resources === 'string' ? [resources] : resources,
    ...(condition === undefined ? {} : { condition }),
  };
}

/** The ARN of something in the account and Region of the stack. */
export function arn(service: string, resource: string): string {
  return `arn:\${AWS::Partition}:${service}:\${AWS::Region}:\${AWS::AccountId}:${resource}`;
}
