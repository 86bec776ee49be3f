import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Who hears of what happens in pipelines and repositories. */
export const codestarnotifications: TypeTables = [
  defineType('aws_codestarnotifications_notification_rule', 'AWS::CodeStarNotifications::NotificationRule', {
    fields: ({ elements, ignored }) => ({
      name: 'Name',
      detail_type: 'DetailType',
      event_type_ids: 'EventTypeIds',
      resource: 'Resource',
      status: 'Status',
      target: elements('Targets', () => ({
        address: 'TargetAddress',
        status: ignored,
        type: 'TargetType',
      })),
      tags: 'Tags',
    }),
  }),
];
