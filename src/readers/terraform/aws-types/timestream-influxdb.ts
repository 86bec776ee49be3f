import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Instances of Timestream for InfluxDB. */
export const timestreamInfluxdb: TypeTables = [
  defineType('aws_timestreaminfluxdb_db_instance', 'AWS::Timestream::InfluxDBInstance', {
    computed: [
      'availability_zone',
      'endpoint',
      'influx_auth_parameters_secret_arn',
      'secondary_availability_zone',
    ],
    fields: ({ inside, pairs }) => ({
      name: 'Name',
      allocated_storage: 'AllocatedStorage',
      bucket: 'Bucket',
      db_instance_type: 'DbInstanceType',
      db_parameter_group_identifier: 'DbParameterGroupIdentifier',
      db_storage_type: 'DbStorageType',
      deployment_type: 'DeploymentType',
      log_delivery_configuration: inside({
        s3_configuration: inside({
          bucket_name: 'LogDeliveryConfiguration.S3Configuration.BucketName',
          enabled: 'LogDeliveryConfiguration.S3Configuration.Enabled',
        }),
      }),
      network_type: 'NetworkType',
      organization: 'Organization',
      password: 'Password',
      port: 'Port',
      publicly_accessible: 'PubliclyAccessible',
      tags: pairs('Tags'),
      username: 'Username',
      vpc_security_group_ids: 'VpcSecurityGroupIds',
      vpc_subnet_ids: 'VpcSubnetIds',
    }),
  }),
];
