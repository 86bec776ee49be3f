import { is } from '../../model/predicates.ts';
import { any } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';

export const launchTemplateMetadataV2Required = defineCheck('AWS::EC2::LaunchTemplate', {
  id: 'ec2-launch-template-metadata-v2-required',
  title: 'Launch template asks for session tokens on metadata requests',
  severity: 'high',
  duty: 'guest-os-hardening',
  aliases: { securityHub: ['EC2.170'], config: ['ec2-launch-template-imdsv2-check'] },
  why: 'A forged request through the application can read the credentials of the instance role on every instance of the group.',
  fix: 'Set LaunchTemplateData.MetadataOptions.HttpTokens to required.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html',
  reads: {
    httpTokens: 'LaunchTemplateData.MetadataOptions.HttpTokens',
    endpoint: 'LaunchTemplateData.MetadataOptions.HttpEndpoint',
  },
  passes: ({ httpTokens, endpoint }) => any(is(httpTokens, 'required'), is(endpoint, 'disabled')),
});
