import { defineElement, defineType, type TypeTables } from '../mapping/define-type.ts';

/** GuardDuty: detectors, their features and filters, lists of addresses, members. */
export const guardduty: TypeTables = [
  defineType('aws_guardduty_detector', 'AWS::GuardDuty::Detector', {
    computed: ['account_id'],
    fields: ({ inside, pairs }) => ({
      enable: 'Enable',
      finding_publishing_frequency: 'FindingPublishingFrequency',
      datasources: inside({
        s3_logs: inside({ enable: 'DataSources.S3Logs.Enable' }),
        kubernetes: inside({
          audit_logs: inside({ enable: 'DataSources.Kubernetes.AuditLogs.Enable' }),
        }),
        malware_protection: inside({
          scan_ec2_instance_with_findings: inside({
            ebs_volumes: inside({
              enable: 'DataSources.MalwareProtection.ScanEc2InstanceWithFindings.EbsVolumes',
            }),
          }),
        }),
      }),
      tags: pairs('Tags'),
    }),
    providerDefaults: { Enable: true },
  }),
  defineElement(
    'aws_guardduty_detector_feature',
    'AWS::GuardDuty::Detector',
    { parent: 'detector_id', path: 'Features' },
    {
      fields: ({ elements }) => ({
        name: 'Name',
        status: 'Status',
        additional_configuration: elements('AdditionalConfiguration', () => ({
          name: 'Name',
          status: 'Status',
        })),
      }),
    },
  ),
  defineType('aws_guardduty_filter', 'AWS::GuardDuty::Filter', {
    fields: ({ inside, named, pairs }) => ({
      name: 'Name',
      action: 'Action',
      description: 'Description',
      detector_id: 'DetectorId',
      finding_criteria: inside({
        criterion: named('FindingCriteria.Criterion', 'field', {
          equals: 'Equals',
          not_equals: 'NotEquals',
          greater_than: 'GreaterThan',
          greater_than_or_equal: 'GreaterThanOrEqual',
          less_than: 'LessThan',
          less_than_or_equal: 'LessThanOrEqual',
          matches: 'Matches',
          not_matches: 'NotMatches',
        }),
      }),
      rank: 'Rank',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_guardduty_ipset', 'AWS::GuardDuty::IPSet', {
    fields: ({ pairs }) => ({
      name: 'Name',
      activate: 'Activate',
      detector_id: 'DetectorId',
      expected_bucket_owner: 'ExpectedBucketOwner',
      format: 'Format',
      location: 'Location',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_guardduty_threatintelset', 'AWS::GuardDuty::ThreatIntelSet', {
    fields: ({ pairs }) => ({
      name: 'Name',
      activate: 'Activate',
      detector_id: 'DetectorId',
      expected_bucket_owner: 'ExpectedBucketOwner',
      format: 'Format',
      location: 'Location',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_guardduty_publishing_destination', 'AWS::GuardDuty::PublishingDestination', {
    fields: ({ pairs }) => ({
      destination_arn: 'DestinationProperties.DestinationArn',
      destination_type: 'DestinationType',
      detector_id: 'DetectorId',
      kms_key_arn: 'DestinationProperties.KmsKeyArn',
      tags: pairs('Tags'),
    }),
    providerDefaults: { DestinationType: 'S3' },
  }),
  defineType('aws_guardduty_member', 'AWS::GuardDuty::Member', {
    computed: ['relationship_status'],
    fields: ({ choose }) => ({
      account_id: 'MemberId',
      detector_id: 'DetectorId',
      disable_email_notification: 'DisableEmailNotification',
      email: 'Email',
      invitation_message: 'Message',
      invite: choose('Status', { true: 'Invited', false: null }),
    }),
  }),
  defineType('aws_guardduty_invite_accepter', 'AWS::GuardDuty::Master', {
    fields: () => ({ detector_id: 'DetectorId', master_account_id: 'MasterId' }),
  }),
  defineType('aws_guardduty_malware_protection_plan', 'AWS::GuardDuty::MalwareProtectionPlan', {
    computed: ['created_at', 'status'],
    fields: ({ inside, pairs }) => ({
      actions: inside({ tagging: inside({ status: 'Actions.Tagging.Status' }) }),
      protected_resource: inside({
        s3_bucket: inside({
          bucket_name: 'ProtectedResource.S3Bucket.BucketName',
          object_prefixes: 'ProtectedResource.S3Bucket.ObjectPrefixes',
        }),
      }),
      role: 'Role',
      tags: pairs('Tags'),
    }),
  }),
];
