import { defineOwn, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Guardrails of Bedrock, agents, and what of its models is logged. */
export const bedrock: TypeTables = [
  defineType('aws_bedrock_guardrail', 'AWS::Bedrock::Guardrail', {
    computed: ['created_at', 'guardrail_arn', 'guardrail_id', 'status', 'version'],
    fields: ({ elements, inside, pairs }) => ({
      name: 'Name',
      blocked_input_messaging: 'BlockedInputMessaging',
      blocked_outputs_messaging: 'BlockedOutputsMessaging',
      description: 'Description',
      kms_key_arn: 'KmsKeyArn',
      content_policy_config: inside({
        filters_config: elements('ContentPolicyConfig.FiltersConfig', () => ({
          input_action: 'InputAction',
          input_enabled: 'InputEnabled',
          input_modalities: 'InputModalities',
          input_strength: 'InputStrength',
          output_action: 'OutputAction',
          output_enabled: 'OutputEnabled',
          output_modalities: 'OutputModalities',
          output_strength: 'OutputStrength',
          type: 'Type',
        })),
        tier_config: inside({ tier_name: 'ContentPolicyConfig.ContentFiltersTierConfig.TierName' }),
      }),
      contextual_grounding_policy_config: inside({
        filters_config: elements('ContextualGroundingPolicyConfig.FiltersConfig', () => ({
          threshold: 'Threshold',
          type: 'Type',
        })),
      }),
      cross_region_config: inside({ guardrail_profile_identifier: 'CrossRegionConfig.GuardrailProfileArn' }),
      sensitive_information_policy_config: inside({
        pii_entities_config: elements('SensitiveInformationPolicyConfig.PiiEntitiesConfig', () => ({
          action: 'Action',
          input_action: 'InputAction',
          input_enabled: 'InputEnabled',
          output_action: 'OutputAction',
          output_enabled: 'OutputEnabled',
          type: 'Type',
        })),
        regexes_config: elements('SensitiveInformationPolicyConfig.RegexesConfig', () => ({
          action: 'Action',
          description: 'Description',
          input_action: 'InputAction',
          input_enabled: 'InputEnabled',
          name: 'Name',
          output_action: 'OutputAction',
          output_enabled: 'OutputEnabled',
          pattern: 'Pattern',
        })),
      }),
      topic_policy_config: inside({
        tier_config: inside({ tier_name: 'TopicPolicyConfig.TopicsTierConfig.TierName' }),
        topics_config: elements('TopicPolicyConfig.TopicsConfig', () => ({
          definition: 'Definition',
          examples: 'Examples',
          name: 'Name',
          type: 'Type',
        })),
      }),
      word_policy_config: inside({
        managed_word_lists_config: elements('WordPolicyConfig.ManagedWordListsConfig', () => ({
          input_action: 'InputAction',
          input_enabled: 'InputEnabled',
          output_action: 'OutputAction',
          output_enabled: 'OutputEnabled',
          type: 'Type',
        })),
        words_config: elements('WordPolicyConfig.WordsConfig', () => ({
          input_action: 'InputAction',
          input_enabled: 'InputEnabled',
          output_action: 'OutputAction',
          output_enabled: 'OutputEnabled',
          text: 'Text',
        })),
      }),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_bedrockagent_agent', 'AWS::Bedrock::Agent', {
    computed: ['agent_arn', 'agent_id', 'agent_version', 'prepared_at'],
    fields: ({ elements, inside }) => ({
      agent_name: 'AgentName',
      agent_resource_role_arn: 'AgentResourceRoleArn',
      foundation_model: 'FoundationModel',
      agent_collaboration: 'AgentCollaboration',
      customer_encryption_key_arn: 'CustomerEncryptionKeyArn',
      description: 'Description',
      guardrail_configuration: inside({
        guardrail_identifier: 'GuardrailConfiguration.GuardrailIdentifier',
        guardrail_version: 'GuardrailConfiguration.GuardrailVersion',
      }),
      idle_session_ttl_in_seconds: 'IdleSessionTTLInSeconds',
      instruction: 'Instruction',
      memory_configuration: inside({
        enabled_memory_types: 'MemoryConfiguration.EnabledMemoryTypes',
        session_summary_configuration: inside({
          max_recent_sessions: 'MemoryConfiguration.SessionSummaryConfiguration.MaxRecentSessions',
        }),
        storage_days: 'MemoryConfiguration.StorageDays',
      }),
      prepare_agent: 'AutoPrepare',
      prompt_override_configuration: inside({
        override_lambda: 'PromptOverrideConfiguration.OverrideLambda',
        prompt_configurations: elements('PromptOverrideConfiguration.PromptConfigurations', kit => ({
          base_prompt_template: 'BasePromptTemplate',
          inference_configuration: kit.inside({
            max_length: 'InferenceConfiguration.MaximumLength',
            stop_sequences: 'InferenceConfiguration.StopSequences',
            temperature: 'InferenceConfiguration.Temperature',
            top_k: 'InferenceConfiguration.TopK',
            top_p: 'InferenceConfiguration.TopP',
          }),
          parser_mode: 'ParserMode',
          prompt_creation_mode: 'PromptCreationMode',
          prompt_state: 'PromptState',
          prompt_type: 'PromptType',
        })),
      }),
      skip_resource_in_use_check: 'SkipResourceInUseCheckOnDelete',
      tags: 'Tags',
    }),
    providerDefaults: { AutoPrepare: true },
  }),
  defineOwn('aws_bedrock_model_invocation_logging_configuration', 'Demarc::Bedrock::ModelInvocationLogging', {
    fields: ({ inside }) => ({
      logging_config: inside({
        cloudwatch_config: inside({
          large_data_delivery_s3_config: inside({
            bucket_name: 'LoggingConfig.CloudwatchConfig.LargeDataDeliveryS3Config.BucketName',
            key_prefix: 'LoggingConfig.CloudwatchConfig.LargeDataDeliveryS3Config.KeyPrefix',
          }),
          log_group_name: 'LoggingConfig.CloudwatchConfig.LogGroupName',
          role_arn: 'LoggingConfig.CloudwatchConfig.RoleArn',
        }),
        embedding_data_delivery_enabled: 'LoggingConfig.EmbeddingDataDeliveryEnabled',
        image_data_delivery_enabled: 'LoggingConfig.ImageDataDeliveryEnabled',
        s3_config: inside({
          bucket_name: 'LoggingConfig.S3Config.BucketName',
          key_prefix: 'LoggingConfig.S3Config.KeyPrefix',
        }),
        text_data_delivery_enabled: 'LoggingConfig.TextDataDeliveryEnabled',
        video_data_delivery_enabled: 'LoggingConfig.VideoDataDeliveryEnabled',
      }),
    }),
  }),
];
