import type { Finding, FindingStatus } from '../model/finding.ts';
import type { Setting } from '../model/setting.ts';
import type { CheckDescription } from './report.ts';
import { data, network, shopResources } from './shop-estate.fixture.ts';

/** What the checks say about the shop: a finding of every status that checks give. */

function setting(path: string, rest: Partial<Setting>): Setting {
  return { path, state: 'known', assumedFrom: [], sensitive: false, ...rest };
}

function finding(
  check: string,
  address: string,
  status: FindingStatus,
  because: readonly Setting[],
  message: string,
  ifCreated?: string,
): Finding {
  const judged = shopResources.find(one => one.address === address);
  const description = shopChecks.get(check);
  if (judged === undefined || description === undefined) throw new Error(`no ${address} or ${check}`);
  return {
    check,
    resource: judged.key,
    status,
    severity: description.severity,
    ...(ifCreated === undefined ? {} : { ifCreated }),
    because,
    place: because.find(one => one.place)?.place ?? judged.place,
    message,
    fingerprint: `${check}-${address}-1`,
    moveFingerprint: `${check}-move`,
  };
}

export const shopChecks: ReadonlyMap<string, CheckDescription> = new Map(
  (
    [
      {
        id: 'ec2-security-group-ssh-restricted',
        title: 'Security group does not open SSH to the whole internet',
        severity: 'high',
        duty: 'security-group-config',
        aliases: { securityHub: ['EC2.13'], config: ['restricted-ssh'] },
        why: 'Anyone on the internet can try passwords and exploits against the SSH port.',
        fix: 'Allow port 22 only from the networks of your administrators, or use Session Manager and close the port.',
        source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
        types: ['AWS::EC2::SecurityGroup'],
      },
      {
        id: 's3-bucket-versioning-enabled',
        title: 'S3 bucket keeps earlier versions of its objects',
        severity: 'medium',
        duty: 'backup-configuration',
        aliases: { securityHub: ['S3.14'] },
        why: 'An overwritten or deleted object cannot be brought back.',
        fix: 'Set VersioningConfiguration.Status to Enabled.',
        source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
        types: ['AWS::S3::Bucket'],
      },
      {
        id: 'rds-instance-password-not-in-template',
        title: 'Database password does not stand in the template',
        severity: 'critical',
        duty: 'secrets-management',
        why: 'Everyone who can read the template can open the database.',
        fix: 'Use ManageMasterUserPassword, or a dynamic reference to Secrets Manager.',
        source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html',
        types: ['AWS::RDS::DBInstance'],
      },
      {
        id: 'rds-instance-encrypted',
        title: 'Database storage is encrypted',
        severity: 'high',
        duty: 'at-rest-enablement',
        why: 'A copied disk or snapshot can be read.',
        fix: 'Set StorageEncrypted to true.',
        source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
        types: ['AWS::RDS::DBInstance'],
      },
    ] satisfies CheckDescription[]
  ).map(check => [check.id, check]),
);

const notSet = "VersioningConfiguration.Status is not set (AWS's default: Suspended)";
const versioning = (address: string) =>
  setting('VersioningConfiguration.Status', {
    state: 'defaulted',
    value: 'Suspended',
    raw: 'Suspended',
    place: { source: data, offset: data.text.indexOf(`  ${address}:`) },
    defaultSource: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
  });

export const shopFindings: readonly Finding[] = [
  finding(
    'ec2-security-group-ssh-restricted',
    'WebSecurityGroup',
    'failed',
    [
      setting('SecurityGroupIngress[0].CidrIp', {
        value: '0.0.0.0/0',
        raw: '0.0.0.0/0',
        place: { source: network, offset: network.text.indexOf('CidrIp') },
      }),
      setting('SecurityGroupIngress[0].FromPort', { value: 22, raw: 22 }),
    ],
    'SecurityGroupIngress[0].CidrIp is 0.0.0.0/0; SecurityGroupIngress[0].FromPort is 22',
  ),
  finding(
    'rds-instance-encrypted',
    'PaymentsDatabase',
    'unknown',
    [
      setting('StorageEncrypted', {
        state: 'unknown',
        reason: 'input-without-default',
        detail: 'the parameter EncryptStorage has no default and no value was given',
        raw: {
          kind: 'unknown',
          reason: 'input-without-default',
          detail: 'no value',
          expression: '!Ref EncryptStorage',
        },
      }),
    ],
    'StorageEncrypted: the parameter EncryptStorage has no default and no value was given',
  ),
  finding(
    'rds-instance-password-not-in-template',
    'PaymentsDatabase',
    'failed',
    [
      setting('MasterUserPassword', {
        value: 'correct-horse-battery-staple',
        raw: 'correct-horse-battery-staple',
        sensitive: true,
        place: { source: data, offset: data.text.indexOf('MasterUserPassword') },
      }),
    ],
    'MasterUserPassword is (sensitive)',
  ),
  finding('s3-bucket-versioning-enabled', 'OrdersBucket', 'failed', [versioning('OrdersBucket')], notSet),
  finding(
    's3-bucket-versioning-enabled',
    'CatalogueBucket',
    'failed',
    [versioning('CatalogueBucket')],
    notSet,
    'the condition HasCatalogue is not decided',
  ),
  finding(
    'rds-instance-encrypted',
    'PaymentsDatabase',
    'passed',
    [
      setting('StorageEncrypted', {
        value: true,
        raw: true,
        state: 'assumed',
        assumedFrom: [{ name: 'Encrypt' }],
      }),
    ],
    'Database storage is encrypted',
  ),
];
