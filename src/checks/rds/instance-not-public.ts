import { databaseIsPublic } from '../../analysis/network/database-ports.ts';
import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const instanceNotPublic = defineCheck('AWS::RDS::DBInstance', {
  id: 'rds-instance-not-public',
  title: 'RDS instance cannot be reached from the internet',
  severity: 'critical',
  duty: 'internet-exposure',
  why: 'Public flag, route and rules together let everyone on the internet try passwords and exploits against the database.',
  fix: 'Set PubliclyAccessible to false, put the database into private subnets, and allow only the security groups of its applications.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
  reads: {
    reached: analysed(
      'reachable from the internet on the port of the database',
      [
        'PubliclyAccessible',
        'DBSubnetGroupName',
        'VPCSecurityGroups',
        'Port',
        'Engine',
        'DBClusterIdentifier',
      ],
      databaseIsPublic,
    ),
  },
  passes: ({ reached }) => negate(reached),
});
