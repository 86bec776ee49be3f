import type { Party } from '../../model/party.ts';

/** What rules call AWS where they name it. */
export const awsName = 'AWS';

/** The party that stands in AWS's place, as rules of the knowledge name it, among those of the chain. */
export interface ProviderParty {
  /** Id of the party of the chain; undefined where the user has not named it. */
  readonly id: string | undefined;
  /** A service of AWS that stands for the party. */
  readonly service?: string;
}

/**
 * Finds who is meant by the party of an answer: AWS itself, a part of AWS, a party of the chain with that name, or the
 * only operator of the chain.
 */
export function providerParty(named: string | undefined, parties: readonly Party[]): ProviderParty {
  if (named === undefined || named === awsName) return { id: 'aws' };
  if (named === 'AWS Managed Services') return { id: 'aws', service: 'managed-services' };
  const words = named.toLowerCase();
  const byName = parties.find(({ id, name }) =>
    [id, name].some(one => one.length > 2 && words.startsWith(one.toLowerCase().replaceAll('-', ' '))),
  );
  if (byName !== undefined) return { id: byName.id };
  const operators = parties.filter(party => party.kind === 'operator');
  return { id: operators.length === 1 ? operators[0]?.id : undefined };
}
