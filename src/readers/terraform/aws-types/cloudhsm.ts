import { defineOwn, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Clusters of CloudHSM and their modules. */
export const cloudhsm: TypeTables = [
  defineType('aws_cloudhsm_v2_cluster', 'AWS::CloudHSM::Cluster', {
    computed: ['cluster_certificates', 'cluster_id', 'cluster_state', 'security_group_id', 'vpc_id'],
    fields: ({ ignored, pairs }) => ({
      hsm_type: 'HsmType',
      mode: 'Mode',
      network_type: 'NetworkType',
      source_backup_identifier: ignored,
      subnet_ids: 'SubnetIds',
      tags: pairs('Tags'),
    }),
  }),
  defineOwn('aws_cloudhsm_v2_hsm', 'Demarc::CloudHSM::Hsm', {
    computed: ['hsm_id', 'hsm_state'],
    fields: () => ({
      cluster_id: 'ClusterId',
      availability_zone: 'AvailabilityZone',
      hsm_eni_id: 'HsmEniId',
      ip_address: 'IpAddress',
      subnet_id: 'SubnetId',
    }),
  }),
];
