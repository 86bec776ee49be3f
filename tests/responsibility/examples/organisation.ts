import { own, type RuleExample } from '../rule-example.ts';

/** Who runs the organisation, and who rests on whom. */
export const examples: readonly RuleExample[] = [
  {
    rule: 'org-trail',
    title: 'a trail of the organisation',
    expected: 'applies',
    cloudformation: { Audit: ['AWS::CloudTrail::Trail', { IsOrganizationTrail: true, IsLogging: true }] },
  },
  {
    rule: 'org-trail',
    title: 'a trail of one account',
    expected: 'does not apply',
    cloudformation: { Audit: ['AWS::CloudTrail::Trail', { IsOrganizationTrail: false, IsLogging: true }] },
  },
  {
    rule: 'org-trail',
    title: 'a trail of the organisation, in Terraform',
    expected: 'applies',
    address: 'aws_cloudtrail.audit',
    terraform: `resource "aws_cloudtrail" "audit" {
      name                  = "audit"
      s3_bucket_name        = "shop-audit"
      is_organization_trail = true
    }`,
  },
  {
    rule: 'organisation-here',
    title: 'an account that is made here',
    expected: 'applies',
    cloudformation: {
      Payments: ['AWS::Organizations::Account', { AccountName: 'payments', Email: 'aws@shop.example' }],
    },
  },
  {
    rule: 'org-policies-here',
    title: 'a service control policy',
    expected: 'applies',
    cloudformation: {
      Regions: ['AWS::Organizations::Policy', { Type: 'SERVICE_CONTROL_POLICY', Name: 'r' }],
    },
  },
  {
    rule: 'org-backup-policy',
    title: 'a backup policy',
    expected: 'applies',
    cloudformation: { Daily: ['AWS::Organizations::Policy', { Type: 'BACKUP_POLICY', Name: 'daily' }] },
  },
  {
    rule: 'org-backup-policy',
    title: 'a tag policy',
    expected: 'does not apply',
    cloudformation: { Tags: ['AWS::Organizations::Policy', { Type: 'TAG_POLICY', Name: 'tags' }] },
  },
  {
    rule: 'security-admin-elsewhere',
    title: 'an accepted administrator',
    expected: 'applies',
    cloudformation: { Detection: ['AWS::GuardDuty::Master', { DetectorId: 'd', MasterId: own }] },
  },
  {
    rule: 'security-admin-elsewhere',
    title: 'an accepted invitation, in Terraform',
    expected: 'applies',
    address: 'aws_securityhub_invite_accepter.central',
    terraform: `resource "aws_securityhub_invite_accepter" "central" { master_id = "${own}" }`,
  },
  {
    rule: 'security-admin-here',
    title: 'an aggregator of the organisation',
    expected: 'applies',
    cloudformation: {
      All: [
        'AWS::Config::ConfigurationAggregator',
        {
          OrganizationAggregationSource: { RoleArn: `arn:aws:iam::${own}:role/config`, AllAwsRegions: true },
        },
      ],
    },
  },
  {
    rule: 'security-admin-here',
    title: 'a delegated administrator, in Terraform',
    expected: 'applies',
    address: 'aws_guardduty_organization_admin_account.central',
    terraform: `resource "aws_guardduty_organization_admin_account" "central" {
      admin_account_id = "${own}"
    }`,
  },
];
