import type { Value } from '../../model/value.ts';
import { type Scope, unknown } from './evaluate/scope.ts';

/** Partition and domain by the beginning of a Region's name; all others are in `aws`. */
const partitions: readonly (readonly [prefix: string, partition: string, suffix: string])[] = [
  ['cn-', 'aws-cn', 'amazonaws.com.cn'],
  ['us-gov-', 'aws-us-gov', 'amazonaws.com'],
  ['us-iso-', 'aws-iso', 'c2s.ic.gov'],
  ['us-isob-', 'aws-iso-b', 'sc2s.sgov.gov'],
  ['eu-isoe-', 'aws-iso-e', 'cloud.adc-e.uk'],
  ['us-isof-', 'aws-iso-f', 'csp.hci.ic.gov'],
  ['eusc-', 'aws-eusc', 'amazonaws.eu'],
];

/** Source: https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
export function partitionOf(region: string): { readonly partition: string; readonly suffix: string } {
  for (const [prefix, partition, suffix] of partitions) {
    if (region.startsWith(prefix)) return { partition, suffix };
  }
  return { partition: 'aws', suffix: 'amazonaws.com' };
}

export function isPseudoParameter(name: string): boolean {
  return name.startsWith('AWS::');
}

/** The value of `AWS::Region` and its like; undefined for AWS::NoValue, which omits what it stands for. */
export function pseudoParameter(scope: Scope, name: string): Value | undefined {
  if (name === 'AWS::NoValue') return undefined;
  const known = scope.memo.pseudo.get(name);
  if (known !== undefined) return known;
  const value = evaluatePseudoParameter(scope, name);
  scope.memo.pseudo.set(name, value);
  return value;
}

function evaluatePseudoParameter(scope: Scope, name: string): Value {
  const { account, region, partition } = scope.deployment;
  const expression = `!Ref ${name}`;
  switch (name) {
    case 'AWS::Region':
      return (
        region ??
        unknown('input-without-default', 'the Region of the deployment is not given', undefined, expression)
      );
    case 'AWS::AccountId':
      return (
        account ??
        unknown('input-without-default', 'the account of the deployment is not given', undefined, expression)
      );
    case 'AWS::Partition':
      return (
        partition ??
        unknown(
          'input-without-default',
          'the partition of the deployment is not given',
          undefined,
          expression,
        )
      );
    case 'AWS::URLSuffix':
      return region === undefined
        ? unknown(
            'input-without-default',
            'the Region of the deployment, and so its domain, is not given',
            undefined,
            expression,
          )
        : partitionOf(region).suffix;
    case 'AWS::StackName':
      return (
        scope.stackName ??
        unknown('input-without-default', 'the name of the stack is not given', undefined, expression)
      );
    case 'AWS::StackId':
      return unknown(
        'known-after-apply',
        'the id of the stack is known when it is made',
        undefined,
        expression,
      );
    case 'AWS::NotificationARNs':
      return unknown(
        'input-without-default',
        'the topics that the stack notifies are not given',
        undefined,
        expression,
      );
    default:
      return unknown('evaluation-failed', `${name} is no pseudo parameter`, undefined, expression);
  }
}
