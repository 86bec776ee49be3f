import type { Resource } from '../../model/resource.ts';

/**
 * Beginnings of the types whose resources lie in no single Region: their settings are kept in all Regions of the partition,
 * or what they hold is at AWS's edge locations.
 * Source: https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/global-services.html
 */
const globalTypes = [
  'AWS::CloudFront::',
  'AWS::GlobalAccelerator::',
  'AWS::IAM::',
  'AWS::NetworkManager::',
  'AWS::Organizations::',
  'AWS::Route53::',
  'AWS::Route53RecoveryControl::',
  'AWS::Shield::',
] as const;

/** Whether the Region that a stack is deployed to says nothing of where the resource is. */
export function isGlobal({ type, view }: Pick<Resource, 'type' | 'view'>): boolean {
  if (type.startsWith('AWS::WAFv2::')) return view.entries.get('Scope')?.value === 'CLOUDFRONT';
  return globalTypes.some(prefix => type.startsWith(prefix));
}
