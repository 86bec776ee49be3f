import type { Estate, Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import { type Verdict, anyOfVerdicts, verdict } from '../../model/verdict.ts';
import { readerOf } from '../estate-reader.ts';
import { remembered } from '../memo.ts';
import { openFact, orDefault, targetsAt, targetsOf } from '../targets.ts';
import { isInternet } from './cidr.ts';
import { knownRanges } from './known-ranges.ts';
import type { Family } from './security-groups.ts';
import { usersOf, whyConditional } from './vpc-users.ts';

/** The main table of a VPC, where a reference names it through the VPC. */
const mainTableAttribute = 'MainRouteTable';
/** The resource of Terraform that takes the main table over, and the one that makes another table the main one. */
const adoptedTable = 'aws_default_route_table';
const mainTableAssociation = 'Demarc::EC2::MainRouteTableAssociation';

const mainTableSource = 'https://docs.aws.amazon.com/vpc/latest/userguide/WorkWithRouteTables.html';

/**
 * Whether a subnet routes the internet through an internet gateway, so that what has a public address in it can be
 * reached. A route through a NAT or egress-only gateway lets nothing in.
 */
export function subnetRoutesToInternet(subnet: Resource, family: Family, estate: Estate): Verdict {
  return remembered(estate, `${subnet.key}\nroutes\n${family}`, () => {
    const tables = targetsAt(subnet, 'SubnetRouteTableAssociation.RouteTableId', estate);
    const parts: Verdict[] = [];
    for (const { resource, attribute, condition, setting } of tables.found) {
      const isMain = resource.type === 'AWS::EC2::VPC' && attribute === mainTableAttribute;
      const answer = isMain
        ? mainTableRoutesToInternet(resource, setting, family, estate)
        : tableRoutesToInternet(resource, family, estate);
      if (condition === undefined) parts.push(answer);
      else parts.push({ truth: 'unknown', because: [{ ...setting, state: 'unknown', detail: condition }] });
    }
    for (const setting of tables.outside) {
      parts.push(
        verdict('unknown', { ...setting, state: 'unknown', detail: 'the route table is not in the input' }),
      );
    }
    for (const setting of tables.open) parts.push(verdict('unknown', setting));
    if (tables.omitted !== undefined) parts.push(implicitTable(subnet, tables.omitted, family, estate));
    return anyOfVerdicts(parts);
  });
}

/** A subnet without a table of its own uses the main table of its VPC. */
function implicitTable(subnet: Resource, omitted: Setting, family: Family, estate: Estate): Verdict {
  const vpcs = targetsAt(subnet, 'VpcId', estate);
  const [vpc] = vpcs.found;
  if (vpc === undefined || vpcs.found.length > 1 || vpc.condition !== undefined) {
    return verdict(
      'unknown',
      openFact(omitted.path, 'the main route table of the VPC is not in the input', subnet),
    );
  }
  return mainTableRoutesToInternet(vpc.resource, omitted, family, estate);
}

/**
 * The main table of a VPC: the one that is made so, else the one that AWS makes with a local route only, and whatever
 * Terraform puts into that: as its own resource, or by routes for it.
 */
function mainTableRoutesToInternet(vpc: Resource, asked: Setting, family: Family, estate: Estate): Verdict {
  const chosen = usersOf(vpc, mainTableAssociation, estate);
  if (chosen.length > 0) {
    const tables = chosen.map(({ user, condition }) => {
      const targets = targetsAt(user, 'RouteTableId', estate);
      const answers = targets.found.map(one => tableRoutesToInternet(one.resource, family, estate));
      if (targets.outside.length > 0 || targets.open.length > 0 || answers.length === 0)
        answers.push(verdict('unknown', openFact(asked.path, 'the main table is not in the input', user)));
      return onlyIf(anyOfVerdicts(answers), condition, user);
    });
    return anyOfVerdicts(tables);
  }
  const parts: Verdict[] = [];
  for (const link of vpc.linkedFrom) {
    const user = estate.byKey.get(link.from);
    if (user === undefined) continue;
    const condition = link.condition ?? whyConditional(user);
    if (user.sourceType === adoptedTable && link.path === 'VpcId') {
      parts.push(ifThere(tableRoutesToInternet(user, family, estate), condition, user));
    } else if (user.type === 'AWS::EC2::Route' && link.attribute === mainTableAttribute) {
      const read = (path: string): Setting => readerOf(estate).readSetting(user, path);
      parts.push(ifThere(routeOpens(read, family, user, estate), condition, user));
    }
  }
  const own = readerOf(estate).readSetting(vpc, mainTableAttribute);
  // The default VPC was there before Terraform took it over, and its main table with it.
  if (own.state === 'unknown' && vpc.openWorld === undefined) parts.push(verdict('unknown', own));
  if (vpc.openWorld !== undefined) parts.push(verdict('unknown', openFact(asked.path, vpc.openWorld, vpc)));
  if (parts.length > 0) return anyOfVerdicts(parts);
  return verdict('no', orDefault(asked, 'the main route table, local routes only', mainTableSource));
}

/** What opens the table only if the resource is there. */
function ifThere(answer: Verdict, condition: string | undefined, resource: Resource): Verdict {
  return answer.truth === 'no' ? answer : onlyIf(answer, condition, resource);
}

/** What holds only if the resource is there: without it the answer may be another one. */
function onlyIf(answer: Verdict, condition: string | undefined, resource: Resource): Verdict {
  if (condition === undefined || answer.truth === 'unknown') return answer;
  return verdict('unknown', openFact(resource.address, condition, resource));
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
