import { is } from '../../model/predicates.ts';
import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';

export const subnetNoAutomaticPublicAddress = defineCheck('AWS::EC2::Subnet', {
  id: 'ec2-subnet-no-automatic-public-address',
  title: 'Subnet does not give public addresses by itself',
  severity: 'medium',
  duty: 'internet-exposure',
  aliases: { securityHub: ['EC2.15'], config: ['subnet-auto-assign-public-ip-disabled'] },
  why: 'Whatever is started there gets an address on the internet without anybody deciding so.',
  fix: 'Set MapPublicIpOnLaunch to false; give an address on purpose where one is needed.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html',
  reads: { given: 'MapPublicIpOnLaunch' },
  passes: ({ given }) => negate(is(given, true)),
});
