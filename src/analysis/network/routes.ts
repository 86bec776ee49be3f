import type { Estate, Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import { type Verdict, anyOfVerdicts, verdict } from '../../model/verdict.ts';
import { readerOf } from '../estate-reader.ts';
import { remembered } from '../memo.ts';
import { openFact, orDefault, targetsAt, targetsOf } from '../targets.ts';
import { isInternet } from './cidr.ts';
import { knownRanges } from './known-ranges.ts';
import type { Family } from './security-groups.ts';

const mainTableSource = 'https://docs.aws.amazon.com/vpc/latest/userguide/WorkWithRouteTables.html';

/**
 * Whether a subnet routes the internet through an internet gateway, so that what has a public address in it can be
 * reached. A route through a NAT or egress-only gateway lets nothing in.
 */
export function subnetRoutesToInternet(subnet: Resource, family: Family, estate: Estate): Verdict {
  return remembered(estate, `${subnet.key}\nroutes\n${family}`, () => {
    const tables = targetsAt(subnet, 'SubnetRouteTableAssociation.RouteTableId', estate);
    const parts: Verdict[] = [];
    for (const { resource, condition, setting } of tables.found) {
      const answer = tableRoutesToInternet(resource, family, estate);
      if (condition === undefined) parts.push(answer);
      else parts.push({ truth: 'unknown', because: [{ ...setting, state: 'unknown', detail: condition }] });
    }
    for (const setting of tables.outside) {
      parts.push(
        verdict('unknown', { ...setting, state: 'unknown', detail: 'the route table is not in the input' }),
      );
    }
    for (const setting of tables.open) parts.push(verdict('unknown', setting));
    if (tables.omitted !== undefined) parts.push(mainTable(subnet, tables.omitted, estate));
    return anyOfVerdicts(parts);
  });
}

/** A subnet without a table of its own uses the main table of its VPC, which AWS makes with a local route only. */
function mainTable(subnet: Resource, omitted: Setting, estate: Estate): Verdict {
  const vpcs = targetsAt(subnet, 'VpcId', estate);
  const [vpc] = vpcs.found;
  if (vpc === undefined || vpcs.found.length > 1 || vpc.condition !== undefined) {
    return verdict(
      'unknown',
      openFact(omitted.path, 'the main route table of the VPC is not in the input', subnet),
    );
  }
  if (vpc.resource.openWorld !== undefined) {
    return verdict('unknown', openFact(omitted.path, vpc.resource.openWorld, subnet));
  }
  return verdict('no', orDefault(omitted, 'the main route table, local routes only', mainTableSource));
}

function tableRoutesToInternet(table: Resource, family: Family, estate: Estate): Verdict {
  if (table.type !== 'AWS::EC2::RouteTable') {
    return verdict('unknown', openFact('RouteTableId', `${table.address} is no route table`, table));
  }
  return remembered(estate, `${table.key}\nroutes\n${family}`, () => {
    const reader = readerOf(estate);
    const { list, items, open } = reader.readElements(table, 'Routes');
    const parts: Verdict[] = items.map(({ setting, condition }) => {
      const read = (path: string): Setting => reader.readInside(table, setting, path);
      const answer = routeOpens(read, family, table, estate);
      if (answer.truth !== 'yes' || condition === undefined) return answer;
      return verdict('unknown', { ...setting, state: 'unknown', detail: condition });
    });
    if (list.state === 'unknown') parts.push(verdict('unknown', list));
    if (open !== undefined) parts.push(verdict('unknown', { ...list, state: 'unknown', detail: open }));
    return parts.length === 0 ? verdict('no', list) : anyOfVerdicts(parts);
  });
}

/** The route sends the internet to an internet gateway. */
function routeOpens(
  read: (path: string) => Setting,
  family: Family,
  table: Resource,
  estate: Estate,
): Verdict {
  const destination = read(family === 4 ? 'DestinationCidrBlock' : 'DestinationIpv6CidrBlock');
  const known = knownRanges(destination.raw);
  const wide = isInternet(known.ranges);
  const unclear = destination.state === 'unknown' || known.open;
  if (!wide && !unclear) return verdict('no', destination);
  const gateway = read('GatewayId');
  const truth = isInternetGateway(gateway, table, estate);
  if (truth === 'no') {
    const inspected = read('VpcEndpointId');
    if (inspected.raw === undefined) return verdict('no', gateway);
    const detail = 'traffic goes through a firewall endpoint: what it lets in is not known';
    return verdict('unknown', { ...inspected, state: 'unknown', detail });
  }
  if (truth === 'unknown')
    return verdict('unknown', gateway.state === 'unknown' ? gateway : outside(gateway));
  return wide ? verdict('yes', destination, gateway) : verdict('unknown', destination);
}

function isInternetGateway(gateway: Setting, table: Resource, estate: Estate): Verdict['truth'] {
  if (gateway.state !== 'unknown' && gateway.raw === undefined) return 'no';
  if (typeof gateway.value === 'string') return gateway.value.startsWith('igw-') ? 'yes' : 'no';
  const targets = targetsOf(gateway, table, estate);
  if (targets.open.length > 0 || targets.outside.length > 0) return 'unknown';
  const kinds = new Set(targets.found.map(target => target.resource.type === 'AWS::EC2::InternetGateway'));
  if (kinds.size !== 1) return 'unknown';
  if (!kinds.has(true)) return 'no';
  return targets.found.some(target => target.condition === undefined) ? 'yes' : 'unknown';
}

function outside(setting: Setting): Setting {
  return {
    ...setting,
    state: 'unknown',
    detail: setting.detail ?? 'which gateway it is cannot be told from the input',
  };
}

/** Whether an internet gateway is attached to the VPC. */
export function vpcHasInternetGateway(vpc: Resource, estate: Estate): Verdict {
  return remembered(estate, `${vpc.key}\ninternet gateway`, () => {
    const reader = readerOf(estate);
    const { list, items, open } = reader.readElements(vpc, 'VPCGatewayAttachments');
    const parts: Verdict[] = items.map(({ setting, condition }) => {
      const gateway = reader.readInside(vpc, setting, 'InternetGatewayId');
      if (gateway.state === 'unknown') return verdict('unknown', gateway);
      if (gateway.raw === undefined) return verdict('no', gateway);
      return verdict(condition === undefined ? 'yes' : 'unknown', gateway);
    });
    if (list.state === 'unknown') parts.push(verdict('unknown', list));
    if (open !== undefined) parts.push(verdict('unknown', { ...list, state: 'unknown', detail: open }));
    return parts.length === 0 ? verdict('no', list) : anyOfVerdicts(parts);
  });
}
