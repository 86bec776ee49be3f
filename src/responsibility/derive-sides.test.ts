import { describe, expect, it } from 'vitest';
import { oneOf, unknown } from '../estate/testing.ts';
import { answersOn, declared, derive, knowledge, linkTo, sideInWords, sideOf } from './shop.fixture.ts';

describe('what is not known', () => {
  it('keeps every side that remains possible, and says what would decide', () => {
    const service = declared('AWS::ECS::Service', { LaunchType: oneOf('EC2', 'FARGATE') });
    const answer = answersOn(derive([service]), service).get('guest-os-patching');
    expect(answer).toMatchObject({
      side: 'undetermined',
      candidates: ['aws', 'customer'],
      missing: ['setting LaunchType'],
    });
    expect(answer?.trace.map(step => `${step.rule} ${step.outcome}`)).toEqual([
      'guest-os-patching matched',
      'managed matched',
      'ecs-ec2 undetermined',
      'ecs-fargate undetermined',
    ]);
  });

  it('is decided where every possibility agrees', () => {
    const service = declared('AWS::ECS::Service', { LaunchType: oneOf('EC2', 'FARGATE') });
    expect(sideOf(service, 'container-image-patching')).toBe('customer');
    expect(sideOf(service, 'host-os-patching')).toBe('aws');
  });

  it('names shared even while its kind is open', () => {
    const database = declared('AWS::RDS::DBInstance', { Engine: unknown() });
    const answer = answersOn(derive([database]), database).get('engine-patching');
    expect(answer).toMatchObject({ side: 'shared', candidateKinds: ['configurable', 'divided'] });
    expect(answer?.kind).toBeUndefined();
    expect(answer?.missing).toEqual(['setting Engine']);
  });

  it('is never no because a question is unanswered', () => {
    const server = declared('AWS::EC2::Instance', { InstanceType: 'm7g.large' });
    expect(sideOf(server, 'engine-patching')).toBe('one of customer, not-applicable');
    expect(
      sideOf(server, 'engine-patching', { answers: new Map([['runs-database-on-instances', 'no']]) }),
    ).toBe('not-applicable');
    const open = answersOn(derive([server]), server).get('engine-patching');
    expect(
      open?.alternatives?.map(({ given, outcomes }) => [given.get('runs-database-on-instances'), outcomes]),
    ).toEqual([
      ['yes', [{ side: 'customer' }]],
      ['no', [{ side: 'not-applicable' }]],
    ]);
  });

  it('of a type that nobody knows, leaves open what depends on it, and only that', () => {
    const widget = declared('Vendor::Shop::Widget');
    const responsibility = derive([widget]);
    expect(responsibility.tables[0]?.category).toBe('unclassified');
    expect(sideInWords(answersOn(responsibility, widget).get('facility-entry-control'))).toBe('aws');
    const patching = answersOn(responsibility, widget).get('guest-os-patching');
    expect(patching?.candidates).toEqual(['aws', 'shared', 'customer', 'not-applicable']);
    expect(patching?.missing).toContain('delivery category of Vendor::Shop::Widget');
  });
});

describe('a matching case', () => {
  it('makes a duty apply that would not', () => {
    const distribution = declared('AWS::CloudFront::Distribution', {
      DistributionConfig: { ViewerCertificate: { CloudFrontDefaultCertificate: true } },
    });
    const answers = { answers: new Map([['own-certificates', 'no']]) };
    const responsibility = derive([distribution], answers);
    expect(sideInWords(responsibility.boundary.get('certificate-lifecycle'))).toBe('not-applicable');
    expect(sideInWords(answersOn(responsibility, distribution).get('certificate-lifecycle'))).toBe('aws');
  });

  it('brings its own words for both parts, its source and who stands in the chain', () => {
    const key = declared('AWS::KMS::Key', { Origin: 'EXTERNAL_KEY_STORE' });
    const custody = answersOn(derive([key]), key).get('key-custody');
    const rule = knowledge.rule('kms-xks');
    expect(custody).toMatchObject({
      side: 'customer',
      source: rule?.source,
      confidence: rule?.confidence,
      party: 'key manager',
    });
    expect(custody?.portions.customer).toBe(rule?.portions['key-custody']?.customer);
  });

  it('gives way to a later one', () => {
    const outdated = declared('AWS::Lambda::Function', { Runtime: 'nodejs18.x', Handler: 'orders.handler' });
    const current = declared('AWS::Lambda::Function', { Runtime: 'nodejs24.x', Handler: 'orders.handler' });
    expect(sideOf(current, 'runtime-patching')).toBe('aws');
    expect(sideOf(outdated, 'runtime-patching')).toBe('customer');
  });
});

describe('placement', () => {
  const physical = ['facility-entry-control', 'power-and-cabling', 'hardware-maintenance'];

  it('is a Region unless something says otherwise', () => {
    const bucket = declared('AWS::S3::Bucket');
    for (const duty of physical) expect(sideOf(bucket, duty)).toBe('aws');
    expect(derive([bucket]).assumptions).toContainEqual({
      fact: 'the resource runs on a site of the customer',
      rules: ['customer-premises'],
      resources: 1,
    });
  });

  it('on declared premises of the customer leaves the site to them, in words', () => {
    const host = declared('AWS::ECS::Service', { LaunchType: 'EXTERNAL' }, {}, 'store-tills');
    const other = declared('AWS::S3::Bucket', {}, {}, 'ProductImages');
    const responsibility = derive([host, other], {
      declaredFor: new Map([['the resource runs on a site of the customer', ['store-*']]]),
    });
    const entry = answersOn(responsibility, host).get('facility-entry-control');
    expect(sideInWords(entry)).toBe('customer');
    expect(entry?.portions).toEqual({
      aws: 'none',
      customer: `${knowledge.duties.get('facility-entry-control')?.definition ?? ''}: on your own site or equipment`,
    });
    expect(sideInWords(answersOn(responsibility, other).get('facility-entry-control'))).toBe('aws');
    expect(responsibility.assumptions.find(one => one.rules.includes('customer-premises'))?.resources).toBe(
      1,
    );
  });

  it('is told by settings of the types that have them, and by no silence of others', () => {
    const open = { openWorld: 'a module that was not read' };
    const server = declared('AWS::EC2::Instance', { InstanceType: 'm7g.large' }, open);
    const fleet = declared('AWS::EC2::EC2Fleet', { Type: 'maintain' }, open);
    for (const one of [server, fleet]) expect(sideOf(one, 'facility-entry-control')).toBe('aws');
    const nodes = declared('AWS::EKS::AccessEntry', { Type: 'HYBRID_LINUX' });
    expect(sideOf(nodes, 'facility-entry-control')).toBe('customer');
    expect(sideOf(nodes, 'guest-os-patching')).toBe('customer');
    const entry = declared('AWS::EKS::AccessEntry', { Type: 'STANDARD' });
    expect(sideOf(entry, 'facility-entry-control')).toBe('aws');
    const till = declared('AWS::Outposts::Outpost', { SiteId: 'os-1', SupportedHardwareType: 'SERVER' });
    expect(sideOf(till, 'power-and-cabling')).toBe('customer');
    expect(answersOn(derive([till]), till).get('hardware-maintenance')?.portions.customer).toContain('cable');
  });

  it('on an Outpost follows the subnet that an instance runs in', () => {
    const subnet = declared(
      'AWS::EC2::Subnet',
      { OutpostArn: 'arn:aws:outposts:eu-central-1::outpost/op-1' },
      {},
      'Till',
    );
    const server = declared('AWS::EC2::Instance', { SubnetId: 'x' }, { links: [linkTo(subnet, 'SubnetId')] });
    const answers = answersOn(derive([subnet, server]), server);
    expect(sideInWords(answers.get('facility-entry-control'))).toBe('customer');
    expect(sideInWords(answers.get('hardware-maintenance'))).toBe('shared divided');
    expect(sideInWords(answers.get('host-os-patching'))).toBe('aws');
  });

  it('is open while it is open whether a subnet lies on an Outpost', () => {
    const subnet = declared('AWS::EC2::Subnet', {
      OutpostArn: oneOf('arn:aws:outposts:eu-central-1::outpost/op-1', undefined),
    });
    expect(sideOf(subnet, 'facility-entry-control')).toBe('one of aws, customer');
  });

  it('in a Local Zone is told by the name of the Zone', () => {
    const subnet = declared('AWS::EC2::Subnet', { AvailabilityZone: 'us-west-2-lax-1a' });
    const usual = declared('AWS::EC2::Subnet', { AvailabilityZone: 'us-west-2a' });
    expect(sideOf(subnet, 'region-az-isolation')).toBe('shared divided');
    expect(sideOf(usual, 'region-az-isolation')).toBe('aws');
  });

  it('in a classified partition leaves everything open', () => {
    const bucket = declared('AWS::S3::Bucket', {}, { deployment: { region: 'us-iso-east-1' } });
    expect(sideOf(bucket, 'facility-entry-control')).toBe('one of aws, shared, customer, not-applicable');
  });

  it('in the China partition names who operates there', () => {
    const bucket = declared('AWS::S3::Bucket', {}, { deployment: { region: 'cn-north-1' } });
    const answers = answersOn(derive([bucket]), bucket);
    expect(answers.get('facility-entry-control')?.party).toBe(knowledge.rule('partition-cn')?.party);
    expect(answers.get('least-privilege')?.party).toBeUndefined();
  });
});

describe('the boundary as a whole', () => {
  it('is judged once, with the account’s own rules', () => {
    const bucket = declared('AWS::S3::Bucket');
    const alone = derive([bucket], { answers: new Map([['platform-provider', 'no']]) });
    const served = derive([bucket], { answers: new Map([['platform-provider', 'yes']]) });
    expect(alone.boundary.get('org-guardrails')?.party).toBeUndefined();
    expect(served.boundary.get('org-guardrails')).toMatchObject({ side: 'customer', party: 'platform team' });
    expect(alone.tables[0]?.answers.has('org-guardrails')).toBe(false);
  });

  it('lets a managed operator take over what the customer performs, never what AWS does', () => {
    const server = declared('AWS::EC2::Instance', {}, {}, 'ShopServer');
    const images = declared('AWS::S3::Bucket', {}, {}, 'ProductImages');
    const responsibility = derive([server, images], { declared: new Set(['account under an AMS contract']) });
    expect(sideInWords(answersOn(responsibility, server).get('guest-os-patching'))).toBe('shared divided');
    expect(sideInWords(answersOn(responsibility, images).get('guest-os-patching'))).toBe('aws');
  });

  it('leaves out absent resources, other accounts and other folders', () => {
    const absent = declared(
      'AWS::S3::Bucket',
      {},
      { existence: { state: 'absent', why: 'condition false' } },
      'Old',
    );
    const foreign = declared('AWS::S3::Bucket', {}, { deployment: { account: '222222222222' } }, 'Theirs');
    const own = declared('AWS::S3::Bucket', {}, {}, 'Ours');
    const { tableOf } = derive([absent, foreign, own], { accounts: ['111111111111'] });
    expect([...tableOf.keys()]).toEqual(['shop#Ours']);
    expect(derive([own], { paths: ['payments'] }).tableOf.size).toBe(0);
    expect(derive([own], { paths: ['./shop.yaml'] }).tableOf.size).toBe(1);
  });
});

describe('tables', () => {
  it('are shared by resources on which every rule has the same outcome, whatever their order', () => {
    const estate = [
      declared('AWS::S3::Bucket', { BucketName: 'orders' }, {}, 'Orders'),
      declared('AWS::S3::Bucket', { BucketName: 'images' }, {}, 'Images'),
      declared('AWS::S3::Bucket', { ReplicationConfiguration: { Role: 'r' } }, {}, 'Invoices'),
    ];
    const responsibility = derive(estate);
    expect(responsibility.tables).toHaveLength(2);
    expect(responsibility.tableOf.get('shop#Orders')).toBe(responsibility.tableOf.get('shop#Images'));
    expect(derive(estate.toReversed()).tables).toEqual(responsibility.tables);
  });

  it.each([
    ['AWS::ECS::Service', { LaunchType: 'FARGATE' }, 'ECS on Fargate'],
    ['AWS::EC2::Instance', { ImageId: 'ami-0123456789abcdef0' }, 'EC2'],
    ['AWS::RDS::DBInstance', { Engine: 'postgres', MultiAZ: false }, 'RDS instance'],
    ['AWS::SQS::Queue', {}, 'SQS'],
    [
      'AWS::ECS::Service',
      { LaunchType: unknown() },
      'ECS on EC2 or ECS on Fargate or ECS Anywhere (not determined)',
    ],
  ])('name how %s %j is deployed', (type, properties, option) => {
    expect(derive([declared(type, properties)]).tables[0]?.deploymentOption).toBe(option);
  });
});
