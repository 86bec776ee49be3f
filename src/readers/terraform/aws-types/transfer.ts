import {
  defineFields,
  definePart,
  defineType,
  type Fields,
  type TypeTables,
} from '../mapping/define-type.ts';

const destination = (path: string): Fields =>
  defineFields(({ inside }) => ({
    s3_file_location: inside({
      bucket: `${path}.S3FileLocation.Bucket`,
      key: `${path}.S3FileLocation.Key`,
    }),
  }));

const step: Fields = defineFields(({ elements, ignored, inside }) => ({
  type: 'Type',
  copy_step_details: inside({
    destination_file_location: inside({
      ...destination('CopyStepDetails.DestinationFileLocation'),
      // Copies go to S3 only.
      efs_file_location: ignored,
    }),
    name: 'CopyStepDetails.Name',
    overwrite_existing: 'CopyStepDetails.OverwriteExisting',
    source_file_location: 'CopyStepDetails.SourceFileLocation',
  }),
  custom_step_details: inside({
    name: 'CustomStepDetails.Name',
    source_file_location: 'CustomStepDetails.SourceFileLocation',
    target: 'CustomStepDetails.Target',
    timeout_seconds: 'CustomStepDetails.TimeoutSeconds',
  }),
  decrypt_step_details: inside({
    destination_file_location: inside({
      ...destination('DecryptStepDetails.DestinationFileLocation'),
      efs_file_location: inside({
        file_system_id: 'DecryptStepDetails.DestinationFileLocation.EfsFileLocation.FileSystemId',
        path: 'DecryptStepDetails.DestinationFileLocation.EfsFileLocation.Path',
      }),
    }),
    name: 'DecryptStepDetails.Name',
    overwrite_existing: 'DecryptStepDetails.OverwriteExisting',
    source_file_location: 'DecryptStepDetails.SourceFileLocation',
    type: 'DecryptStepDetails.Type',
  }),
  delete_step_details: inside({
    name: 'DeleteStepDetails.Name',
    source_file_location: 'DeleteStepDetails.SourceFileLocation',
  }),
  tag_step_details: inside({
    name: 'TagStepDetails.Name',
    source_file_location: 'TagStepDetails.SourceFileLocation',
    tags: elements('TagStepDetails.Tags', () => ({ key: 'Key', value: 'Value' })),
  }),
}));

const onUpload: Fields = { execution_role: 'ExecutionRole', workflow_id: 'WorkflowId' };

/** Transfer Family: servers, their users, workflows, and AS2. */
export const transfer: TypeTables = [
  defineType('aws_transfer_server', 'AWS::Transfer::Server', {
    computed: ['endpoint', 'host_key_fingerprint'],
    fields: ({ ignored, inside, nestedList, pairs }) => ({
      certificate: 'Certificate',
      directory_id: 'IdentityProviderDetails.DirectoryId',
      domain: 'Domain',
      endpoint_details: inside({
        address_allocation_ids: 'EndpointDetails.AddressAllocationIds',
        security_group_ids: 'EndpointDetails.SecurityGroupIds',
        subnet_ids: 'EndpointDetails.SubnetIds',
        vpc_endpoint_id: 'EndpointDetails.VpcEndpointId',
        vpc_id: 'EndpointDetails.VpcId',
      }),
      endpoint_type: 'EndpointType',
      force_destroy: ignored,
      function: 'IdentityProviderDetails.Function',
      host_key: ignored,
      identity_provider_type: 'IdentityProviderType',
      invocation_role: 'IdentityProviderDetails.InvocationRole',
      logging_role: 'LoggingRole',
      post_authentication_login_banner: 'PostAuthenticationLoginBanner',
      pre_authentication_login_banner: 'PreAuthenticationLoginBanner',
      protocol_details: inside({
        as2_transports: 'ProtocolDetails.As2Transports',
        passive_ip: 'ProtocolDetails.PassiveIp',
        set_stat_option: 'ProtocolDetails.SetStatOption',
        tls_session_resumption_mode: 'ProtocolDetails.TlsSessionResumptionMode',
      }),
      protocols: 'Protocols',
      s3_storage_options: inside({
        directory_listing_optimization: 'S3StorageOptions.DirectoryListingOptimization',
      }),
      security_policy_name: 'SecurityPolicyName',
      sftp_authentication_methods: 'IdentityProviderDetails.SftpAuthenticationMethods',
      structured_log_destinations: 'StructuredLogDestinations',
      url: 'IdentityProviderDetails.Url',
      workflow_details: inside({
        on_partial_upload: nestedList('WorkflowDetails.OnPartialUpload', () => onUpload),
        on_upload: nestedList('WorkflowDetails.OnUpload', () => onUpload),
      }),
      tags: pairs('Tags'),
    }),
    providerDefaults: { SecurityPolicyName: 'TransferSecurityPolicy-2018-11' },
  }),
  defineType('aws_transfer_user', 'AWS::Transfer::User', {
    fields: ({ elements, inside, pairs }) => ({
      user_name: 'UserName',
      home_directory: 'HomeDirectory',
      home_directory_mappings: elements('HomeDirectoryMappings', () => ({
        entry: 'Entry',
        target: 'Target',
      })),
      home_directory_type: 'HomeDirectoryType',
      policy: 'Policy',
      posix_profile: inside({
        gid: 'PosixProfile.Gid',
        secondary_gids: 'PosixProfile.SecondaryGids',
        uid: 'PosixProfile.Uid',
      }),
      role: 'Role',
      server_id: 'ServerId',
      tags: pairs('Tags'),
    }),
  }),
  definePart(
    'aws_transfer_ssh_key',
    'AWS::Transfer::User',
    { parent: 'user_name', path: '' },
    {
      computed: ['ssh_key_id'],
      fields: ({ ignored }) => ({ body: 'SshPublicKeys', server_id: ignored }),
    },
  ),
  defineType('aws_transfer_workflow', 'AWS::Transfer::Workflow', {
    fields: ({ nestedList, pairs }) => ({
      description: 'Description',
      on_exception_steps: nestedList('OnExceptionSteps', () => step),
      steps: nestedList('Steps', () => step),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_transfer_profile', 'AWS::Transfer::Profile', {
    computed: ['profile_id'],
    fields: ({ pairs }) => ({
      as2_id: 'As2Id',
      certificate_ids: 'CertificateIds',
      profile_type: 'ProfileType',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_transfer_certificate', 'AWS::Transfer::Certificate', {
    computed: ['active_date', 'certificate_id', 'inactive_date'],
    fields: ({ pairs }) => ({
      certificate: 'Certificate',
      certificate_chain: 'CertificateChain',
      description: 'Description',
      private_key: 'PrivateKey',
      usage: 'Usage',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_transfer_agreement', 'AWS::Transfer::Agreement', {
    computed: ['agreement_id', 'status'],
    fields: ({ pairs }) => ({
      access_role: 'AccessRole',
      base_directory: 'BaseDirectory',
      description: 'Description',
      local_profile_id: 'LocalProfileId',
      partner_profile_id: 'PartnerProfileId',
      server_id: 'ServerId',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_transfer_connector', 'AWS::Transfer::Connector', {
    computed: ['connector_id'],
    fields: ({ inside, pairs }) => ({
      access_role: 'AccessRole',
      as2_config: inside({
        compression: 'As2Config.Compression',
        encryption_algorithm: 'As2Config.EncryptionAlgorithm',
        local_profile_id: 'As2Config.LocalProfileId',
        mdn_response: 'As2Config.MdnResponse',
        mdn_signing_algorithm: 'As2Config.MdnSigningAlgorithm',
        message_subject: 'As2Config.MessageSubject',
        partner_profile_id: 'As2Config.PartnerProfileId',
        signing_algorithm: 'As2Config.SigningAlgorithm',
      }),
      egress_config: inside({
        vpc_lattice: inside({
          port_number: 'EgressConfig.VpcLattice.PortNumber',
          resource_configuration_arn: 'EgressConfig.VpcLattice.ResourceConfigurationArn',
        }),
      }),
      logging_role: 'LoggingRole',
      security_policy_name: 'SecurityPolicyName',
      sftp_config: inside({
        trusted_host_keys: 'SftpConfig.TrustedHostKeys',
        user_secret_id: 'SftpConfig.UserSecretId',
      }),
      url: 'Url',
      tags: pairs('Tags'),
    }),
  }),
];
