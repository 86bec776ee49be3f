import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Instances, databases, buckets and disks of Lightsail. */
export const lightsail: TypeTables = [
  defineType('aws_lightsail_instance', 'AWS::Lightsail::Instance', {
    fields: ({ elements, ignored, pairs }) => ({
      name: 'InstanceName',
      add_on: elements('AddOns', () => ({
        snapshot_time: 'AutoSnapshotAddOnRequest.SnapshotTimeOfDay',
        status: 'Status',
        type: 'AddOnType',
      })),
      availability_zone: 'AvailabilityZone',
      blueprint_id: 'BlueprintId',
      bundle_id: 'BundleId',
      ip_address_type: ignored,
      key_pair_name: 'KeyPairName',
      tags: pairs('Tags'),
      user_data: 'UserData',
    }),
    computed: [
      'cpu_count',
      'created_at',
      'ipv6_addresses',
      'is_static_ip',
      'private_ip_address',
      'public_ip_address',
      'ram_size',
      'username',
    ],
  }),
  definePart(
    'aws_lightsail_instance_public_ports',
    'AWS::Lightsail::Instance',
    { parent: 'instance_name', path: 'Networking' },
    {
      fields: ({ elements }) => ({
        port_info: elements('Networking.Ports', () => ({
          cidr_list_aliases: 'CidrListAliases',
          cidrs: 'Cidrs',
          from_port: 'FromPort',
          ipv6_cidrs: 'Ipv6Cidrs',
          protocol: 'Protocol',
          to_port: 'ToPort',
        })),
      }),
    },
  ),
  defineType('aws_lightsail_database', 'AWS::Lightsail::Database', {
    fields: ({ ignored, pairs }) => ({
      relational_database_name: 'RelationalDatabaseName',
      apply_immediately: ignored,
      availability_zone: 'AvailabilityZone',
      backup_retention_enabled: 'BackupRetention',
      blueprint_id: 'RelationalDatabaseBlueprintId',
      bundle_id: 'RelationalDatabaseBundleId',
      final_snapshot_name: ignored,
      master_database_name: 'MasterDatabaseName',
      master_password: 'MasterUserPassword',
      master_username: 'MasterUsername',
      preferred_backup_window: 'PreferredBackupWindow',
      preferred_maintenance_window: 'PreferredMaintenanceWindow',
      publicly_accessible: 'PubliclyAccessible',
      skip_final_snapshot: ignored,
      tags: pairs('Tags'),
    }),
    computed: [
      'ca_certificate_identifier',
      'cpu_count',
      'created_at',
      'disk_size',
      'engine',
      'engine_version',
      'master_endpoint_address',
      'master_endpoint_port',
      'ram_size',
      'secondary_availability_zone',
      'support_code',
    ],
  }),
  defineType('aws_lightsail_bucket', 'AWS::Lightsail::Bucket', {
    fields: ({ ignored, pairs }) => ({
      name: 'BucketName',
      bundle_id: 'BundleId',
      force_delete: ignored,
      tags: pairs('Tags'),
    }),
    computed: ['availability_zone', 'created_at', 'support_code', 'url'],
  }),
  defineType('aws_lightsail_disk', 'AWS::Lightsail::Disk', {
    fields: ({ pairs }) => ({
      name: 'DiskName',
      availability_zone: 'AvailabilityZone',
      size_in_gb: 'SizeInGb',
      tags: pairs('Tags'),
    }),
    computed: ['created_at', 'support_code'],
  }),
  defineType('aws_lightsail_lb', 'AWS::Lightsail::LoadBalancer', {
    fields: ({ pairs }) => ({
      name: 'LoadBalancerName',
      health_check_path: 'HealthCheckPath',
      instance_port: 'InstancePort',
      ip_address_type: 'IpAddressType',
      tags: pairs('Tags'),
    }),
    computed: ['created_at', 'dns_name', 'protocol', 'public_ports', 'support_code'],
  }),
  definePart(
    'aws_lightsail_lb_attachment',
    'AWS::Lightsail::LoadBalancer',
    { parent: 'lb_name', path: '' },
    { fields: () => ({ instance_name: 'AttachedInstances' }) },
  ),
  defineType('aws_lightsail_static_ip', 'AWS::Lightsail::StaticIp', {
    fields: () => ({ name: 'StaticIpName' }),
    computed: ['ip_address', 'support_code'],
  }),
  definePart(
    'aws_lightsail_static_ip_attachment',
    'AWS::Lightsail::StaticIp',
    { parent: 'static_ip_name', path: '' },
    { fields: () => ({ instance_name: 'AttachedTo' }), computed: ['ip_address'] },
  ),
  defineType('aws_lightsail_key_pair', 'AWS::Lightsail::KeyPair', {
    fields: ({ ignored, pairs }) => ({
      name: 'KeyPairName',
      name_prefix: ignored,
      pgp_key: ignored,
      public_key: ignored,
      tags: pairs('Tags'),
    }),
    computed: ['encrypted_fingerprint', 'encrypted_private_key', 'fingerprint', 'private_key'],
  }),
];
