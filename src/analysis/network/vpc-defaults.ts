import { isOneOf } from '../../model/predicates.ts';
import type { Estate, Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import { type Verdict, all, anyOfVerdicts, verdict } from '../../model/verdict.ts';
import { readerOf } from '../estate-reader.ts';
import { openFact } from '../targets.ts';

const defaultGroupSource = 'https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html';

/** Resource types of the CDK that take the rules of a VPC's default security group away. */
const closingTypes: ReadonlySet<string> = new Set(['Custom::VpcRestrictDefaultSG']);

/** Whether a VPC records its rejected traffic: a flow log on the VPC itself for rejected or all traffic. */
export function recordsFlows(vpc: Resource, estate: Estate): Verdict {
  const reader = readerOf(estate);
  const { list, items, open } = reader.readElements(vpc, 'FlowLogs');
  const parts: Verdict[] = items.map(({ setting, condition }) => {
    const traffic = isOneOf(reader.readInside(vpc, setting, 'TrafficType'), ['ALL', 'REJECT']);
    if (traffic.truth !== 'yes' || condition === undefined) return traffic;
    return verdict('unknown', { ...setting, state: 'unknown', detail: condition });
  });
  if (list.state === 'unknown') parts.push(verdict('unknown', list));
  else if (open !== undefined) parts.push(verdict('unknown', { ...list, state: 'unknown', detail: open }));
  return parts.length === 0 ? verdict('no', list) : anyOfVerdicts(parts);
}

/** The resource of Terraform that takes the group over: rules that it does not name are removed. */
const adoptingType = 'aws_default_security_group';

/**
 * Whether the default security group of a VPC lets nothing pass. AWS makes it with rules. CloudFormation has no means to
 * take them away, only a custom resource can; Terraform takes the group over.
 */
export function closesDefaultGroup(vpc: Resource, estate: Estate): Verdict {
  const group = 'DefaultSecurityGroup';
  const parts: Verdict[] = [];
  for (const link of vpc.linkedFrom) {
    const user = estate.byKey.get(link.from);
    if (user === undefined) continue;
    if (user.sourceType === adoptingType && link.path === 'VpcId') {
      parts.push(adoptedWithoutRules(user, link.condition, estate));
      continue;
    }
    if (link.attribute !== group) continue;
    const place = link.place ?? user.place;
    const setting: Setting = {
      path: group,
      state: 'known',
      value: user.address,
      assumedFrom: [],
      sensitive: false,
      place,
    };
    const unclear = { ...setting, state: 'unknown' as const };
    if (user.type.startsWith('AWS::EC2::SecurityGroup')) return verdict('no', setting);
    if (closingTypes.has(user.type)) {
      const condition =
        link.condition ?? (user.existence.state === 'conditional' ? user.existence.why : undefined);
      parts.push(
        condition === undefined
          ? verdict('yes', setting)
          : verdict('unknown', { ...unclear, detail: condition }),
      );
    } else if (user.type.startsWith('Custom::') || user.type === 'AWS::CloudFormation::CustomResource') {
      const detail = `${user.address} may take its rules away`;
      parts.push(verdict('unknown', { ...unclear, detail }));
    }
  }
  if (parts.length > 0) return anyOfVerdicts(parts);
  if (vpc.openWorld !== undefined) return verdict('unknown', openFact(group, vpc.openWorld, vpc));
  return verdict('no', {
    path: group,
    state: 'defaulted',
    value: 'open to its own members and to all destinations',
    assumedFrom: [],
    sensitive: false,
    place: vpc.place,
    defaultSource: defaultGroupSource,
  });
}

function adoptedWithoutRules(group: Resource, condition: string | undefined, estate: Estate): Verdict {
  const why = condition ?? (group.existence.state === 'conditional' ? group.existence.why : undefined);
  const parts = ['SecurityGroupIngress', 'SecurityGroupEgress'].map(path => {
    const { list, items, open } = readerOf(estate).readElements(group, path);
    if (items.some(item => item.condition === undefined)) return verdict('no', list);
    const detail = why ?? open ?? items[0]?.condition;
    if (list.state === 'unknown') return verdict('unknown', list);
    return detail === undefined
      ? verdict('yes', list)
      : verdict('unknown', { ...list, state: 'unknown', detail });
  });
  return all(...parts);
}
