import { databaseHasPublicAddress } from '../../analysis/network/services.ts';
import { is } from '../../model/predicates.ts';
import { any, negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const instancePublicAccessOff = defineCheck('AWS::RDS::DBInstance', {
  id: 'rds-instance-public-access-off',
  title: 'RDS instance has no public address',
  severity: 'high',
  duty: 'internet-exposure',
  aliases: { securityHub: ['RDS.2'], config: ['rds-instance-public-access-check'] },
  why: 'One rule too many in a security group is then enough to put the database on the internet.',
  fix: 'Set PubliclyAccessible to false.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
  reads: {
    flag: 'PubliclyAccessible',
    address: analysed(
      'has a public address',
      ['PubliclyAccessible', 'DBSubnetGroupName'],
      databaseHasPublicAddress,
    ),
  },
  passes: ({ flag, address }) => any(is(flag, false), negate(address)),
});
