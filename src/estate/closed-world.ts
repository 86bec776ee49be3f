import type { Resource } from '../model/resource.ts';

/**
 * Why a setting that the source omits may still be made elsewhere; undefined in a closed world, where AWS's documented
 * default may be assumed. `path` is a property path without element indices. A path is open as soon as the part that
 * could be set elsewhere contains it or lies inside it.
 */
export function opennessOf(
  resource: Pick<Resource, 'openWorld' | 'openPaths'>,
  path: string,
): string | undefined {
  if (resource.openWorld !== undefined) return resource.openWorld;
  if (resource.openPaths === undefined) return undefined;
  for (const [open, why] of resource.openPaths) {
    if (covers(open, path) || covers(path, open)) return why;
  }
  return undefined;
}

function covers(outer: string, inner: string): boolean {
  return (
    inner === outer ||
    (inner.startsWith(outer) && (inner[outer.length] === '.' || inner[outer.length] === '['))
  );
}
