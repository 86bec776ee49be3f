import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Channels of chat programs that hear of alarms and may give commands. */
export const chatbot: TypeTables = [
  defineType('aws_chatbot_slack_channel_configuration', 'AWS::Chatbot::SlackChannelConfiguration', {
    computed: ['chat_configuration_arn', 'slack_channel_name', 'slack_team_name'],
    fields: ({ pairs }) => ({
      configuration_name: 'ConfigurationName',
      guardrail_policy_arns: 'GuardrailPolicies',
      iam_role_arn: 'IamRoleArn',
      logging_level: 'LoggingLevel',
      slack_channel_id: 'SlackChannelId',
      slack_team_id: 'SlackWorkspaceId',
      sns_topic_arns: 'SnsTopicArns',
      user_authorization_required: 'UserRoleRequired',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_chatbot_teams_channel_configuration', 'AWS::Chatbot::MicrosoftTeamsChannelConfiguration', {
    computed: ['chat_configuration_arn', 'team_name'],
    fields: ({ pairs }) => ({
      channel_id: 'TeamsChannelId',
      channel_name: 'TeamsChannelName',
      configuration_name: 'ConfigurationName',
      guardrail_policy_arns: 'GuardrailPolicies',
      iam_role_arn: 'IamRoleArn',
      logging_level: 'LoggingLevel',
      sns_topic_arns: 'SnsTopicArns',
      team_id: 'TeamId',
      tenant_id: 'TeamsTenantId',
      user_authorization_required: 'UserRoleRequired',
      tags: pairs('Tags'),
    }),
  }),
];
