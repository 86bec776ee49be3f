import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';

const store: Fields = defineFields(({ inside }) => ({
  location: 'Location',
  type: 'Type',
  encryption_key: inside({ id: 'EncryptionKey.Id', type: 'EncryptionKey.Type' }),
}));

const storeOfRegion: Fields = defineFields(({ inside }) => ({
  location: 'ArtifactStore.Location',
  region: 'Region',
  type: 'ArtifactStore.Type',
  encryption_key: inside({
    id: 'ArtifactStore.EncryptionKey.Id',
    type: 'ArtifactStore.EncryptionKey.Type',
  }),
}));

const patterns: Fields = { excludes: 'Excludes', includes: 'Includes' };

/** What must hold before a stage is entered, or after it. */
const conditions: Fields = defineFields(({ elements, inside }) => ({
  condition: elements('Conditions', kit => ({
    result: 'Result',
    rule: kit.elements('Rules', rule => ({
      name: 'Name',
      commands: 'Commands',
      configuration: 'Configuration',
      input_artifacts: rule.wrapped('InputArtifacts', 'Name'),
      region: 'Region',
      role_arn: 'RoleArn',
      // Not in the registry's type.
      timeout_in_minutes: rule.ignored,
      rule_type_id: inside({
        category: 'RuleTypeId.Category',
        owner: 'RuleTypeId.Owner',
        provider: 'RuleTypeId.Provider',
        version: 'RuleTypeId.Version',
      }),
    })),
  })),
}));

const action: Fields = defineFields(({ elements, wrapped }) => ({
  name: 'Name',
  category: 'ActionTypeId.Category',
  owner: 'ActionTypeId.Owner',
  provider: 'ActionTypeId.Provider',
  version: 'ActionTypeId.Version',
  commands: 'Commands',
  configuration: 'Configuration',
  environment_variable: elements('EnvironmentVariables', () => ({
    name: 'Name',
    type: 'Type',
    value: 'Value',
  })),
  input_artifacts: wrapped('InputArtifacts', 'Name'),
  namespace: 'Namespace',
  output_artifacts: wrapped('OutputArtifacts', 'Name'),
  output_variables: 'OutputVariables',
  region: 'Region',
  role_arn: 'RoleArn',
  run_order: 'RunOrder',
  timeout_in_minutes: 'TimeoutInMinutes',
}));

const stage: Fields = defineFields(({ inside, nested, nestedList }) => ({
  name: 'Name',
  action: nestedList('Actions', () => action),
  before_entry: nested('BeforeEntry', () => conditions),
  on_success: nested('OnSuccess', () => conditions),
  on_failure: nested('OnFailure', () => ({
    ...conditions,
    result: 'Result',
    retry_configuration: inside({ retry_mode: 'RetryConfiguration.RetryMode' }),
  })),
}));

const trigger: Fields = defineFields(({ elements, inside }) => ({
  provider_type: 'ProviderType',
  git_configuration: inside({
    source_action_name: 'GitConfiguration.SourceActionName',
    pull_request: elements('GitConfiguration.PullRequest', kit => ({
      branches: kit.nested('Branches', () => patterns),
      events: 'Events',
      file_paths: kit.nested('FilePaths', () => patterns),
    })),
    push: elements('GitConfiguration.Push', kit => ({
      branches: kit.nested('Branches', () => patterns),
      file_paths: kit.nested('FilePaths', () => patterns),
      tags: kit.nested('Tags', () => patterns),
    })),
  }),
}));

/** Pipelines and what starts them. */
export const codepipeline: TypeTables = [
  defineType('aws_codepipeline', 'AWS::CodePipeline::Pipeline', {
    computed: ['trigger_all'],
    fields: ({ elements, ignored, nested, nestedList, pairs, several }) => ({
      name: 'Name',
      // One store, or one for each Region: what the registry keeps apart is the same block here, so that it is both.
      artifact_store: several(
        nested('ArtifactStore', () => ({ ...store, region: ignored })),
        nestedList('ArtifactStores', () => storeOfRegion),
      ),
      execution_mode: 'ExecutionMode',
      pipeline_type: 'PipelineType',
      role_arn: 'RoleArn',
      stage: nestedList('Stages', () => stage),
      trigger: nestedList('Triggers', () => trigger),
      variable: elements('Variables', () => ({
        name: 'Name',
        default_value: 'DefaultValue',
        description: 'Description',
      })),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_codepipeline_webhook', 'AWS::CodePipeline::Webhook', {
    computed: ['url'],
    fields: ({ elements, inside, pairs }) => ({
      name: 'Name',
      authentication: 'Authentication',
      authentication_configuration: inside({
        allowed_ip_range: 'AuthenticationConfiguration.AllowedIPRange',
        secret_token: 'AuthenticationConfiguration.SecretToken',
      }),
      filter: elements('Filters', () => ({ json_path: 'JsonPath', match_equals: 'MatchEquals' })),
      target_action: 'TargetAction',
      target_pipeline: 'TargetPipeline',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_codepipeline_custom_action_type', 'AWS::CodePipeline::CustomActionType', {
    computed: ['owner'],
    fields: ({ elements, inside, pairs }) => ({
      category: 'Category',
      configuration_property: elements('ConfigurationProperties', () => ({
        description: 'Description',
        key: 'Key',
        name: 'Name',
        queryable: 'Queryable',
        required: 'Required',
        secret: 'Secret',
        type: 'Type',
      })),
      input_artifact_details: inside({
        maximum_count: 'InputArtifactDetails.MaximumCount',
        minimum_count: 'InputArtifactDetails.MinimumCount',
      }),
      output_artifact_details: inside({
        maximum_count: 'OutputArtifactDetails.MaximumCount',
        minimum_count: 'OutputArtifactDetails.MinimumCount',
      }),
      provider_name: 'Provider',
      settings: inside({
        entity_url_template: 'Settings.EntityUrlTemplate',
        execution_url_template: 'Settings.ExecutionUrlTemplate',
        revision_url_template: 'Settings.RevisionUrlTemplate',
        third_party_configuration_url: 'Settings.ThirdPartyConfigurationUrl',
      }),
      version: 'Version',
      tags: pairs('Tags'),
    }),
  }),
];
