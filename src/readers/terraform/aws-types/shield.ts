import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Shield Advanced: what is protected, and who is called. */
export const shield: TypeTables = [
  defineType('aws_shield_protection', 'AWS::Shield::Protection', {
    fields: ({ pairs }) => ({ name: 'Name', resource_arn: 'ResourceArn', tags: pairs('Tags') }),
  }),
  definePart(
    'aws_shield_protection_health_check_association',
    'AWS::Shield::Protection',
    { parent: 'shield_protection_id', path: '' },
    { fields: () => ({ health_check_arn: 'HealthCheckArns' }) },
  ),
  defineType('aws_shield_protection_group', 'AWS::Shield::ProtectionGroup', {
    computed: ['protection_group_arn'],
    fields: ({ pairs }) => ({
      protection_group_id: 'ProtectionGroupId',
      aggregation: 'Aggregation',
      members: 'Members',
      pattern: 'Pattern',
      resource_type: 'ResourceType',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_shield_drt_access_role_arn_association', 'AWS::Shield::DRTAccess', {
    fields: () => ({ role_arn: 'RoleArn' }),
  }),
  defineType('aws_shield_proactive_engagement', 'AWS::Shield::ProactiveEngagement', {
    fields: ({ choose, elements }) => ({
      emergency_contact: elements('EmergencyContactList', () => ({
        contact_notes: 'ContactNotes',
        email_address: 'EmailAddress',
        phone_number: 'PhoneNumber',
      })),
      enabled: choose('ProactiveEngagementStatus', { true: 'ENABLED', false: 'DISABLED' }),
    }),
  }),
];
