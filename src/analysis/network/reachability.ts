import { is } from '../../model/predicates.ts';
import type { Estate, Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import { type Verdict, all, anyOfVerdicts, negate, verdict } from '../../model/verdict.ts';
import { readerOf } from '../estate-reader.ts';
import { openFact, orDefault, targetsInList } from '../targets.ts';
import { isInternet } from './cidr.ts';
import { instancePresences, interfacePresence, scalingGroupPresences } from './instances.ts';
import { type KnownRanges, knownRanges } from './known-ranges.ts';
import type { Ports } from './ports.ts';
import { type Presence, presenceReachable } from './presence.ts';
import {
  classicBalancerPresences,
  containerServicePresences,
  databasePresences,
  flaggedPresences,
  loadBalancerPresences,
  subnetsOfGroup,
} from './services.ts';

type Presences = (resource: Resource, estate: Estate) => Presence[];
type Endpoint = (resource: Resource, estate: Estate) => Verdict;

const templateReference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

/** Resources that stand in subnets of the customer. */
const inSubnets: Readonly<Record<string, Presences>> = {
  'AWS::EC2::Instance': instancePresences,
  'AWS::EC2::NetworkInterface': (own, estate) => [interfacePresence(own, estate)],
  'AWS::AutoScaling::AutoScalingGroup': scalingGroupPresences,
  'AWS::ECS::Service': containerServicePresences,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': loadBalancerPresences,
  'AWS::ElasticLoadBalancing::LoadBalancer': classicBalancerPresences,
  'AWS::RDS::DBInstance': databasePresences,
  'AWS::Redshift::Cluster': (cluster, estate) =>
    flaggedPresences(cluster, estate, {
      flag: 'PubliclyAccessible',
      default: false,
      source: `${templateReference}/aws-resource-redshift-cluster.html`,
      subnets: () => subnetsOfGroup(cluster, 'ClusterSubnetGroupName', 'SubnetIds', estate),
      groups: 'VpcSecurityGroupIds',
    }),
  'AWS::DMS::ReplicationInstance': (instance, estate) =>
    flaggedPresences(instance, estate, {
      flag: 'PubliclyAccessible',
      default: true,
      source: `${templateReference}/aws-resource-dms-replicationinstance.html`,
      subnets: () => subnetsOfGroup(instance, 'ReplicationSubnetGroupIdentifier', 'SubnetIds', estate),
      groups: 'VpcSecurityGroupIds',
    }),
  'AWS::AmazonMQ::Broker': (broker, estate) =>
    flaggedPresences(broker, estate, {
      flag: 'PubliclyAccessible',
      default: false,
      source: `${templateReference}/aws-resource-amazonmq-broker.html`,
      subnets: () => targetsInList(broker, 'SubnetIds', estate),
      groups: 'SecurityGroups',
    }),
};

/** Endpoints that AWS runs, in front of what is the customer's. */
const atAws: Readonly<Record<string, Endpoint>> = {
  'AWS::EKS::Cluster': clusterEndpoint,
  'AWS::Lambda::Url': (url, estate) => standsOpen(url, 'AuthType', estate),
  'AWS::ApiGateway::RestApi': restApi,
  'AWS::ApiGatewayV2::Api': httpApi,
  'AWS::CloudFront::Distribution': (distribution, estate) =>
    is(readerOf(estate).readSetting(distribution, 'DistributionConfig.Enabled'), true),
  'AWS::OpenSearchService::Domain': searchDomain,
  'AWS::Elasticsearch::Domain': searchDomain,
};

/**
 * Whether a resource can be reached from the internet, on one of the ports (any port where none is given). yes rests on
 * the path that opens it: the address, the route, the rule of a security group, the network ACL; no on what closes it;
 * unknown on what is missing. It is about packets, not about who may sign in. Being reached through a load balancer in
 * front is that load balancer's reachability.
 */
export function reachableFromInternet(resource: Resource, estate: Estate, ports?: Ports): Verdict {
  const endpoint = atAws[resource.type];
  if (endpoint !== undefined) return endpoint(resource, estate);
  const presences = inSubnets[resource.type]?.(resource, estate);
  if (presences === undefined || presences.length === 0) {
    const detail = `whether the internet reaches ${resource.address} cannot be told from its settings`;
    return verdict('unknown', openFact(resource.type, detail, resource));
  }
  return anyOfVerdicts(presences.map(presence => presenceReachable(presence, ports, estate)));
}

/** The Kubernetes API: public by default, to the ranges given, by default all. */
function clusterEndpoint(cluster: Resource, estate: Estate): Verdict {
  const reader = readerOf(estate);
  const source = 'https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html';
  const flag = orDefault(
    reader.readSetting(cluster, 'ResourcesVpcConfig.EndpointPublicAccess'),
    true,
    source,
  );
  const ranges = orDefault(
    reader.readSetting(cluster, 'ResourcesVpcConfig.PublicAccessCidrs'),
    '0.0.0.0/0',
    source,
  );
  return all(is(flag, true), openTo(ranges));
}

function openTo(setting: Setting): Verdict {
  const known: KnownRanges =
    setting.state === 'unknown' && setting.raw === undefined
      ? { ranges: [], open: true }
      : knownRanges(setting.raw);
  if (isInternet(known.ranges)) return verdict('yes', setting);
  if (!known.open) return verdict('no', setting);
  return verdict('unknown', {
    ...setting,
    state: 'unknown',
    detail: setting.detail ?? 'a range is not known',
  });
}

function standsOpen(resource: Resource, path: string, estate: Estate): Verdict {
  const setting = readerOf(estate).readSetting(resource, path);
  return verdict(setting.state === 'unknown' ? 'unknown' : 'yes', setting);
}

function restApi(api: Resource, estate: Estate): Verdict {
  const source = `${templateReference}/aws-properties-apigateway-restapi-endpointconfiguration.html`;
  const { list, items } = readerOf(estate).readElements(api, 'EndpointConfiguration.Types');
  if (items.length > 0) return negate(anyOfVerdicts(items.map(({ setting }) => is(setting, 'PRIVATE'))));
  return list.state === 'unknown'
    ? verdict('unknown', list)
    : verdict('yes', orDefault(list, 'EDGE', source));
}

/** Its own address can be switched off; a custom domain may then still lead to it. */
function httpApi(api: Resource, estate: Estate): Verdict {
  const setting = readerOf(estate).readSetting(api, 'DisableExecuteApiEndpoint');
  const off = is(setting, true);
  if (off.truth === 'no') return { ...off, truth: 'yes' };
  const detail = 'its own address is switched off: a custom domain may lead to it';
  return verdict('unknown', off.truth === 'unknown' ? setting : { ...setting, state: 'unknown', detail });
}

/** A domain outside of a VPC has a public endpoint. */
function searchDomain(domain: Resource, estate: Estate): Verdict {
  const { list, items } = readerOf(estate).readElements(domain, 'VPCOptions.SubnetIds');
  if (items.length > 0) return verdict('no', list);
  return verdict(list.state === 'unknown' ? 'unknown' : 'yes', list);
}
