import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

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
    { parent: 'repository_name', path: '' },
    {
      computed: ['configuration_id'],
      fields: ({ elements }) => ({
        trigger: elements('Triggers', () => ({
          name: 'Name',
          branches: 'Branches',
          custom_data: 'CustomData',
          destination_arn: 'DestinationArn',
          events: 'Events',
        })),
      }),
    },
  ),
];
