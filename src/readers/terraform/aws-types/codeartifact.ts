import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Package repositories and their domains. */
export const codeartifact: TypeTables = [
  defineType('aws_codeartifact_domain', 'AWS::CodeArtifact::Domain', {
    computed: ['asset_size_bytes', 'created_time', 'owner', 'repository_count', 's3_bucket_arn'],
    fields: ({ pairs }) => ({
      domain: 'DomainName',
      encryption_key: 'EncryptionKey',
      tags: pairs('Tags'),
    }),
  }),
  definePart(
    'aws_codeartifact_domain_permissions_policy',
    'AWS::CodeArtifact::Domain',
    { parent: 'domain', path: '' },
    {
      computed: ['resource_arn'],
      fields: ({ ignored }) => ({
        domain_owner: ignored,
        policy_document: 'PermissionsPolicyDocument',
        policy_revision: ignored,
      }),
    },
  ),
  defineType('aws_codeartifact_repository', 'AWS::CodeArtifact::Repository', {
    computed: ['administrator_account'],
    fields: ({ plucked, pairs }) => ({
      repository: 'RepositoryName',
      description: 'Description',
      domain: 'DomainName',
      domain_owner: 'DomainOwner',
      external_connections: plucked('ExternalConnections', 'external_connection_name'),
      upstream: plucked('Upstreams', 'repository_name'),
      tags: pairs('Tags'),
    }),
  }),
  definePart(
    'aws_codeartifact_repository_permissions_policy',
    'AWS::CodeArtifact::Repository',
    { parent: 'repository', path: '' },
    {
      computed: ['resource_arn'],
      fields: ({ ignored }) => ({
        domain: ignored,
        domain_owner: ignored,
        policy_document: 'PermissionsPolicyDocument',
        policy_revision: ignored,
      }),
    },
  ),
];
