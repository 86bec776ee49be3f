import type { Estate, Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import { type Verdict, all, allOfVerdicts, any, anyOfVerdicts, verdict } from '../../model/verdict.ts';
import { openFact, type Targets, targetsAt } from '../targets.ts';
import { accessListOpen } from './access-lists.ts';
import type { Ports } from './ports.ts';
import { subnetRoutesToInternet } from './routes.ts';
import { type Family, groupsOpen } from './security-groups.ts';

/** One network interface of a resource, or all those that are alike. */
export interface Presence {
  readonly owner: Resource;
  /** Subnets in one of which it stands, each by what names it. */
  readonly subnets: Targets;
  /** Security groups around it; undefined where the service has none and lets everything pass. */
  readonly groups: Targets | undefined;
  /** Whether it has a public address of the family, in the subnet given. */
  readonly address: (family: Family, subnet: Resource | undefined) => Verdict;
}

/**
 * Whether the internet can reach a presence on one of the ports: it has a public address, its subnet routes to an
 * internet gateway, and neither security groups nor the network ACL stand in the way. All of these must hold, for one
 * address family and one subnet.
 */
export function presenceReachable(presence: Presence, ports: Ports, estate: Estate): Verdict {
  return any(...([4, 6] as const).map(family => reachableBy(presence, family, ports, estate)));
}

function reachableBy(presence: Presence, family: Family, ports: Ports, estate: Estate): Verdict {
  const groups =
    presence.groups === undefined
      ? all()
      : groupsOpen(presence.groups, family, ports, estate, () => vpcsOf(presence.subnets, estate));
  if (groups.truth === 'no') return groups;
  const ways: Verdict[] = [];
  const { found, outside, open, omitted } = presence.subnets;
  for (const { resource, condition, setting } of found) {
    const address = presence.address(family, resource);
    if (resource.type !== 'AWS::EC2::Subnet') {
      ways.push(all(address, verdict('unknown', unclear(setting, `${resource.address} is no subnet`))));
      continue;
    }
    const way = allOfVerdicts([
      address,
      subnetRoutesToInternet(resource, family, estate),
      accessListOpen(resource, family, ports, estate),
    ]);
    ways.push(
      condition !== undefined && way.truth === 'yes' ? verdict('unknown', unclear(setting, condition)) : way,
    );
  }
  for (const setting of [...outside, ...open]) {
    const route = verdict('unknown', unclear(setting, 'the subnet is not in the input, nor are its routes'));
    ways.push(elsewhere(presence, family, route));
  }
  if (omitted !== undefined) {
    const detail = 'no subnet is named: it stands in the default VPC, which is not in the input';
    const route = verdict('unknown', openFact(omitted.path, detail, presence.owner, omitted.place));
    ways.push(elsewhere(presence, family, route));
  }
  return all(anyOfVerdicts(ways), groups);
}

function vpcsOf(subnets: Targets, estate: Estate): Resource[] {
  const vpcs = subnets.found.flatMap(({ resource }) => targetsAt(resource, 'VpcId', estate).found);
  return [...new Set(vpcs.map(vpc => vpc.resource))];
}

/** In a subnet that is not in the input only the want of an address can decide. */
function elsewhere(presence: Presence, family: Family, route: Verdict): Verdict {
  const address = presence.address(family, undefined);
  return address.truth === 'no' ? address : route;
}

function unclear(setting: Setting, detail: string): Setting {
  if (setting.state === 'unknown' && setting.detail !== undefined) return setting;
  return { ...setting, state: 'unknown', reason: setting.reason ?? 'reference-not-found', detail };
}
