import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Connections to repositories elsewhere, under the old name of the service and the new one. */
export const codeconnections: TypeTables = [
  defineType('aws_codestarconnections_connection', 'AWS::CodeStarConnections::Connection', {
    computed: ['connection_status'],
    fields: ({ pairs }) => ({
      name: 'ConnectionName',
      host_arn: 'HostArn',
      provider_type: 'ProviderType',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_codeconnections_connection', 'AWS::CodeConnections::Connection', {
    computed: ['connection_status'],
    fields: ({ pairs }) => ({
      name: 'ConnectionName',
      host_arn: 'HostArn',
      provider_type: 'ProviderType',
      tags: pairs('Tags'),
    }),
  }),
  ...(['aws_codestarconnections_host', 'aws_codeconnections_host'] as const).map(type =>
    defineType(type, 'AWS::CodeConnections::Host', {
      computed: ['status'],
      fields: ({ inside, pairs }) => ({
        name: 'Name',
        provider_endpoint: 'ProviderEndpoint',
        provider_type: 'ProviderType',
        vpc_configuration: inside({
          security_group_ids: 'VpcConfiguration.SecurityGroupIds',
          subnet_ids: 'VpcConfiguration.SubnetIds',
          tls_certificate: 'VpcConfiguration.TlsCertificate',
          vpc_id: 'VpcConfiguration.VpcId',
        }),
        tags: pairs('Tags'),
      }),
    }),
  ),
];
