import { opensToInternet } from '../../analysis/network/security-groups.ts';
import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

/** SQL Server, Oracle, MySQL, PostgreSQL, Redshift, Redis, Elasticsearch, Memcached, MongoDB. */
const databasePorts = [1433, 1434, 1521, 3306, 5432, 5439, 6379, 9200, 9300, 11211, 27017];

export const securityGroupDatabasePortsRestricted = defineCheck('AWS::EC2::SecurityGroup', {
  id: 'ec2-security-group-database-ports-restricted',
  title: 'Security group does not open the ports of databases and caches to the whole internet',
  severity: 'high',
  duty: 'security-group-config',
  why: 'Databases and caches are made for trusted networks; many ask for no password at all.',
  fix: 'Allow the port only from the security groups of the applications that use it.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  reads: {
    open: analysed('opens a database port to the internet', ['SecurityGroupIngress'], (group, estate) =>
      opensToInternet(group, databasePorts, estate),
    ),
  },
  passes: ({ open }) => negate(open),
});
