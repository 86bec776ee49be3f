import { safeText } from '../../foundation/safe-text.ts';
import type { KnownNames } from '../boundary-file/written-scope.ts';
import { ownFramework } from '../own-objectives.ts';
import type { FrameworkDraft } from './framework-draft.ts';
import type { OwnFrameworkInput, OwnFrameworkRequest } from './own-framework-input.ts';

/** Names that would make two things one: those of shipped frameworks, and of the user's others. */
export function checkNames(
  { id, namespace }: FrameworkDraft,
  request: Pick<OwnFrameworkRequest, 'id' | 'namespace'>,
  known: Pick<KnownNames, 'framework' | 'frameworkIds'>,
  tell: OwnFrameworkInput['tell'],
): void {
  const advice = (key: 'id' | 'namespace') =>
    request[key] === undefined ? `give it another with "${key}"` : 'choose another';
  const taken = id === ownFramework ? 'your objectives' : known.framework(id)?.title;
  if (!/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(id)) {
    tell('id', `"${safeText(id, 80)}" is no id of a framework: lower-case words joined by hyphens or dots.`);
  } else if (taken !== undefined) {
    tell('id', `"${id}" is the id of ${taken}: ${advice('id')}.`);
  }
  const other = known
    .frameworkIds()
    .flatMap(one => known.framework(one) ?? [])
    .find(one => one.namespace === namespace);
  const owner = namespace === ownFramework ? 'your objectives' : other?.title;
  if (!/^[a-z0-9]{1,24}$/.test(namespace)) {
    tell(
      'namespace',
      `"${safeText(namespace, 80)}" is no namespace: up to 24 lower-case letters and digits.`,
    );
  } else if (owner !== undefined) {
    tell('namespace', `"${namespace}:" stands before the ids of ${owner}: ${advice('namespace')}.`);
  }
}
