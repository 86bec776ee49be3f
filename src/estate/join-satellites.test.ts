import { describe, expect, it } from 'vitest';
import type { Declaration } from '../model/declaration.ts';
import type { Value } from '../model/value.ts';
import {
  assemble,
  assumed,
  declare,
  elements,
  object,
  oneOf,
  placeAt,
  type PlainObject,
  read,
  ref,
  text,
  unknown,
} from './testing.ts';

const why = 'condition HasPolicy is not determined';
const conditional = { existence: { state: 'conditional', why } } as const;
const orders = declare('AWS::S3::Bucket', 'Orders', { BucketName: 'shop-orders' });
const payments = declare('AWS::S3::Bucket', 'Payments');

function policy(
  bucket: Value | undefined,
  changes: Partial<Declaration> = {},
  version = '2012-10-17',
  name = 'Policy',
) {
  const properties = { Bucket: bucket, PolicyDocument: { Version: version } };
  return declare('AWS::S3::BucketPolicy', name, properties, changes);
}

const versionPath = 'BucketPolicy.PolicyDocument.Version';

describe('a satellite with a single target', () => {
  it('is joined with its own place and stays a resource', () => {
    const estate = assemble(orders, policy(ref('Orders'), { place: placeAt(12) }));
    expect(read(estate, 'Orders', versionPath)).toMatchObject({
      state: 'known',
      value: '2012-10-17',
      place: { offset: 12 },
    });
    expect(estate.byKey.get('shop#Orders')?.satellites).toEqual(['shop#Policy']);
    expect(estate.byKey.get('shop#Policy')?.parent).toBe('shop#Orders');
    expect(read(estate, 'Policy', 'PolicyDocument.Version').value).toBe('2012-10-17');
  });

  it('leaves its target known and omitted where there is none', () => {
    expect(read(assemble(orders), 'Orders', 'BucketPolicy')).toMatchObject({
      state: 'known',
      raw: undefined,
    });
  });

  it('gives candidates when it may not exist, and nothing when it is absent', () => {
    const estate = assemble(orders, policy(ref('Orders'), conditional));
    expect(read(estate, 'Orders', versionPath)).toMatchObject({
      state: 'unknown',
      candidates: ['2012-10-17', undefined],
    });
    const absent = policy(ref('Orders'), { existence: { state: 'absent', why: 'Condition: false' } });
    expect(read(assemble(orders, absent), 'Orders', 'BucketPolicy')).toMatchObject({
      state: 'known',
      raw: undefined,
    });
  });

  it('is certain beside a parent that depends on the same condition', () => {
    const estate = assemble({ ...orders, ...conditional }, policy(ref('Orders'), conditional));
    expect(read(estate, 'Orders', versionPath)).toMatchObject({ state: 'known', value: '2012-10-17' });
  });

  it('finds its parent by literal name, ARN, candidates and assumed name', () => {
    expect(read(assemble(orders, policy('shop-orders')), 'Orders', versionPath).value).toBe('2012-10-17');
    const checkout = declare(
      'AWS::Lambda::Function',
      'Checkout',
      { FunctionName: 'checkout' },
      { deployment: { account: '111111111111', region: 'eu-west-1' } },
    );
    const permission = declare('AWS::Lambda::Permission', 'Invoke', {
      FunctionName: 'arn:aws:lambda:eu-west-1:111111111111:function:checkout:live',
      Principal: '*',
    });
    expect(elements(assemble(checkout, permission), 'Checkout', 'Permissions', 'Principal').values).toEqual([
      '*',
    ]);
    const several = assemble(orders, payments, policy(oneOf(ref('Orders'), ref('Payments'))));
    for (const bucket of ['Orders', 'Payments']) {
      expect(read(several, bucket, versionPath).candidates).toEqual(['2012-10-17', undefined]);
    }
    const byDefault = read(
      assemble(orders, policy(assumed('shop-orders', 'BucketName'))),
      'Orders',
      versionPath,
    );
    expect(byDefault).toMatchObject({
      state: 'assumed',
      value: '2012-10-17',
      assumedFrom: [{ name: 'BucketName' }],
    });
  });

  it('conflicts with a second one: both are candidates, and it is said', () => {
    const estate = assemble(orders, policy(ref('Orders')), policy(ref('Orders'), {}, '2008-10-17', 'Second'));
    const version = read(estate, 'Orders', versionPath);
    expect(version).toMatchObject({
      state: 'unknown',
      reason: 'satellite-conflict',
      candidates: ['2012-10-17', '2008-10-17'],
    });
    expect(estate.unread).toMatchObject([{ kind: 'property', why: 'Policy and Second each set it' }]);
  });

  it('does not conflict with one that says the same', () => {
    const again = policy(ref('Orders'), {}, '2012-10-17', 'Again');
    const estate = assemble(orders, policy(ref('Orders')), again);
    expect(read(estate, 'Orders', versionPath)).toMatchObject({ state: 'known', value: '2012-10-17' });
    expect(estate.unread).toEqual([]);
  });

  it('does not conflict with one that stands under another condition', () => {
    const other = { existence: { state: 'conditional', why: 'condition IsTest is not determined' } } as const;
    const estate = assemble(
      orders,
      policy(ref('Orders'), conditional),
      policy(ref('Orders'), other, '2008-10-17', 'Test'),
    );
    expect(read(estate, 'Orders', versionPath).candidates).toEqual(['2012-10-17', '2008-10-17', undefined]);
    expect(estate.unread).toEqual([]);
  });

  it('is judged on its own when its parent is outside of the estate', () => {
    const imported = unknown('import-not-in-estate', 'no template of the input exports shop-bucket');
    const estate = assemble(orders, policy(imported));
    expect(read(estate, 'Orders', 'BucketPolicy')).toMatchObject({ state: 'known', raw: undefined });
    expect(estate.byKey.get('shop#Policy')?.parent).toBeUndefined();
    expect(assemble(policy(ref('Elsewhere'))).unread).toEqual([]);
  });
});

describe('a satellite whose parent is not known', () => {
  const open = unknown('evaluation-failed', 'Select is out of range');

  it('leaves its target unknown on every parent that it could mean', () => {
    const estate = assemble(orders, payments, policy(open));
    for (const bucket of ['Orders', 'Payments']) {
      expect(read(estate, bucket, 'BucketPolicy')).toMatchObject({
        state: 'unknown',
        reason: 'satellite-undetermined',
      });
      expect(read(estate, bucket, 'BucketEncryption')).toMatchObject({ state: 'known' });
    }
    expect(estate.unread).toMatchObject([
      { kind: 'reference', what: 'AWS::S3::BucketPolicy Policy: Bucket' },
    ]);
  });

  it('does not reach other roots and other types', () => {
    const elsewhere = declare('AWS::S3::Bucket', 'Elsewhere', {}, { root: 'backup' });
    const estate = assemble(elsewhere, policy(open));
    const resource = estate.byKey.get('backup#Elsewhere');
    expect(resource?.view.entries.size).toBe(0);
    expect(estate.unread).toEqual([]);
  });

  it('can mean a resource without a name of its own or with one that fits, when it is an input', () => {
    const name = { ...unknown(), expression: '!Ref BucketName' };
    const open = assemble(orders, payments, policy(name));
    expect(read(open, 'Orders', 'BucketPolicy')).toMatchObject({ reason: 'satellite-undetermined' });
    expect(read(open, 'Payments', 'BucketPolicy')).toMatchObject({ reason: 'satellite-undetermined' });
    const fitting = assemble(orders, payments, policy(text(name, '-logs')));
    expect(read(fitting, 'Orders', 'BucketPolicy')).toMatchObject({ state: 'known', raw: undefined });
    expect(read(fitting, 'Payments', 'BucketPolicy')).toMatchObject({ state: 'known', raw: undefined });
    const same = assemble(declare('AWS::S3::Bucket', 'Orders', { BucketName: name }), policy(name));
    expect(read(same, 'Orders', versionPath)).toMatchObject({ state: 'known', value: '2012-10-17' });
  });

  it('cannot mean a resource without a name when its name is written out', () => {
    const named = unknown('data-source', 'looked up');
    const lookedUp = declare('AWS::S3::Bucket', 'LookedUp', { BucketName: named });
    const estate = assemble(orders, payments, lookedUp, policy('shop-invoices'));
    expect(read(estate, 'LookedUp', 'BucketPolicy')).toMatchObject({ reason: 'satellite-undetermined' });
    for (const bucket of ['Orders', 'Payments']) {
      expect(read(estate, bucket, 'BucketPolicy')).toMatchObject({ state: 'known', raw: undefined });
    }
  });
});

function webGroup(ingress?: Value): Declaration {
  return declare('AWS::EC2::SecurityGroup', 'Web', { SecurityGroupIngress: ingress });
}

function rule(
  port: number,
  changes: Partial<Declaration> = {},
  parent: Value = ref('Web', 'GroupId'),
): Declaration {
  const properties = { GroupId: parent, IpProtocol: 'tcp', FromPort: port, ToPort: port };
  return declare('AWS::EC2::SecurityGroupIngress', `Rule${port}`, properties, changes);
}

describe('satellites with a list target', () => {
  const inline = { kind: 'list', items: [{ value: object({ IpProtocol: 'tcp', FromPort: 443 }) }] } as const;

  it('are added to the inline elements, without the naming property', () => {
    const estate = assemble(webGroup(inline), rule(22));
    expect(elements(estate, 'Web', 'SecurityGroupIngress', 'FromPort')).toEqual({
      state: 'known',
      values: [443, 22],
      conditions: [undefined, undefined],
      open: undefined,
    });
    expect(elements(estate, 'Web', 'SecurityGroupIngress', 'GroupId').values).toEqual([undefined, undefined]);
  });

  it('are conditional elements when they may not exist', () => {
    const read = elements(
      assemble(webGroup(inline), rule(22, conditional)),
      'Web',
      'SecurityGroupIngress',
      'FromPort',
    );
    expect(read.conditions).toEqual([undefined, why]);
  });

  it('keep what is not known of the inline list', () => {
    const { values, open } = elements(
      assemble(webGroup(unknown()), rule(22)),
      'Web',
      'SecurityGroupIngress',
      'FromPort',
    );
    expect([values, open]).toEqual([[22], 'no value is given']);
    const either = assemble(webGroup(oneOf([{ FromPort: 80 }], undefined)), rule(22));
    const laidOut = elements(either, 'Web', 'SecurityGroupIngress', 'FromPort');
    expect(laidOut.values).toEqual([80, 22]);
    expect(laidOut.conditions).toEqual(['condition IsProduction is not determined', undefined]);
  });

  it('leave the list open when the parent is not known', () => {
    const stray = rule(22, {}, unknown('data-source', 'looked up at deployment'));
    expect(elements(assemble(webGroup(inline), stray), 'Web', 'SecurityGroupIngress').open).toContain(
      'looked up',
    );
    expect(elements(assemble(webGroup(), stray), 'Web', 'SecurityGroupIngress').state).toBe('unknown');
  });

  it('include managed policies as references and inline policies by name and document', () => {
    const role = declare('AWS::IAM::Role', 'Worker', {
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
    });
    const managed = declare('AWS::IAM::ManagedPolicy', 'Orders', { Roles: [ref('Worker')] });
    const attached = declare('AWS::IAM::Policy', 'Inline', {
      PolicyName: 'orders',
      PolicyDocument: { Version: '2012-10-17' },
      Roles: ref('Worker'),
    });
    const estate = assemble(role, managed, attached);
    expect(elements(estate, 'Worker', 'ManagedPolicyArns').values).toMatchObject([
      'arn:aws:iam::aws:policy/ReadOnlyAccess',
      { kind: 'reference', target: 'shop#Orders' },
    ]);
    expect(elements(estate, 'Worker', 'Policies', 'PolicyName').values).toEqual(['orders']);
  });

  it('join satellites of satellites first', () => {
    const balancer = declare('AWS::ElasticLoadBalancingV2::LoadBalancer', 'Front');
    const listener = declare('AWS::ElasticLoadBalancingV2::Listener', 'Https', {
      LoadBalancerArn: ref('Front'),
      Port: 443,
    });
    const certificate = declare('AWS::ElasticLoadBalancingV2::ListenerCertificate', 'Extra', {
      ListenerArn: ref('Https'),
      Certificates: [{ CertificateArn: 'arn:aws:acm:eu-west-1:111111111111:certificate/shop' }],
    });
    const estate = assemble(balancer, listener, certificate);
    expect(elements(estate, 'Front', 'Listeners', 'Certificates').values).toMatchObject([
      { kind: 'list', items: [{}] },
    ]);
  });
});

describe('parents named by way of another resource', () => {
  it('are found behind a secret attachment, and linked', () => {
    const secret = declare('AWS::SecretsManager::Secret', 'Password');
    const attachment = declare('AWS::SecretsManager::SecretTargetAttachment', 'Attachment', {
      SecretId: ref('Password'),
    });
    const rotation = declare('AWS::SecretsManager::RotationSchedule', 'Rotation', {
      SecretId: ref('Attachment'),
      RotationRules: { AutomaticallyAfterDays: 30 },
    });
    const estate = assemble(secret, attachment, rotation);
    expect(read(estate, 'Password', 'RotationSchedule.RotationRules.AutomaticallyAfterDays').value).toBe(30);
    expect(estate.byKey.get('shop#Password')?.linkedFrom.map(link => [link.from, link.path])).toEqual([
      ['shop#Attachment', 'SecretId'],
      ['shop#Rotation', 'SecretId'],
    ]);
  });

  it('are found in a text that names several resources', () => {
    const api = declare('AWS::ApiGateway::RestApi', 'Api');
    const stage = declare('AWS::ApiGateway::Stage', 'Live', { RestApiId: ref('Api') });
    const association = declare('AWS::WAFv2::WebACLAssociation', 'Firewall', {
      ResourceArn: text('arn:aws:apigateway:eu-west-1::/restapis/', ref('Api'), '/stages/', ref('Live')),
      WebACLArn: 'arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/shop/1',
    });
    const estate = assemble(api, stage, association);
    expect(read(estate, 'Live', 'WebACLAssociation.WebACLArn').state).toBe('known');
  });
});

function part(path: string, properties: PlainObject, parent: Value = ref('Orders')): Declaration {
  return declare('Demarc::Part', 'aws_s3_bucket_part.orders', properties, {
    language: 'terraform',
    part: { parentType: 'AWS::S3::Bucket', parent, path },
  });
}

describe('parts without a type of their own', () => {
  it('stand at their path of the parent, coerced to its types', () => {
    const estate = assemble(orders, part('VersioningConfiguration', { Status: 'Enabled' }));
    expect(read(estate, 'Orders', 'VersioningConfiguration.Status').value).toBe('Enabled');
    const block = assemble(orders, part('PublicAccessBlockConfiguration', { BlockPublicAcls: 'true' }));
    expect(read(block, 'Orders', 'PublicAccessBlockConfiguration.BlockPublicAcls').value).toBe(true);
  });

  it('give several properties with an empty path', () => {
    const estate = assemble(
      orders,
      part('', { AccessControl: 'Private', Tags: [{ Key: 'team', Value: 'orders' }] }),
    );
    expect(read(estate, 'Orders', 'AccessControl').value).toBe('Private');
    expect(elements(estate, 'Orders', 'Tags', 'Key').values).toEqual(['team']);
  });

  it('conflict with the inline property', () => {
    const inline = declare('AWS::S3::Bucket', 'Orders', { VersioningConfiguration: { Status: 'Suspended' } });
    const estate = assemble(inline, part('VersioningConfiguration', { Status: 'Enabled' }));
    expect(read(estate, 'Orders', 'VersioningConfiguration.Status')).toMatchObject({
      reason: 'satellite-conflict',
      candidates: ['Suspended', 'Enabled'],
    });
  });

  it('say it anew where a state or plan repeats it on the resource', () => {
    const properties = { VersioningConfiguration: { Status: 'Suspended' } };
    for (const basis of ['observed', 'planned'] as const) {
      const repeated = declare('AWS::S3::Bucket', 'Orders', properties, { basis });
      const estate = assemble(repeated, part('VersioningConfiguration', { Status: 'Enabled' }));
      expect(read(estate, 'Orders', 'VersioningConfiguration.Status').value).toBe('Enabled');
      expect(estate.unread).toEqual([]);
    }
  });

  it('leave their path unknown when the parent is not known', () => {
    const estate = assemble(
      orders,
      part('VersioningConfiguration', { Status: 'Enabled' }, unknown('unread-module')),
    );
    expect(read(estate, 'Orders', 'VersioningConfiguration.Status')).toMatchObject({
      reason: 'satellite-undetermined',
    });
  });
});
