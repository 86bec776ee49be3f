import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Volumes of EBS and what they are attached to. */
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
];
