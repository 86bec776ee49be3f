import { absent, is } from '../../model/predicates.ts';
import { any } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { every, notEmpty } from '../quantifiers.ts';
import { each } from '../reads.ts';

export const launchTemplateVolumesEncrypted = defineCheck('AWS::EC2::LaunchTemplate', {
  id: 'ec2-launch-template-volumes-encrypted',
  title: 'Launch template encrypts the volumes that it makes',
  severity: 'high',
  duty: 'at-rest-enablement',
  why: 'Every instance that the group starts writes customer data to an unencrypted volume.',
  fix: 'Set Encrypted to true on each volume; or switch on encryption by default for the account.',
  source: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html',
  reads: {
    volumes: each('LaunchTemplateData.BlockDeviceMappings', { volume: 'Ebs', encrypted: 'Ebs.Encrypted' }),
  },
  applies: ({ volumes }) => notEmpty(volumes),
  passes: ({ volumes }) => every(volumes, one => any(absent(one.volume), is(one.encrypted, true))),
});
