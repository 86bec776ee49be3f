import { defineOwn, definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Repositories of CodeCommit. */
export const codecommit: TypeTables = [
  defineType('aws_codecommit_repository', 'AWS::CodeCommit::Repository', {
    computed: ['clone_url_http', 'clone_url_ssh', 'repository_id'],
    fields: ({ ignored, pairs }) => ({
      repository_name: 'RepositoryName',
      default_branch: ignored,
      description: 'RepositoryDescription',
      kms_key_id: 'KmsKeyId',
      tags: pairs('Tags'),
    }),
  }),
  definePart(
    'aws_codecommit_trigger',
    'AWS::CodeCommit::Repository',
    { parent: 'repository_name', path: 'Triggers' },
    {
      computed: ['configuration_id'],
      fields: ({ elements }) => ({
        trigger: elements('Triggers', () => ({
          branches: 'Branches',
          custom_data: 'CustomData',
          destination_arn: 'DestinationArn',
          events: 'Events',
          name: 'Name',
        })),
      }),
    },
  ),
  defineOwn('aws_codecommit_approval_rule_template', 'Demarc::CodeCommit::ApprovalRuleTemplate', {
    computed: [
      'approval_rule_template_id',
      'creation_date',
      'last_modified_date',
      'last_modified_user',
      'rule_content_sha256',
    ],
    fields: () => ({ name: 'Name', content: 'Content', description: 'Description' }),
  }),
  defineOwn(
    'aws_codecommit_approval_rule_template_association',
    'Demarc::CodeCommit::ApprovalRuleTemplateAssociation',
    {
      fields: () => ({
        approval_rule_template_name: 'ApprovalRuleTemplateName',
        repository_name: 'RepositoryName',
      }),
    },
  ),
];
