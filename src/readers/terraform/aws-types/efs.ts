import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

const fileSystem = 'AWS::EFS::FileSystem';
const parent = 'file_system_id';

/** File systems of EFS and how they are reached, backed up and copied. */
export const efs: TypeTables = [
  defineType('aws_efs_file_system', fileSystem, {
    fields: ({ elements, ignored, inside, pairs }) => ({
      availability_zone_name: 'AvailabilityZoneName',
      creation_token: ignored,
      encrypted: 'Encrypted',
      kms_key_id: 'KmsKeyId',
      lifecycle_policy: elements('LifecyclePolicies', () => ({
        transition_to_archive: 'TransitionToArchive',
        transition_to_ia: 'TransitionToIA',
        transition_to_primary_storage_class: 'TransitionToPrimaryStorageClass',
      })),
      performance_mode: 'PerformanceMode',
      protection: inside({ replication_overwrite: 'FileSystemProtection.ReplicationOverwriteProtection' }),
      provisioned_throughput_in_mibps: 'ProvisionedThroughputInMibps',
      tags: pairs('FileSystemTags'),
      throughput_mode: 'ThroughputMode',
    }),
    computed: [
      'availability_zone_id',
      'dns_name',
      'name',
      'number_of_mount_targets',
      'owner_id',
      'size_in_bytes',
    ],
  }),
  defineType('aws_efs_mount_target', 'AWS::EFS::MountTarget', {
    fields: () => ({
      file_system_id: 'FileSystemId',
      ip_address: 'IpAddress',
      ip_address_type: 'IpAddressType',
      ipv6_address: 'Ipv6Address',
      security_groups: 'SecurityGroups',
      subnet_id: 'SubnetId',
    }),
    computed: [
      'availability_zone_id',
      'availability_zone_name',
      'dns_name',
      'file_system_arn',
      'mount_target_dns_name',
      'network_interface_id',
      'owner_id',
    ],
  }),
  defineType('aws_efs_access_point', 'AWS::EFS::AccessPoint', {
    fields: ({ inside, pairs }) => ({
      file_system_id: 'FileSystemId',
      posix_user: inside({
        gid: 'PosixUser.Gid',
        secondary_gids: 'PosixUser.SecondaryGids',
        uid: 'PosixUser.Uid',
      }),
      root_directory: inside({
        creation_info: inside({
          owner_gid: 'RootDirectory.CreationInfo.OwnerGid',
          owner_uid: 'RootDirectory.CreationInfo.OwnerUid',
          permissions: 'RootDirectory.CreationInfo.Permissions',
        }),
        path: 'RootDirectory.Path',
      }),
      tags: pairs('AccessPointTags'),
    }),
    computed: ['file_system_arn', 'owner_id'],
  }),
  definePart(
    'aws_efs_backup_policy',
    fileSystem,
    { parent, path: 'BackupPolicy' },
    { fields: ({ inside }) => ({ backup_policy: inside({ status: 'BackupPolicy.Status' }) }) },
  ),
  definePart(
    'aws_efs_file_system_policy',
    fileSystem,
    { parent, path: '' },
    {
      fields: () => ({
        bypass_policy_lockout_safety_check: 'BypassPolicyLockoutSafetyCheck',
        policy: 'FileSystemPolicy',
      }),
    },
  ),
  definePart(
    'aws_efs_replication_configuration',
    fileSystem,
    { parent: 'source_file_system_id', path: 'ReplicationConfiguration' },
    {
      fields: ({ elements }) => ({
        destination: elements('ReplicationConfiguration.Destinations', () => ({
          availability_zone_name: 'AvailabilityZoneName',
          file_system_id: 'FileSystemId',
          kms_key_id: 'KmsKeyId',
          region: 'Region',
          role_arn: 'RoleArn',
          status: 'Status',
        })),
      }),
      computed: [
        'creation_time',
        'original_source_file_system_arn',
        'source_file_system_arn',
        'source_file_system_region',
      ],
    },
  ),
];
