import { describe, expect, it } from 'vitest';
import type { FacetHolder } from '../model/responsibility.ts';
import { answersOn, declared, derive } from './shop.fixture.ts';

/**
 * AWS's own split of RDS Custom by feature, as its documentation stood on 2023-06-15: who performs each duty on EC2, on
 * RDS, and on RDS Custom for Oracle and for SQL Server.
 */
const table: readonly (readonly [string, string, FacetHolder, FacetHolder, FacetHolder, FacetHolder])[] = [
  ['scaling', 'quota-management', 'customer', 'aws', 'both', 'both'],
  ['high availability', 'resilience-architecture', 'customer', 'aws', 'customer', 'customer'],
  ['backups', 'backup-configuration', 'customer', 'aws', 'both', 'both'],
  ['database patching', 'engine-patching', 'customer', 'aws', 'both', 'aws'],
  ['system patching', 'guest-os-patching', 'customer', 'aws', 'customer', 'aws'],
  ['hardware maintenance', 'hardware-maintenance', 'aws', 'aws', 'aws', 'aws'],
  ['power and cooling', 'power-and-cabling', 'aws', 'aws', 'aws', 'aws'],
];

const columns = [
  declared('AWS::EC2::Instance', { InstanceType: 'r6i.large' }, {}, 'DatabaseServer'),
  declared('AWS::RDS::DBInstance', { Engine: 'oracle-ee', MultiAZ: true }, {}, 'OrdersDatabase'),
  declared('AWS::RDS::DBInstance', { Engine: 'custom-oracle-ee' }, {}, 'LedgerDatabase'),
  declared('AWS::RDS::DBInstance', { Engine: 'custom-sqlserver-se' }, {}, 'PaymentsDatabase'),
] as const;

describe('the RDS Custom table of AWS', () => {
  const responsibility = derive(columns, { answers: new Map([['runs-database-on-instances', 'yes']]) });

  it.each(table)('%s: %s', (_feature, duty, ...expected) => {
    const operates = columns.map(column => answersOn(responsibility, column).get(duty)?.facets?.operates);
    expect(operates).toEqual(expected);
  });
});
