import { closesDefaultGroup } from '../../analysis/network/vpc-defaults.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const defaultSecurityGroupClosed = defineCheck('AWS::EC2::VPC', {
  id: 'ec2-default-security-group-closed',
  title: 'Default security group of the VPC lets nothing pass',
  severity: 'low',
  duty: 'security-group-config',
  aliases: { securityHub: ['EC2.2'], config: ['vpc-default-security-group-closed'] },
  why: 'What is started without a group of its own lands in the default one and can talk to everything else there.',
  fix: 'Take its rules away: with a custom resource (the CDK has one), or by hand, since CloudFormation itself cannot. Name a group on every resource.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html',
  reads: { closed: analysed('rules of the default group', ['DefaultSecurityGroup'], closesDefaultGroup) },
  passes: ({ closed }) => closed,
});
