import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Volumes and virtual machines within file systems of FSx, and links to buckets. */
export const fsxVolumes: TypeTables = [
  defineType('aws_fsx_ontap_storage_virtual_machine', 'AWS::FSx::StorageVirtualMachine', {
    fields: ({ inside, pairs }) => ({
      name: 'Name',
      active_directory_configuration: inside({
        netbios_name: 'ActiveDirectoryConfiguration.NetBiosName',
        self_managed_active_directory_configuration: inside({
          dns_ips: 'ActiveDirectoryConfiguration.SelfManagedActiveDirectoryConfiguration.DnsIps',
          domain_name: 'ActiveDirectoryConfiguration.SelfManagedActiveDirectoryConfiguration.DomainName',
          file_system_administrators_group:
            'ActiveDirectoryConfiguration.SelfManagedActiveDirectoryConfiguration.FileSystemAdministratorsGroup',
          organizational_unit_distinguished_name:
            'ActiveDirectoryConfiguration.SelfManagedActiveDirectoryConfiguration.OrganizationalUnitDistinguishedName',
          password: 'ActiveDirectoryConfiguration.SelfManagedActiveDirectoryConfiguration.Password',
          username: 'ActiveDirectoryConfiguration.SelfManagedActiveDirectoryConfiguration.UserName',
        }),
      }),
      file_system_id: 'FileSystemId',
      root_volume_security_style: 'RootVolumeSecurityStyle',
      svm_admin_password: 'SvmAdminPassword',
      tags: pairs('Tags'),
    }),
    computed: ['endpoints', 'subtype', 'uuid'],
  }),
  defineType('aws_fsx_ontap_volume', 'AWS::FSx::Volume', {
    fields: ({ ignored, inside, pairs }) => ({
      name: 'Name',
      aggregate_configuration: inside({
        aggregates: 'OntapConfiguration.AggregateConfiguration.Aggregates',
        constituents_per_aggregate: 'OntapConfiguration.AggregateConfiguration.ConstituentsPerAggregate',
        total_constituents: ignored,
      }),
      bypass_snaplock_enterprise_retention: ignored,
      copy_tags_to_backups: 'OntapConfiguration.CopyTagsToBackups',
      final_backup_tags: ignored,
      junction_path: 'OntapConfiguration.JunctionPath',
      ontap_volume_type: 'OntapConfiguration.OntapVolumeType',
      security_style: 'OntapConfiguration.SecurityStyle',
      size_in_bytes: 'OntapConfiguration.SizeInBytes',
      size_in_megabytes: 'OntapConfiguration.SizeInMegabytes',
      skip_final_backup: ignored,
      snaplock_configuration: inside({
        audit_log_volume: 'OntapConfiguration.SnaplockConfiguration.AuditLogVolume',
        autocommit_period: inside({
          type: 'OntapConfiguration.SnaplockConfiguration.AutocommitPeriod.Type',
          value: 'OntapConfiguration.SnaplockConfiguration.AutocommitPeriod.Value',
        }),
        privileged_delete: 'OntapConfiguration.SnaplockConfiguration.PrivilegedDelete',
        retention_period: inside({
          default_retention: inside({
            type: 'OntapConfiguration.SnaplockConfiguration.RetentionPeriod.DefaultRetention.Type',
            value: 'OntapConfiguration.SnaplockConfiguration.RetentionPeriod.DefaultRetention.Value',
          }),
          maximum_retention: inside({
            type: 'OntapConfiguration.SnaplockConfiguration.RetentionPeriod.MaximumRetention.Type',
            value: 'OntapConfiguration.SnaplockConfiguration.RetentionPeriod.MaximumRetention.Value',
          }),
          minimum_retention: inside({
            type: 'OntapConfiguration.SnaplockConfiguration.RetentionPeriod.MinimumRetention.Type',
            value: 'OntapConfiguration.SnaplockConfiguration.RetentionPeriod.MinimumRetention.Value',
          }),
        }),
        snaplock_type: 'OntapConfiguration.SnaplockConfiguration.SnaplockType',
        volume_append_mode_enabled: 'OntapConfiguration.SnaplockConfiguration.VolumeAppendModeEnabled',
      }),
      snapshot_policy: 'OntapConfiguration.SnapshotPolicy',
      storage_efficiency_enabled: 'OntapConfiguration.StorageEfficiencyEnabled',
      storage_virtual_machine_id: 'OntapConfiguration.StorageVirtualMachineId',
      tags: pairs('Tags'),
      tiering_policy: inside({
        cooling_period: 'OntapConfiguration.TieringPolicy.CoolingPeriod',
        name: 'OntapConfiguration.TieringPolicy.Name',
      }),
      volume_style: 'OntapConfiguration.VolumeStyle',
      volume_type: 'VolumeType',
    }),
    computed: ['file_system_id', 'flexcache_endpoint_type', 'uuid'],
    providerDefaults: { VolumeType: 'ONTAP' },
  }),
  defineType('aws_fsx_openzfs_volume', 'AWS::FSx::Volume', {
    fields: ({ elements, ignored, inside, pairs }) => ({
      name: 'Name',
      copy_tags_to_snapshots: 'OpenZFSConfiguration.CopyTagsToSnapshots',
      data_compression_type: 'OpenZFSConfiguration.DataCompressionType',
      delete_volume_options: ignored,
      nfs_exports: elements('OpenZFSConfiguration.NfsExports', kit => ({
        client_configurations: kit.elements('ClientConfigurations', () => ({
          clients: 'Clients',
          options: 'Options',
        })),
      })),
      origin_snapshot: inside({
        copy_strategy: 'OpenZFSConfiguration.OriginSnapshot.CopyStrategy',
        snapshot_arn: 'OpenZFSConfiguration.OriginSnapshot.SnapshotARN',
      }),
      parent_volume_id: 'OpenZFSConfiguration.ParentVolumeId',
      read_only: 'OpenZFSConfiguration.ReadOnly',
      record_size_kib: 'OpenZFSConfiguration.RecordSizeKiB',
      storage_capacity_quota_gib: 'OpenZFSConfiguration.StorageCapacityQuotaGiB',
      storage_capacity_reservation_gib: 'OpenZFSConfiguration.StorageCapacityReservationGiB',
      tags: pairs('Tags'),
      user_and_group_quotas: elements('OpenZFSConfiguration.UserAndGroupQuotas', () => ({
        id: 'Id',
        storage_capacity_quota_gib: 'StorageCapacityQuotaGiB',
        type: 'Type',
      })),
      volume_type: 'VolumeType',
    }),
    providerDefaults: { VolumeType: 'OPENZFS' },
  }),
  defineType('aws_fsx_data_repository_association', 'AWS::FSx::DataRepositoryAssociation', {
    fields: ({ ignored, inside, pairs }) => ({
      batch_import_meta_data_on_create: 'BatchImportMetaDataOnCreate',
      data_repository_path: 'DataRepositoryPath',
      delete_data_in_filesystem: ignored,
      file_system_id: 'FileSystemId',
      file_system_path: 'FileSystemPath',
      imported_file_chunk_size: 'ImportedFileChunkSize',
      s3: inside({
        auto_export_policy: inside({ events: 'S3.AutoExportPolicy.Events' }),
        auto_import_policy: inside({ events: 'S3.AutoImportPolicy.Events' }),
      }),
      tags: pairs('Tags'),
    }),
    computed: ['association_id'],
  }),
];
