import { defineOwn, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Development environments of Cloud9. */
export const cloud9: TypeTables = [
  defineType('aws_cloud9_environment_ec2', 'AWS::Cloud9::EnvironmentEC2', {
    computed: ['type'],
    fields: ({ pairs }) => ({
      name: 'Name',
      instance_type: 'InstanceType',
      automatic_stop_time_minutes: 'AutomaticStopTimeMinutes',
      connection_type: 'ConnectionType',
      description: 'Description',
      image_id: 'ImageId',
      owner_arn: 'OwnerArn',
      subnet_id: 'SubnetId',
      tags: pairs('Tags'),
    }),
  }),
  defineOwn('aws_cloud9_environment_membership', 'Demarc::Cloud9::EnvironmentMembership', {
    computed: ['user_id'],
    fields: () => ({ environment_id: 'EnvironmentId', permissions: 'Permissions', user_arn: 'UserArn' }),
  }),
];
