import { unqualified, type Value } from '../../../../model/value.ts';

/**
 * What names the default table, list or group of a VPC names the VPC: in source it is a reference to an attribute of
 * it. An identifier that is written out (in a state) does not.
 */
export function vpcOfDefault(value: Value): Value | undefined {
  const plain = unqualified(value);
  return typeof plain === 'object' && plain !== null ? value : undefined;
}

/** The VPC itself, where it is known. */
export function knownVpc(value: Value): Value | undefined {
  const plain = unqualified(value);
  return typeof plain === 'object' && plain?.kind === 'unknown' ? undefined : value;
}
