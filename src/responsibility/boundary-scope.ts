import type { Boundary } from '../model/assessment.ts';
import { shownTag } from './resource-tags.ts';
import { isAbsent, type Estate, type Resource } from '../model/resource.ts';

/**
 * Whether a resource is part of the boundary: it is there, and its account, tags and path fit. A resource whose account
 * is not known is not left out, and neither is one without a tag: a stack or a provider may still set it.
 */
export function isInBoundary(resource: Resource, boundary: Boundary): boolean {
  if (isAbsent(resource)) return false;
  const { account } = resource.deployment;
  if (boundary.accounts.length > 0 && account !== undefined && !boundary.accounts.includes(account))
    return false;
  for (const [key, allowed] of boundary.tags) {
    const shown = shownTag(resource, key);
    if (shown !== undefined && !allowed.includes(shown)) return false;
  }
  if (boundary.paths.length === 0) return true;
  const files = [resource.place, ...resource.callers].map(place => place.source.path);
  return boundary.paths.some(path => files.some(file => isBelow(file, path)));
}

function isBelow(file: string, path: string): boolean {
  const folder = path.replace(/^\.\//, '').replace(/\/+$/, '');
  return folder === '' || folder === '.' || file === folder || file.startsWith(`${folder}/`);
}

/** The resources that are judged: those of the boundary, without parts that have no type of their own. */
export function judgedResources(estate: Estate, boundary: Boundary): Resource[] {
  return estate.resources.filter(resource => isInBoundary(resource, boundary) && !isMachinery(resource.type));
}

/**
 * Types that deploy other resources, or parts of one: they carry no duties of their own. A custom resource is a call of
 * a function that is judged itself.
 */
function isMachinery(type: string): boolean {
  return type === 'Demarc::Part' || type.startsWith('Custom::') || type.startsWith('AWS::CloudFormation::');
}
