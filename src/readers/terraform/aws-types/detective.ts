import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Detective: behaviour graphs and who is in them. */
export const detective: TypeTables = [
  defineType('aws_detective_graph', 'AWS::Detective::Graph', {
    computed: ['created_time', 'graph_arn'],
    fields: ({ pairs }) => ({ tags: pairs('Tags') }),
  }),
  definePart(
    'aws_detective_organization_configuration',
    'AWS::Detective::Graph',
    { parent: 'graph_arn', path: '' },
    { fields: () => ({ auto_enable: 'AutoEnableMembers' }) },
  ),
  defineType('aws_detective_member', 'AWS::Detective::MemberInvitation', {
    computed: [
      'administrator_id',
      'disabled_reason',
      'invited_time',
      'status',
      'updated_time',
      'volume_usage_in_bytes',
    ],
    fields: () => ({
      account_id: 'MemberId',
      disable_email_notification: 'DisableEmailNotification',
      email_address: 'MemberEmailAddress',
      graph_arn: 'GraphArn',
      message: 'Message',
    }),
  }),
  defineType('aws_detective_organization_admin_account', 'AWS::Detective::OrganizationAdmin', {
    fields: () => ({ account_id: 'AccountId' }),
  }),
];
