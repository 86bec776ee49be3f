import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Collections of OpenSearch Serverless and the policies that apply to them. */
export const opensearchserverless: TypeTables = [
  defineType('aws_opensearchserverless_collection', 'AWS::OpenSearchServerless::Collection', {
    fields: ({ inside, pairs }) => ({
      name: 'Name',
      collection_group_name: 'CollectionGroupName',
      deletion_protection: 'DeletionProtection',
      description: 'Description',
      encryption_config: inside({
        aws_owned_key: 'EncryptionConfig.AWSOwnedKey',
        kms_key_arn: 'EncryptionConfig.KmsKeyArn',
      }),
      standby_replicas: 'StandbyReplicas',
      tags: pairs('Tags'),
      type: 'Type',
      vector_options: inside({
        serverless_vector_acceleration: 'VectorOptions.ServerlessVectorAcceleration',
      }),
    }),
    computed: ['collection_endpoint', 'dashboard_endpoint', 'kms_key_arn'],
  }),
  defineType('aws_opensearchserverless_access_policy', 'AWS::OpenSearchServerless::AccessPolicy', {
    fields: () => ({ name: 'Name', description: 'Description', policy: 'Policy', type: 'Type' }),
    computed: ['policy_version'],
  }),
  defineType('aws_opensearchserverless_security_policy', 'AWS::OpenSearchServerless::SecurityPolicy', {
    fields: () => ({ name: 'Name', description: 'Description', policy: 'Policy', type: 'Type' }),
    computed: ['policy_version'],
  }),
  defineType('aws_opensearchserverless_lifecycle_policy', 'AWS::OpenSearchServerless::LifecyclePolicy', {
    fields: () => ({ name: 'Name', description: 'Description', policy: 'Policy', type: 'Type' }),
    computed: ['policy_version'],
  }),
  defineType('aws_opensearchserverless_security_config', 'AWS::OpenSearchServerless::SecurityConfig', {
    fields: ({ inside }) => ({
      name: 'Name',
      description: 'Description',
      saml_options: inside({
        group_attribute: 'SamlOptions.GroupAttribute',
        metadata: 'SamlOptions.Metadata',
        session_timeout: 'SamlOptions.SessionTimeout',
        user_attribute: 'SamlOptions.UserAttribute',
      }),
      type: 'Type',
    }),
    computed: ['config_version'],
  }),
  defineType('aws_opensearchserverless_vpc_endpoint', 'AWS::OpenSearchServerless::VpcEndpoint', {
    fields: () => ({
      name: 'Name',
      security_group_ids: 'SecurityGroupIds',
      subnet_ids: 'SubnetIds',
      vpc_id: 'VpcId',
    }),
  }),
];
