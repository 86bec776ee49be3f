import { defineOwn, definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Identities, configuration sets and receipt rules of the first API of SES. */
export const ses: TypeTables = [
  defineType('aws_ses_email_identity', 'AWS::SES::EmailIdentity', {
    fields: () => ({ email: 'EmailIdentity' }),
  }),
  defineType('aws_ses_domain_identity', 'AWS::SES::EmailIdentity', {
    computed: ['verification_token'],
    fields: () => ({ domain: 'EmailIdentity' }),
  }),
  definePart(
    'aws_ses_domain_dkim',
    'AWS::SES::EmailIdentity',
    { parent: 'domain', path: 'DkimAttributes' },
    {
      computed: ['dkim_tokens'],
      fields: () => ({}),
      providerDefaults: { 'DkimAttributes.SigningEnabled': true },
    },
  ),
  definePart(
    'aws_ses_domain_mail_from',
    'AWS::SES::EmailIdentity',
    { parent: 'domain', path: 'MailFromAttributes' },
    {
      fields: ({ choose }) => ({
        mail_from_domain: 'MailFromAttributes.MailFromDomain',
        behavior_on_mx_failure: choose('MailFromAttributes.BehaviorOnMxFailure', {
          UseDefaultValue: 'USE_DEFAULT_VALUE',
          RejectMessage: 'REJECT_MESSAGE',
        }),
      }),
    },
  ),
  // Waits until the domain is verified, and sets nothing.
  definePart(
    'aws_ses_domain_identity_verification',
    'AWS::SES::EmailIdentity',
    { parent: 'domain', path: '' },
    { fields: () => ({}) },
  ),
  defineType('aws_ses_configuration_set', 'AWS::SES::ConfigurationSet', {
    computed: ['last_fresh_start'],
    fields: ({ choose, inside }) => ({
      name: 'Name',
      delivery_options: inside({
        tls_policy: choose('DeliveryOptions.TlsPolicy', { Require: 'REQUIRE', Optional: 'OPTIONAL' }),
      }),
      reputation_metrics_enabled: 'ReputationOptions.ReputationMetricsEnabled',
      sending_enabled: 'SendingOptions.SendingEnabled',
      tracking_options: inside({ custom_redirect_domain: 'TrackingOptions.CustomRedirectDomain' }),
    }),
  }),
  defineType('aws_ses_event_destination', 'AWS::SES::ConfigurationSetEventDestination', {
    fields: ({ elements, inside }) => ({
      name: 'EventDestination.Name',
      configuration_set_name: 'ConfigurationSetName',
      enabled: 'EventDestination.Enabled',
      matching_types: 'EventDestination.MatchingEventTypes',
      cloudwatch_destination: elements(
        'EventDestination.CloudWatchDestination.DimensionConfigurations',
        () => ({
          default_value: 'DefaultDimensionValue',
          dimension_name: 'DimensionName',
          value_source: 'DimensionValueSource',
        }),
      ),
      kinesis_destination: inside({
        role_arn: 'EventDestination.KinesisFirehoseDestination.IAMRoleARN',
        stream_arn: 'EventDestination.KinesisFirehoseDestination.DeliveryStreamARN',
      }),
      sns_destination: inside({ topic_arn: 'EventDestination.SnsDestination.TopicARN' }),
    }),
    providerDefaults: { 'EventDestination.Enabled': false },
  }),
  defineOwn('aws_ses_identity_policy', 'Demarc::SES::IdentityPolicy', {
    fields: () => ({ identity: 'Identity', name: 'Name', policy: 'Policy' }),
  }),
  defineOwn('aws_ses_identity_notification_topic', 'Demarc::SES::IdentityNotificationTopic', {
    fields: () => ({
      identity: 'Identity',
      include_original_headers: 'IncludeOriginalHeaders',
      notification_type: 'NotificationType',
      topic_arn: 'TopicArn',
    }),
  }),
  defineType('aws_ses_receipt_rule_set', 'AWS::SES::ReceiptRuleSet', {
    fields: () => ({ rule_set_name: 'RuleSetName' }),
  }),
  defineOwn('aws_ses_active_receipt_rule_set', 'Demarc::SES::ActiveReceiptRuleSet', {
    fields: () => ({ rule_set_name: 'RuleSetName' }),
  }),
  defineType('aws_ses_receipt_filter', 'AWS::SES::ReceiptFilter', {
    fields: () => ({ name: 'Filter.Name', cidr: 'Filter.IpFilter.Cidr', policy: 'Filter.IpFilter.Policy' }),
  }),
  defineType('aws_ses_receipt_rule', 'AWS::SES::ReceiptRule', {
    fields: ({ elements }) => ({
      name: 'Rule.Name',
      rule_set_name: 'RuleSetName',
      after: 'After',
      enabled: 'Rule.Enabled',
      recipients: 'Rule.Recipients',
      scan_enabled: 'Rule.ScanEnabled',
      tls_policy: 'Rule.TlsPolicy',
      add_header_action: elements('Rule.Actions', kit => ({
        header_name: 'AddHeaderAction.HeaderName',
        header_value: 'AddHeaderAction.HeaderValue',
        position: kit.ignored,
      })),
      bounce_action: elements('Rule.Actions', kit => ({
        message: 'BounceAction.Message',
        position: kit.ignored,
        sender: 'BounceAction.Sender',
        smtp_reply_code: 'BounceAction.SmtpReplyCode',
        status_code: 'BounceAction.StatusCode',
        topic_arn: 'BounceAction.TopicArn',
      })),
      lambda_action: elements('Rule.Actions', kit => ({
        function_arn: 'LambdaAction.FunctionArn',
        invocation_type: 'LambdaAction.InvocationType',
        position: kit.ignored,
        topic_arn: 'LambdaAction.TopicArn',
      })),
      s3_action: elements('Rule.Actions', kit => ({
        bucket_name: 'S3Action.BucketName',
        iam_role_arn: 'S3Action.IamRoleArn',
        kms_key_arn: 'S3Action.KmsKeyArn',
        object_key_prefix: 'S3Action.ObjectKeyPrefix',
        position: kit.ignored,
        topic_arn: 'S3Action.TopicArn',
      })),
      sns_action: elements('Rule.Actions', kit => ({
        encoding: 'SNSAction.Encoding',
        position: kit.ignored,
        topic_arn: 'SNSAction.TopicArn',
      })),
      stop_action: elements('Rule.Actions', kit => ({
        position: kit.ignored,
        scope: 'StopAction.Scope',
        topic_arn: 'StopAction.TopicArn',
      })),
      workmail_action: elements('Rule.Actions', kit => ({
        organization_arn: 'WorkmailAction.OrganizationArn',
        position: kit.ignored,
        topic_arn: 'WorkmailAction.TopicArn',
      })),
    }),
  }),
  defineType('aws_ses_template', 'AWS::SES::Template', {
    fields: () => ({
      name: 'Template.TemplateName',
      html: 'Template.HtmlPart',
      subject: 'Template.SubjectPart',
      text: 'Template.TextPart',
    }),
  }),
];
