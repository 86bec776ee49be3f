import type { Estate, Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import { type Verdict, all, anyOfVerdicts, verdict } from '../../model/verdict.ts';
import { readerOf } from '../estate-reader.ts';

/** Types that are one policy document. */
const documentPaths: ReadonlyMap<string, string> = new Map([
  ['AWS::IAM::Policy', 'PolicyDocument'],
  ['AWS::IAM::ManagedPolicy', 'PolicyDocument'],
  ['AWS::IAM::RolePolicy', 'PolicyDocument'],
  ['AWS::IAM::UserPolicy', 'PolicyDocument'],
  ['AWS::IAM::GroupPolicy', 'PolicyDocument'],
  ['AWS::SSO::PermissionSet', 'InlinePolicy'],
]);

interface Documents {
  readonly items: readonly { readonly document: Setting; readonly condition?: string | undefined }[];
  /** Set when there may be more. */
  readonly open?: Setting;
}

/**
 * The identity policies that a resource itself holds: its document, or the inline policies of a role, user or group.
 * Policies that are resources of their own are judged there.
 */
function documentsOf(resource: Resource, estate: Estate): Documents {
  const reader = readerOf(estate);
  const path = documentPaths.get(resource.type);
  if (path !== undefined) return { items: [{ document: reader.readSetting(resource, path) }] };
  const joined = new Set(resource.satellites.map(key => estate.byKey.get(key)?.place));
  const { list, items, open } = reader.readElements(resource, 'Policies');
  const own = items.filter(({ setting }) => setting.place === undefined || !joined.has(setting.place));
  const documents = own.map(({ setting, condition }) => ({
    document: reader.readInside(resource, setting, 'PolicyDocument'),
    condition,
  }));
  if (list.state === 'unknown') return { items: documents, open: list };
  if (open !== undefined) return { items: documents, open: { ...list, state: 'unknown', detail: open } };
  return { items: documents };
}

/** Whether one of the identity policies that the resource holds answers the question with yes. */
export function someIdentityPolicy(
  resource: Resource,
  estate: Estate,
  ask: (document: Setting) => Verdict,
): Verdict {
  const { items, open } = documentsOf(resource, estate);
  const parts: Verdict[] = items.map(({ document, condition }) => {
    const answer = ask(document);
    if (answer.truth !== 'yes' || condition === undefined) return answer;
    return { truth: 'unknown', because: [{ ...document, state: 'unknown', detail: condition }] };
  });
  if (open !== undefined) parts.push(verdict('unknown', open));
  return anyOfVerdicts(parts);
}

/** Whether the resource holds an identity policy at all. */
export function holdsIdentityPolicy(resource: Resource, estate: Estate): Verdict {
  const { items, open } = documentsOf(resource, estate);
  if (items.length > 0) return all();
  return open === undefined ? verdict('no') : verdict('unknown', open);
}
