import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

const repository = 'AWS::ECR::Repository';
const registryId = ['registry_id'];

/** Repositories and registries of container images. */
export const ecr: TypeTables = [
  defineType('aws_ecr_repository', repository, {
    fields: ({ elements, inside, pairs }) => ({
      name: 'RepositoryName',
      encryption_configuration: inside({
        encryption_type: 'EncryptionConfiguration.EncryptionType',
        kms_key: 'EncryptionConfiguration.KmsKey',
      }),
      force_delete: 'EmptyOnDelete',
      image_scanning_configuration: inside({ scan_on_push: 'ImageScanningConfiguration.ScanOnPush' }),
      image_tag_mutability: 'ImageTagMutability',
      image_tag_mutability_exclusion_filter: elements('ImageTagMutabilityExclusionFilters', () => ({
        filter: 'ImageTagMutabilityExclusionFilterValue',
        filter_type: 'ImageTagMutabilityExclusionFilterType',
      })),
      tags: pairs('Tags'),
    }),
    computed: ['registry_id', 'repository_url'],
  }),
  definePart(
    'aws_ecr_lifecycle_policy',
    repository,
    { parent: 'repository', path: 'LifecyclePolicy' },
    { fields: () => ({ policy: 'LifecyclePolicy.LifecyclePolicyText' }), computed: registryId },
  ),
  definePart(
    'aws_ecr_repository_policy',
    repository,
    { parent: 'repository', path: '' },
    { fields: () => ({ policy: 'RepositoryPolicyText' }), computed: registryId },
  ),
  defineType('aws_ecr_registry_policy', 'AWS::ECR::RegistryPolicy', {
    fields: () => ({ policy: 'PolicyText' }),
    computed: registryId,
  }),
  defineType('aws_ecr_registry_scanning_configuration', 'AWS::ECR::RegistryScanningConfiguration', {
    fields: ({ elements }) => ({
      rule: elements('Rules', kit => ({
        repository_filter: kit.elements('RepositoryFilters', () => ({
          filter: 'Filter',
          filter_type: 'FilterType',
        })),
        scan_frequency: 'ScanFrequency',
      })),
      scan_type: 'ScanType',
    }),
    computed: registryId,
  }),
  defineType('aws_ecr_pull_through_cache_rule', 'AWS::ECR::PullThroughCacheRule', {
    fields: () => ({
      credential_arn: 'CredentialArn',
      custom_role_arn: 'CustomRoleArn',
      ecr_repository_prefix: 'EcrRepositoryPrefix',
      upstream_registry_url: 'UpstreamRegistryUrl',
      upstream_repository_prefix: 'UpstreamRepositoryPrefix',
    }),
    computed: registryId,
  }),
  defineType('aws_ecr_replication_configuration', 'AWS::ECR::ReplicationConfiguration', {
    fields: ({ elements, inside }) => ({
      replication_configuration: inside({
        rule: elements('ReplicationConfiguration.Rules', kit => ({
          destination: kit.elements('Destinations', () => ({
            region: 'Region',
            registry_id: 'RegistryId',
          })),
          repository_filter: kit.elements('RepositoryFilters', () => ({
            filter: 'Filter',
            filter_type: 'FilterType',
          })),
        })),
      }),
    }),
    computed: registryId,
  }),
  defineType('aws_ecr_repository_creation_template', 'AWS::ECR::RepositoryCreationTemplate', {
    fields: ({ elements, inside, pairs }) => ({
      applied_for: 'AppliedFor',
      custom_role_arn: 'CustomRoleArn',
      description: 'Description',
      encryption_configuration: inside({
        encryption_type: 'EncryptionConfiguration.EncryptionType',
        kms_key: 'EncryptionConfiguration.KmsKey',
      }),
      image_tag_mutability: 'ImageTagMutability',
      image_tag_mutability_exclusion_filter: elements('ImageTagMutabilityExclusionFilters', () => ({
        filter: 'ImageTagMutabilityExclusionFilterValue',
        filter_type: 'ImageTagMutabilityExclusionFilterType',
      })),
      lifecycle_policy: 'LifecyclePolicy',
      prefix: 'Prefix',
      repository_policy: 'RepositoryPolicy',
      resource_tags: pairs('ResourceTags'),
    }),
    computed: registryId,
  }),
  defineType('aws_ecrpublic_repository', 'AWS::ECR::PublicRepository', {
    fields: ({ ignored, inside, pairs }) => ({
      repository_name: 'RepositoryName',
      catalog_data: inside({
        about_text: 'RepositoryCatalogData.AboutText',
        architectures: 'RepositoryCatalogData.Architectures',
        description: 'RepositoryCatalogData.RepositoryDescription',
        logo_image_blob: ignored,
        operating_systems: 'RepositoryCatalogData.OperatingSystems',
        usage_text: 'RepositoryCatalogData.UsageText',
      }),
      force_destroy: ignored,
      tags: pairs('Tags'),
    }),
    computed: ['registry_id', 'repository_uri'],
  }),
  definePart(
    'aws_ecrpublic_repository_policy',
    'AWS::ECR::PublicRepository',
    { parent: 'repository_name', path: '' },
    { fields: () => ({ policy: 'RepositoryPolicyText' }), computed: registryId },
  ),
];
