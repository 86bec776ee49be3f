import type { Pair, TemplateNode } from '../../tree/template-tree.ts';
import { type Expansion, make, report, sharedId } from '../expansion.ts';
import { renderExpression } from '../../evaluate/render-expression.ts';
import { getAtt, given, givenPair, idPart, itemsOf, literal, ref, textIn } from '../sam-nodes.ts';
import type { SamResource } from '../sam-resource.ts';
import { tagMap } from '../tag-list.ts';

/**
 * The domain of a REST API, how its paths map to the API, and its record in the DNS. SAM puts a hash of the domain's name
 * behind the id; here the first domain of a template has the plain id, further ones a number.
 */
export function expandRestDomain(expansion: Expansion, resource: SamResource, stageId: string): void {
  const pair = givenPair(resource.properties, 'Domain');
  if (pair === undefined) return;
  const domain = pair.value;
  const name = given(domain, 'DomainName');
  if (name === undefined) {
    reportDomain(expansion, resource, pair, 'it has no DomainName');
    return;
  }
  const endpoint = literal(expansion.scope, given(domain, 'EndpointConfiguration')) ?? 'REGIONAL';
  if (endpoint === 'PRIVATE') {
    reportDomain(expansion, resource, pair, 'private domains are not expanded');
    return;
  }
  const { id, first } = sharedId(expansion, 'ApiGatewayDomainName', keyOf(name));
  if (first) {
    const certificate = given(domain, 'CertificateArn');
    make(
      expansion,
      resource,
      id,
      'AWS::ApiGateway::DomainName',
      {
        DomainName: name,
        EndpointConfiguration: { Types: [endpoint], IpAddressType: given(domain, 'IpAddressType') },
        [endpoint === 'EDGE' ? 'CertificateArn' : 'RegionalCertificateArn']: certificate,
        SecurityPolicy: given(domain, 'SecurityPolicy'),
        MutualTlsAuthentication: given(domain, 'MutualTlsAuthentication'),
        OwnershipVerificationCertificateArn: given(domain, 'OwnershipVerificationCertificateArn'),
        EndpointAccessMode: given(domain, 'EndpointAccessMode'),
      },
      { origin: pair },
    );
  }
  expansion.names.set(`${resource.id}.DomainName`, id);
  const mapping = { DomainName: ref(pair, id), RestApiId: ref(pair, resource.id), Stage: ref(pair, stageId) };
  for (const base of basePaths(domain)) {
    const part = base === undefined ? '' : idPart(textIn(base) ?? '');
    make(
      expansion,
      resource,
      `${resource.id}${part}BasePathMapping`,
      'AWS::ApiGateway::BasePathMapping',
      { ...mapping, BasePath: base },
      { origin: pair },
    );
  }
  const edge = endpoint === 'EDGE';
  addRecords(expansion, resource, pair, name, {
    zone: edge ? undefined : getAtt(pair, id, 'RegionalHostedZoneId'),
    target: getAtt(pair, id, edge ? 'DistributionDomainName' : 'RegionalDomainName'),
  });
}

/** The domain of an HTTP API, its mappings and its record. */
export function expandHttpDomain(expansion: Expansion, resource: SamResource, stageId: string): void {
  const pair = givenPair(resource.properties, 'Domain');
  if (pair === undefined) return;
  const domain = pair.value;
  const name = given(domain, 'DomainName');
  if (name === undefined) {
    reportDomain(expansion, resource, pair, 'it has no DomainName');
    return;
  }
  const { id, first } = sharedId(expansion, 'ApiGatewayDomainNameV2', keyOf(name));
  if (first) {
    make(
      expansion,
      resource,
      id,
      'AWS::ApiGatewayV2::DomainName',
      {
        DomainName: name,
        DomainNameConfigurations: [
          {
            CertificateArn: given(domain, 'CertificateArn'),
            EndpointType: given(domain, 'EndpointConfiguration') ?? 'REGIONAL',
            SecurityPolicy: given(domain, 'SecurityPolicy'),
            OwnershipVerificationCertificateArn: given(domain, 'OwnershipVerificationCertificateArn'),
          },
        ],
        MutualTlsAuthentication: given(domain, 'MutualTlsAuthentication'),
        Tags: tagMap(pair, given(resource.properties, 'Tags'), 'httpapi:createdBy'),
      },
      { origin: pair },
    );
  }
  expansion.names.set(`${resource.id}.DomainName`, id);
  const mapping = { ApiId: ref(pair, resource.id), DomainName: ref(pair, id), Stage: ref(pair, stageId) };
  for (const base of basePaths(domain)) {
    const part = base === undefined ? '' : idPart(textIn(base) ?? '');
    make(
      expansion,
      resource,
      `${resource.id}${part}ApiMapping`,
      'AWS::ApiGatewayV2::ApiMapping',
      { ...mapping, ApiMappingKey: base },
      { origin: pair },
    );
  }
  addRecords(expansion, resource, pair, name, {
    zone: getAtt(pair, id, 'RegionalHostedZoneId'),
    target: getAtt(pair, id, 'RegionalDomainName'),
  });
}

function basePaths(domain: TemplateNode): readonly (TemplateNode | undefined)[] {
  const paths = itemsOf(given(domain, 'BasePath'));
  return paths.length === 0 ? [undefined] : paths.map(path => (textIn(path) === '/' ? undefined : path));
}

/** The hosted zone of every distribution of CloudFront, which serves edge-optimised domains. */
const distributionZone = 'Z2FDTNDATAQYW2';

function addRecords(
  expansion: Expansion,
  resource: SamResource,
  pair: Pair,
  name: TemplateNode,
  alias: { readonly zone: TemplateNode | undefined; readonly target: TemplateNode },
): void {
  const route = givenPair(pair.value, 'Route53');
  if (route === undefined) return;
  const zoneId = given(route.value, 'HostedZoneId');
  const zoneName = given(route.value, 'HostedZoneName');
  const record = (type: string): unknown => ({
    Name: name,
    Type: type,
    Region: given(route.value, 'Region'),
    SetIdentifier: given(route.value, 'SetIdentifier'),
    AliasTarget: {
      HostedZoneId: alias.zone ?? distributionZone,
      DNSName: given(route.value, 'DistributionDomainName') ?? alias.target,
      EvaluateTargetHealth: given(route.value, 'EvaluateTargetHealth'),
    },
  });
  const ipv6 = literal(expansion.scope, given(route.value, 'IpV6'))?.toLowerCase() === 'true';
  const zone = zoneId ?? zoneName;
  const { id } = sharedId(
    expansion,
    'RecordSetGroup',
    `${resource.id} ${zone === undefined ? '' : keyOf(zone)}`,
  );
  make(
    expansion,
    resource,
    id,
    'AWS::Route53::RecordSetGroup',
    {
      HostedZoneId: zoneId,
      HostedZoneName: zoneId === undefined ? zoneName : undefined,
      RecordSets: ipv6 ? [record('A'), record('AAAA')] : [record('A')],
    },
    { origin: route },
  );
}

/** The same name or expression stands for the same thing. */
function keyOf(node: TemplateNode): string {
  return textIn(node) ?? renderExpression(node);
}

function reportDomain(expansion: Expansion, resource: SamResource, pair: Pair, why: string): void {
  report(expansion, 'property', `Domain of ${resource.id}`, {
    why: `${why}; the domain was left out`,
    advice: 'Check the domain against the AWS SAM specification.',
    place: pair,
  });
}
