import { defineOwn, defineType, type TypeTables } from '../mapping/define-type.ts';

const snapshotComputed = ['data_encryption_key_id', 'encrypted', 'owner_alias', 'owner_id', 'volume_size'];

/** What an image says of itself, but its name and tags: nothing that is judged. */
const imageArguments = [
  'architecture',
  'boot_mode',
  'deprecation_time',
  'ena_support',
  'ephemeral_block_device',
  'hypervisor',
  'image_location',
  'image_owner_alias',
  'image_type',
  'imds_support',
  'kernel_id',
  'last_launched_time',
  'manage_ebs_snapshots',
  'owner_id',
  'platform',
  'platform_details',
  'public',
  'ramdisk_id',
  'root_device_name',
  'root_snapshot_id',
  'sriov_net_support',
  'tpm_support',
  'uefi_data',
  'usage_operation',
  'virtualization_type',
];

/** Volumes of EBS, snapshots of them, and images. */
export const ec2Volumes: TypeTables = [
  defineType('aws_ebs_volume', 'AWS::EC2::Volume', {
    fields: ({ ignored, pairs }) => ({
      availability_zone: 'AvailabilityZone',
      encrypted: 'Encrypted',
      final_snapshot: ignored,
      iops: 'Iops',
      kms_key_id: 'KmsKeyId',
      multi_attach_enabled: 'MultiAttachEnabled',
      outpost_arn: 'OutpostArn',
      size: 'Size',
      snapshot_id: 'SnapshotId',
      tags: pairs('Tags'),
      throughput: 'Throughput',
      type: 'VolumeType',
      volume_initialization_rate: 'VolumeInitializationRate',
    }),
    computed: ['create_time'],
  }),
  defineType('aws_volume_attachment', 'AWS::EC2::VolumeAttachment', {
    fields: ({ ignored }) => ({
      device_name: 'Device',
      force_detach: ignored,
      instance_id: 'InstanceId',
      skip_destroy: ignored,
      stop_instance_before_detaching: ignored,
      volume_id: 'VolumeId',
    }),
  }),
  defineType('aws_ebs_snapshot_block_public_access', 'AWS::EC2::SnapshotBlockPublicAccess', {
    fields: () => ({ state: 'State' }),
  }),
  defineOwn('aws_ebs_encryption_by_default', 'Demarc::EC2::EbsEncryptionByDefault', {
    fields: () => ({ enabled: 'Enabled' }),
    providerDefaults: { Enabled: true },
  }),
  defineOwn('aws_ebs_default_kms_key', 'Demarc::EC2::EbsDefaultKmsKey', {
    fields: () => ({ key_arn: 'KmsKeyId' }),
  }),
  defineOwn('aws_ebs_snapshot', 'Demarc::EC2::Snapshot', {
    fields: ({ ignored, pairs }) => ({
      description: 'Description',
      outpost_arn: 'OutpostArn',
      permanent_restore: ignored,
      storage_tier: 'StorageTier',
      tags: pairs('Tags'),
      temporary_restore_days: ignored,
      volume_id: 'VolumeId',
    }),
    computed: [...snapshotComputed, 'kms_key_id'],
  }),
  defineOwn('aws_ebs_snapshot_copy', 'Demarc::EC2::Snapshot', {
    fields: ({ ignored, pairs }) => ({
      completion_duration_minutes: ignored,
      description: 'Description',
      encrypted: 'Encrypted',
      kms_key_id: 'KmsKeyId',
      outpost_arn: 'OutpostArn',
      permanent_restore: ignored,
      source_region: 'SourceRegion',
      source_snapshot_id: 'SourceSnapshotId',
      storage_tier: 'StorageTier',
      tags: pairs('Tags'),
      temporary_restore_days: ignored,
    }),
    computed: [...snapshotComputed.filter(name => name !== 'encrypted'), 'volume_id'],
  }),
  defineOwn('aws_ebs_snapshot_import', 'Demarc::EC2::Snapshot', {
    fields: ({ ignored, pairs }) => ({
      client_data: ignored,
      description: 'Description',
      disk_container: ignored,
      encrypted: 'Encrypted',
      kms_key_id: 'KmsKeyId',
      permanent_restore: ignored,
      role_name: 'RoleName',
      storage_tier: 'StorageTier',
      tags: pairs('Tags'),
      temporary_restore_days: ignored,
    }),
    computed: [...snapshotComputed.filter(name => name !== 'encrypted'), 'outpost_arn', 'volume_id'],
  }),
  defineOwn('aws_snapshot_create_volume_permission', 'Demarc::EC2::SnapshotPermission', {
    fields: () => ({ account_id: 'AccountId', snapshot_id: 'SnapshotId' }),
  }),
  defineOwn('aws_ami', 'Demarc::EC2::Image', {
    fields: ({ ignored, pairs }) => ({
      description: 'Description',
      ebs_block_device: ignored,
      name: 'Name',
      tags: pairs('Tags'),
    }),
    computed: imageArguments,
  }),
  defineOwn('aws_ami_copy', 'Demarc::EC2::Image', {
    fields: ({ ignored, pairs }) => ({
      description: 'Description',
      destination_outpost_arn: ignored,
      ebs_block_device: ignored,
      encrypted: 'Encrypted',
      kms_key_id: 'KmsKeyId',
      name: 'Name',
      source_ami_id: 'SourceImageId',
      source_ami_region: 'SourceRegion',
      tags: pairs('Tags'),
    }),
    computed: imageArguments,
  }),
  defineOwn('aws_ami_from_instance', 'Demarc::EC2::Image', {
    fields: ({ ignored, pairs }) => ({
      description: 'Description',
      ebs_block_device: ignored,
      name: 'Name',
      snapshot_without_reboot: ignored,
      source_instance_id: 'InstanceId',
      tags: pairs('Tags'),
    }),
    computed: imageArguments,
  }),
  defineOwn('aws_ami_launch_permission', 'Demarc::EC2::ImageLaunchPermission', {
    fields: () => ({
      account_id: 'AccountId',
      group: 'Group',
      image_id: 'ImageId',
      organization_arn: 'OrganizationArn',
      organizational_unit_arn: 'OrganizationalUnitArn',
    }),
  }),
];
