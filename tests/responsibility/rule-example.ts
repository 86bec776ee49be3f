/** One small source and what a rule of the knowledge has to say of one resource in it. */
export interface RuleExample {
  /** Id of the integration, case or placement rule. */
  readonly rule: string;
  readonly title: string;
  readonly expected: 'applies' | 'does not apply' | 'unknown';
  /** Resources of a CloudFormation template by logical id; the first one is judged. */
  readonly cloudformation?: Readonly<Record<string, readonly [type: string, properties?: object]>>;
  /** Terraform text; `address` says which resource is judged. */
  readonly terraform?: string;
  readonly address?: string;
  /** The accounts that demarc.yaml lists. */
  readonly accounts?: readonly string[];
  readonly answers?: Readonly<Record<string, string>>;
}

/** The shop's own account and one of somebody else. */
export const own = '111111111111';
export const other = '222222222222';

/** A policy document of one statement that allows. */
export function allowing(principal: object | string, more: object = {}): object {
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: '*', Principal: principal, ...more }],
  };
}
