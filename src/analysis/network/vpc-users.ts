import type { Estate, Resource } from '../../model/resource.ts';

export interface VpcUser {
  readonly user: Resource;
  /** Why it may not be there, or not be this VPC's. */
  readonly condition: string | undefined;
}

/** Resources that name the VPC as theirs, of one type: the registry's, or the source's own name for it. */
export function usersOf(vpc: Resource, type: string, estate: Estate): VpcUser[] {
  return vpc.linkedFrom.flatMap(link => {
    const user = link.path === 'VpcId' ? estate.byKey.get(link.from) : undefined;
    if (user?.type !== type && user?.sourceType !== type) return [];
    return [{ user, condition: link.condition ?? whyConditional(user) }];
  });
}

/** Why a resource may not be there; undefined where it is. */
export function whyConditional(resource: Resource): string | undefined {
  return resource.existence.state === 'conditional' ? resource.existence.why : undefined;
}
