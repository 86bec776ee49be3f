import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Portfolios of Service Catalog, their products and who may use them. */
export const servicecatalog: TypeTables = [
  defineType('aws_servicecatalog_portfolio', 'AWS::ServiceCatalog::Portfolio', {
    computed: ['created_time'],
    fields: ({ pairs }) => ({
      name: 'DisplayName',
      description: 'Description',
      provider_name: 'ProviderName',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_servicecatalog_product', 'AWS::ServiceCatalog::CloudFormationProduct', {
    computed: ['created_time', 'has_default_path', 'status'],
    fields: ({ elements, pairs }) => ({
      name: 'Name',
      owner: 'Owner',
      type: 'ProductType',
      accept_language: 'AcceptLanguage',
      description: 'Description',
      distributor: 'Distributor',
      provisioning_artifact_parameters: elements('ProvisioningArtifactParameters', () => ({
        description: 'Description',
        disable_template_validation: 'DisableTemplateValidation',
        name: 'Name',
        template_physical_id: 'Info.ImportFromPhysicalId',
        template_url: 'Info.LoadTemplateFromURL',
        type: 'Type',
      })),
      support_description: 'SupportDescription',
      support_email: 'SupportEmail',
      support_url: 'SupportUrl',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_servicecatalog_portfolio_share', 'AWS::ServiceCatalog::PortfolioShare', {
    computed: ['accepted'],
    fields: ({ ignored }) => ({
      portfolio_id: 'PortfolioId',
      principal_id: 'AccountId',
      accept_language: 'AcceptLanguage',
      share_principals: ignored,
      share_tag_options: 'ShareTagOptions',
      type: ignored,
      wait_for_acceptance: ignored,
    }),
  }),
  defineType(
    'aws_servicecatalog_product_portfolio_association',
    'AWS::ServiceCatalog::PortfolioProductAssociation',
    {
      fields: () => ({
        portfolio_id: 'PortfolioId',
        product_id: 'ProductId',
        accept_language: 'AcceptLanguage',
        source_portfolio_id: 'SourcePortfolioId',
      }),
    },
  ),
  defineType(
    'aws_servicecatalog_principal_portfolio_association',
    'AWS::ServiceCatalog::PortfolioPrincipalAssociation',
    {
      fields: () => ({
        portfolio_id: 'PortfolioId',
        principal_arn: 'PrincipalARN',
        accept_language: 'AcceptLanguage',
        principal_type: 'PrincipalType',
      }),
      providerDefaults: { PrincipalType: 'IAM' },
    },
  ),
  defineType(
    'aws_servicecatalog_provisioned_product',
    'AWS::ServiceCatalog::CloudFormationProvisionedProduct',
    {
      computed: [
        'cloudwatch_dashboard_names',
        'created_time',
        'last_provisioning_record_id',
        'last_record_id',
        'last_successful_provisioning_record_id',
        'launch_role_arn',
        'outputs',
        'status',
        'status_message',
        'type',
      ],
      fields: ({ elements, ignored, inside, pairs }) => ({
        name: 'ProvisionedProductName',
        accept_language: 'AcceptLanguage',
        ignore_errors: ignored,
        notification_arns: 'NotificationArns',
        path_id: 'PathId',
        path_name: 'PathName',
        product_id: 'ProductId',
        product_name: 'ProductName',
        provisioning_artifact_id: 'ProvisioningArtifactId',
        provisioning_artifact_name: 'ProvisioningArtifactName',
        provisioning_parameters: elements('ProvisioningParameters', kit => ({
          key: 'Key',
          value: 'Value',
          use_previous_value: kit.ignored,
        })),
        retain_physical_resources: ignored,
        stack_set_provisioning_preferences: inside({
          accounts: 'ProvisioningPreferences.StackSetAccounts',
          failure_tolerance_count: 'ProvisioningPreferences.StackSetFailureToleranceCount',
          failure_tolerance_percentage: 'ProvisioningPreferences.StackSetFailureTolerancePercentage',
          max_concurrency_count: 'ProvisioningPreferences.StackSetMaxConcurrencyCount',
          max_concurrency_percentage: 'ProvisioningPreferences.StackSetMaxConcurrencyPercentage',
          regions: 'ProvisioningPreferences.StackSetRegions',
        }),
        tags: pairs('Tags'),
      }),
    },
  ),
];
