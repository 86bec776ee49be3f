import { is } from '../../model/predicates.ts';
import { any } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';

export const instanceMetadataV2Required = defineCheck('AWS::EC2::Instance', {
  id: 'ec2-instance-metadata-v2-required',
  title: 'EC2 instance answers metadata requests only with a session token',
  severity: 'high',
  duty: 'guest-os-hardening',
  aliases: { securityHub: ['EC2.8'], config: ['ec2-imdsv2-check'] },
  why: 'A forged request through the application can read the credentials of the instance role.',
  fix: 'Set MetadataOptions.HttpTokens to required.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html',
  reads: { httpTokens: 'MetadataOptions.HttpTokens', endpoint: 'MetadataOptions.HttpEndpoint' },
  passes: ({ httpTokens, endpoint }) => any(is(httpTokens, 'required'), is(endpoint, 'disabled')),
});
