import { SourceText } from '../foundation/source-text.ts';
import type { Existence } from '../model/declaration.ts';
import type { Resource } from '../model/resource.ts';
import { objectOf } from '../model/value.ts';

/** The shop's templates and resources. */

export const network = new SourceText(
  'network.yaml',
  [
    'Resources:',
    '  WebSecurityGroup:',
    '    Type: AWS::EC2::SecurityGroup',
    '    Properties:',
    '      SecurityGroupIngress:',
    '        - CidrIp: 0.0.0.0/0',
    '          FromPort: 22',
  ].join('\n'),
);
export const data = new SourceText(
  'data.yaml',
  [
    'Resources:',
    '  OrdersBucket:',
    '    Type: AWS::S3::Bucket',
    '  CatalogueBucket:',
    '    Type: AWS::S3::Bucket',
    '  PaymentsDatabase:',
    '    Type: AWS::RDS::DBInstance',
    '    Properties:',
    '      MasterUserPassword: correct-horse-battery-staple',
  ].join('\n'),
);
export const web = new SourceText(
  'web.yaml',
  [
    'Resources:',
    '  CheckoutService:',
    '    Type: AWS::ECS::Service',
    '  WebGroup:',
    '    Type: AWS::AutoScaling::AutoScalingGroup',
  ].join('\n'),
);

function resource(source: SourceText, address: string, type: string, existence?: Existence): Resource {
  const offset = Math.max(0, source.text.indexOf(`  ${address}:`));
  const properties = objectOf({});
  return {
    key: `${source.path}#${address}`,
    address,
    root: source.path,
    type,
    sourceType: type,
    language: 'cloudformation',
    basis: 'declared',
    properties,
    view: properties,
    existence: existence ?? { state: 'certain' },
    deployment: { region: 'eu-central-1' },
    place: { source, offset },
    callers: [],
    dependsOn: [],
    links: [],
    linkedFrom: [],
    satellites: [],
  };
}

export const shopResources: readonly Resource[] = [
  resource(network, 'WebSecurityGroup', 'AWS::EC2::SecurityGroup'),
  resource(data, 'OrdersBucket', 'AWS::S3::Bucket'),
  resource(data, 'CatalogueBucket', 'AWS::S3::Bucket', {
    state: 'conditional',
    why: 'the condition HasCatalogue is not decided',
  }),
  resource(data, 'PaymentsDatabase', 'AWS::RDS::DBInstance'),
  resource(data, 'ReportsBucket', 'AWS::S3::Bucket', {
    state: 'absent-by-default-input',
    why: 'the condition WithReports is false by the default of Reports',
    inputs: [{ name: 'Reports' }],
  }),
  resource(data, 'OldQueue', 'AWS::SQS::Queue', { state: 'absent', why: 'the condition Never is false' }),
  resource(web, 'CheckoutService', 'AWS::ECS::Service'),
  resource(web, 'WebGroup', 'AWS::AutoScaling::AutoScalingGroup'),
];
