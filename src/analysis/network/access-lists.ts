import type { Truth } from '../../foundation/three-valued.ts';
import type { Estate, Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import { type Verdict, allOfVerdicts, anyOfVerdicts, verdict } from '../../model/verdict.ts';
import { readerOf } from '../estate-reader.ts';
import { remembered } from '../memo.ts';
import { orDefault, targetsAt } from '../targets.ts';
import { isInternet } from './cidr.ts';
import { knownRanges } from './known-ranges.ts';
import { type Ports, ruleCovers } from './ports.ts';
import type { Family } from './security-groups.ts';
import { usersOf } from './vpc-users.ts';

/** The resource of Terraform that takes the default list of a VPC over. */
const adoptedList = 'aws_default_network_acl';

const defaultListSource = 'https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html';

/** Whether the network ACL of a subnet lets the internet in on one of the ports, and answers out again. */
export function accessListOpen(subnet: Resource, family: Family, ports: Ports, estate: Estate): Verdict {
  return remembered(estate, `${subnet.key}\nacl\n${family}\n${ports?.join() ?? ''}`, () => {
    const lists = targetsAt(subnet, 'SubnetNetworkAclAssociation.NetworkAclId', estate);
    if (lists.omitted !== undefined) return defaultListOpen(subnet, lists.omitted, family, ports, estate);
    const parts: Verdict[] = [];
    for (const { resource, condition, setting } of lists.found) {
      const answer = listOpen(resource, family, ports, estate);
      if (condition === undefined) parts.push(answer);
      else parts.push(verdict('unknown', { ...setting, state: 'unknown', detail: condition }));
    }
    for (const setting of [...lists.outside, ...lists.open]) {
      parts.push(
        verdict('unknown', {
          ...setting,
          state: 'unknown',
          detail: setting.detail ?? 'the network ACL is not in the input',
        }),
      );
    }
    return allOfVerdicts(parts);
  });
}

/** The list that AWS makes with a VPC lets everything pass; Terraform can take it over, and its rules away. */
function defaultListOpen(
  subnet: Resource,
  omitted: Setting,
  family: Family,
  ports: Ports,
  estate: Estate,
): Verdict {
  const made = orDefault(omitted, 'the default network ACL, which lets everything pass', defaultListSource);
  const [vpc] = targetsAt(subnet, 'VpcId', estate).found;
  if (vpc === undefined) return verdict('yes', made);
  const [adopted] = usersOf(vpc.resource, adoptedList, estate);
  if (adopted !== undefined) {
    const answer = listOpen(adopted.user, family, ports, estate);
    if (answer.truth !== 'no' || adopted.condition === undefined) return answer;
    return verdict('unknown', { ...omitted, state: 'unknown', detail: adopted.condition });
  }
  const own = readerOf(estate).readSetting(vpc.resource, 'DefaultNetworkAcl');
  return own.state === 'unknown' && vpc.resource.openWorld === undefined
    ? verdict('unknown', own)
    : verdict('yes', made);
}

function listOpen(list: Resource, family: Family, ports: Ports, estate: Estate): Verdict {
  return remembered(estate, `${list.key}\nacl\n${family}\n${ports?.join() ?? ''}`, () => {
    const rules = readRules(list, family, estate);
    const inbound = (ports ?? [undefined]).map(port => firstDecides(rules, false, port));
    // Answers leave from any port: one that passes is enough.
    return allOfVerdicts([anyOfVerdicts(inbound), firstDecides(rules, true, undefined)]);
  });
}

interface Entry {
  readonly order: number;
  readonly egress: Truth;
  readonly action: 'allow' | 'deny' | undefined;
  readonly wide: Truth;
  readonly covers: (port: number | undefined) => Truth;
  /** A deny that takes no port out of what is asked for: for every port at all. */
  readonly everyPort: boolean;
  readonly because: Setting;
}

interface Rules {
  readonly entries: readonly Entry[];
  readonly list: Setting;
}

function readRules(list: Resource, family: Family, estate: Estate): Rules {
  const reader = readerOf(estate);
  const read = reader.readElements(list, 'NetworkAclEntries');
  const entries = read.items.map(({ setting, condition }): Entry => {
    const inside = (path: string): Setting => reader.readInside(list, setting, path);
    const block = inside(family === 4 ? 'CidrBlock' : 'Ipv6CidrBlock');
    const known = knownRanges(block.raw);
    const number = inside('RuleNumber');
    const egress = inside('Egress');
    const action = inside('RuleAction').value;
    const [protocol, from, to] = [inside('Protocol'), inside('PortRange.From'), inside('PortRange.To')];
    const uncertain = condition !== undefined || number.state === 'unknown';
    return {
      order: typeof number.value === 'number' ? number.value : 0,
      egress: egress.state === 'unknown' ? 'unknown' : String(egress.value) === 'true' ? 'yes' : 'no',
      action: uncertain || (action !== 'allow' && action !== 'deny') ? undefined : action,
      wide: isInternet(known.ranges) ? 'yes' : known.open || block.state === 'unknown' ? 'unknown' : 'no',
      covers: port => ruleCovers(protocol, from, to, port),
      everyPort: String(protocol.value) === '-1',
      because: block,
    };
  });
  entries.sort((left, right) => left.order - right.order);
  const open =
    read.open === undefined ? read.list : { ...read.list, state: 'unknown' as const, detail: read.open };
  return { entries, list: open };
}

/**
 * Rules are tried by number, and the first that speaks of the traffic decides; without one it is denied. A rule for a
 * part of the internet decides nothing about the rest.
 */
function firstDecides({ entries, list }: Rules, outbound: boolean, port: number | undefined): Verdict {
  const unclear: Setting[] = list.state === 'unknown' ? [list] : [];
  for (const entry of entries) {
    if (entry.egress === (outbound ? 'no' : 'yes') || entry.wide === 'no') continue;
    const covers = entry.covers(port);
    if (covers === 'no') continue;
    if (entry.action === 'deny' && port === undefined && !entry.everyPort) continue;
    const certain = entry.egress !== 'unknown' && entry.wide === 'yes' && covers === 'yes';
    if (!certain || entry.action === undefined) {
      const detail = entry.because.detail ?? 'whether the rule lets the internet pass cannot be told';
      unclear.push({ ...entry.because, state: 'unknown', detail });
      continue;
    }
    if (unclear.length > 0) return { truth: 'unknown', because: unclear };
    return verdict(entry.action === 'allow' ? 'yes' : 'no', entry.because);
  }
  if (unclear.length > 0) return { truth: 'unknown', because: unclear };
  return verdict('no', list);
}
