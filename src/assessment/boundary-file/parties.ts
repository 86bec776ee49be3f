import { z } from 'zod';
import type { Party, PartyKind } from '../../model/party.ts';
import { text } from './scalars.ts';
import type { Path, WrittenScope } from './written-scope.ts';

/** The chain of parties, and how each of them is called. */

const kinds: readonly PartyKind[] = [
  'cloud-provider',
  'operator',
  'managed-provider',
  'platform-team',
  'supplier',
  'workload-team',
  'own-customers',
];

/** The two that every chain has. */
export const standingParties: readonly Party[] = [
  { id: 'aws', name: 'AWS', kind: 'cloud-provider' },
  { id: 'you', name: 'you', kind: 'workload-team' },
];

export const partySchema = z.strictObject({
  id: text.meta({
    description:
      'How the rest of the file names it, such as platform-team. "aws" and "you" are always there.',
  }),
  name: text.optional().meta({ description: 'How reports name it; the id where it is left out.' }),
  kind: text.meta({
    enum: kinds,
    description:
      'Where it stands in the chain. An operator stands in the place of AWS (China partition, OpenShift); the others perform what is yours.',
  }),
});

export type WrittenParty = z.infer<typeof partySchema>;

export function checkParties(written: readonly WrittenParty[], path: Path, scope: WrittenScope): void {
  for (const [index, { id, kind }] of written.entries()) {
    scope.checkOneOf([...path, index, 'kind'], kind, kinds);
    if (standingParties.some(party => party.id === id)) {
      scope.add(
        [...path, index, 'id'],
        `"${id}" is always part of the chain: leave it out, or name another.`,
      );
    }
    if (id === 'all') scope.add([...path, index, 'id'], '"all" means whoever builds on a statement.');
  }
}

export function partyOf({ id, name, kind }: WrittenParty): Party {
  return { id, name: name ?? id, kind: kinds.find(one => one === kind) ?? 'supplier' };
}
