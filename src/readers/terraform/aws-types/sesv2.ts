import { defineOwn, definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Identities and configuration sets of the second API of SES. */
export const sesv2: TypeTables = [
  defineType('aws_sesv2_email_identity', 'AWS::SES::EmailIdentity', {
    computed: ['identity_type', 'verification_status', 'verified_for_sending_status'],
    fields: ({ ignored, inside, pairs }) => ({
      email_identity: 'EmailIdentity',
      configuration_set_name: 'ConfigurationSetAttributes.ConfigurationSetName',
      dkim_signing_attributes: inside({
        current_signing_key_length: ignored,
        domain_signing_private_key: 'DkimSigningAttributes.DomainSigningPrivateKey',
        domain_signing_selector: 'DkimSigningAttributes.DomainSigningSelector',
        last_key_generation_timestamp: ignored,
        next_signing_key_length: 'DkimSigningAttributes.NextSigningKeyLength',
        signing_attributes_origin: ignored,
        status: ignored,
        tokens: ignored,
      }),
      tags: pairs('Tags'),
    }),
  }),
  definePart(
    'aws_sesv2_email_identity_feedback_attributes',
    'AWS::SES::EmailIdentity',
    { parent: 'email_identity', path: 'FeedbackAttributes' },
    {
      fields: () => ({ email_forwarding_enabled: 'FeedbackAttributes.EmailForwardingEnabled' }),
      providerDefaults: { 'FeedbackAttributes.EmailForwardingEnabled': false },
    },
  ),
  definePart(
    'aws_sesv2_email_identity_mail_from_attributes',
    'AWS::SES::EmailIdentity',
    { parent: 'email_identity', path: 'MailFromAttributes' },
    {
      fields: () => ({
        behavior_on_mx_failure: 'MailFromAttributes.BehaviorOnMxFailure',
        mail_from_domain: 'MailFromAttributes.MailFromDomain',
      }),
    },
  ),
  defineOwn('aws_sesv2_email_identity_policy', 'Demarc::SES::IdentityPolicy', {
    fields: () => ({ email_identity: 'Identity', policy_name: 'Name', policy: 'Policy' }),
  }),
  defineType('aws_sesv2_configuration_set', 'AWS::SES::ConfigurationSet', {
    fields: ({ ignored, inside, pairs }) => ({
      configuration_set_name: 'Name',
      delivery_options: inside({
        max_delivery_seconds: 'DeliveryOptions.MaxDeliverySeconds',
        sending_pool_name: 'DeliveryOptions.SendingPoolName',
        tls_policy: 'DeliveryOptions.TlsPolicy',
      }),
      reputation_options: inside({
        last_fresh_start: ignored,
        reputation_metrics_enabled: 'ReputationOptions.ReputationMetricsEnabled',
      }),
      sending_options: inside({ sending_enabled: 'SendingOptions.SendingEnabled' }),
      suppression_options: inside({ suppressed_reasons: 'SuppressionOptions.SuppressedReasons' }),
      tags: pairs('Tags'),
      tracking_options: inside({
        custom_redirect_domain: 'TrackingOptions.CustomRedirectDomain',
        https_policy: 'TrackingOptions.HttpsPolicy',
      }),
      vdm_options: inside({
        dashboard_options: inside({ engagement_metrics: 'VdmOptions.DashboardOptions.EngagementMetrics' }),
        guardian_options: inside({
          optimized_shared_delivery: 'VdmOptions.GuardianOptions.OptimizedSharedDelivery',
        }),
      }),
    }),
  }),
  defineType('aws_sesv2_configuration_set_event_destination', 'AWS::SES::ConfigurationSetEventDestination', {
    fields: ({ elements, ignored, inside }) => ({
      configuration_set_name: 'ConfigurationSetName',
      event_destination_name: 'EventDestination.Name',
      event_destination: inside({
        cloud_watch_destination: inside({
          dimension_configuration: elements(
            'EventDestination.CloudWatchDestination.DimensionConfigurations',
            () => ({
              default_dimension_value: 'DefaultDimensionValue',
              dimension_name: 'DimensionName',
              dimension_value_source: 'DimensionValueSource',
            }),
          ),
        }),
        enabled: 'EventDestination.Enabled',
        event_bridge_destination: inside({
          event_bus_arn: 'EventDestination.EventBridgeDestination.EventBusArn',
        }),
        kinesis_firehose_destination: inside({
          delivery_stream_arn: 'EventDestination.KinesisFirehoseDestination.DeliveryStreamARN',
          iam_role_arn: 'EventDestination.KinesisFirehoseDestination.IAMRoleARN',
        }),
        matching_event_types: 'EventDestination.MatchingEventTypes',
        pinpoint_destination: ignored,
        sns_destination: inside({ topic_arn: 'EventDestination.SnsDestination.TopicARN' }),
      }),
    }),
    providerDefaults: { 'EventDestination.Enabled': false },
  }),
  defineType('aws_sesv2_dedicated_ip_pool', 'AWS::SES::DedicatedIpPool', {
    fields: ({ pairs }) => ({ pool_name: 'PoolName', scaling_mode: 'ScalingMode', tags: pairs('Tags') }),
  }),
  defineType('aws_sesv2_contact_list', 'AWS::SES::ContactList', {
    computed: ['created_timestamp', 'last_updated_timestamp'],
    fields: ({ elements, pairs }) => ({
      contact_list_name: 'ContactListName',
      description: 'Description',
      tags: pairs('Tags'),
      topic: elements('Topics', () => ({
        default_subscription_status: 'DefaultSubscriptionStatus',
        description: 'Description',
        display_name: 'DisplayName',
        topic_name: 'TopicName',
      })),
    }),
  }),
  defineType('aws_sesv2_account_vdm_attributes', 'AWS::SES::VdmAttributes', {
    fields: ({ ignored, inside }) => ({
      vdm_enabled: ignored,
      dashboard_attributes: inside({ engagement_metrics: 'DashboardAttributes.EngagementMetrics' }),
      guardian_attributes: inside({
        optimized_shared_delivery: 'GuardianAttributes.OptimizedSharedDelivery',
      }),
    }),
  }),
  defineOwn('aws_sesv2_account_suppression_attributes', 'Demarc::SES::AccountSuppressionAttributes', {
    fields: () => ({ suppressed_reasons: 'SuppressedReasons' }),
  }),
];
