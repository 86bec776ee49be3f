import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Macie: the session of an account, what it looks for, and what it suppresses. */
export const macie2: TypeTables = [
  defineType('aws_macie2_account', 'AWS::Macie::Session', {
    computed: ['created_at', 'service_role', 'updated_at'],
    fields: () => ({
      finding_publishing_frequency: 'FindingPublishingFrequency',
      status: 'Status',
    }),
  }),
  defineType('aws_macie2_custom_data_identifier', 'AWS::Macie::CustomDataIdentifier', {
    computed: ['created_at'],
    fields: ({ ignored, pairs }) => ({
      name: 'Name',
      name_prefix: ignored,
      description: 'Description',
      ignore_words: 'IgnoreWords',
      keywords: 'Keywords',
      maximum_match_distance: 'MaximumMatchDistance',
      regex: 'Regex',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_macie2_findings_filter', 'AWS::Macie::FindingsFilter', {
    fields: ({ ignored, inside, named, pairs }) => ({
      name: 'Name',
      name_prefix: ignored,
      action: 'Action',
      description: 'Description',
      finding_criteria: inside({
        criterion: named('FindingCriteria.Criterion', 'field', {
          eq: 'eq',
          // Not in the registry's type.
          eq_exact_match: ignored,
          gt: 'gt',
          gte: 'gte',
          lt: 'lt',
          lte: 'lte',
          neq: 'neq',
        }),
      }),
      position: 'Position',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_macie2_member', 'AWS::Macie::Member', {
    computed: [
      'administrator_account_id',
      'invited_at',
      'master_account_id',
      'relationship_status',
      'updated_at',
    ],
    fields: ({ ignored, pairs }) => ({
      account_id: 'AccountId',
      email: 'Email',
      invitation_disable_email_notification: ignored,
      invitation_message: ignored,
      invite: ignored,
      status: ignored,
      tags: pairs('Tags'),
    }),
  }),
];
