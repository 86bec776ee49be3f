import { defineFields, type Fields } from '../../mapping/define-type.ts';

/** One volume that an instance starts with: of a root or an EBS block, which the source tells apart by the block. */
export const volume: Fields = defineFields(({ ignored }) => ({
  delete_on_termination: 'Ebs.DeleteOnTermination',
  device_name: 'DeviceName',
  encrypted: 'Ebs.Encrypted',
  iops: 'Ebs.Iops',
  snapshot_id: 'Ebs.SnapshotId',
  tags: ignored,
  tags_all: ignored,
  volume_id: ignored,
  volume_size: 'Ebs.VolumeSize',
  volume_type: 'Ebs.VolumeType',
}));

/** A disk of the host that runs the instance. */
export const instanceStore: Fields = {
  device_name: 'DeviceName',
  no_device: 'NoDevice',
  virtual_name: 'VirtualName',
};
