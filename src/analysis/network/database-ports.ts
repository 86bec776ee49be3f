import type { Estate, Resource } from '../../model/resource.ts';
import type { Verdict } from '../../model/verdict.ts';
import { readerOf } from '../estate-reader.ts';
import { targetsAt } from '../targets.ts';
import { reachableFromInternet } from './reachability.ts';

/** Ports on which the engines listen unless told otherwise, by the beginning of the engine's name. */
const enginePorts: readonly (readonly [engine: string, port: number])[] = [
  ['aurora-postgresql', 5432],
  ['aurora', 3306],
  ['postgres', 5432],
  ['mysql', 3306],
  ['mariadb', 3306],
  ['oracle', 1521],
  ['custom-oracle', 1521],
  ['sqlserver', 1433],
  ['custom-sqlserver', 1433],
  ['db2', 50000],
];

/** Whether the internet reaches a database instance on the port on which it listens. */
export function databaseIsPublic(database: Resource, estate: Estate): Verdict {
  const port = portOf(database, estate);
  if (port !== undefined) return reachableFromInternet(database, estate, [port]);
  const onAnyPort = reachableFromInternet(database, estate);
  // Some port is open, but whether it is the database's is not known.
  return onAnyPort.truth === 'yes' ? { truth: 'unknown', because: onAnyPort.because } : onAnyPort;
}

function portOf(database: Resource, estate: Estate): number | undefined {
  const reader = readerOf(estate);
  const [cluster] = targetsAt(database, 'DBClusterIdentifier', estate).found;
  for (const holder of cluster === undefined ? [database] : [database, cluster.resource]) {
    const port = reader.readSetting(holder, 'Port');
    if (port.state === 'unknown') return undefined;
    if (port.raw !== undefined) return Number.isNaN(Number(port.value)) ? undefined : Number(port.value);
  }
  const engine = reader.readSetting(database, 'Engine').value;
  if (typeof engine !== 'string') return undefined;
  return enginePorts.find(([name]) => engine.startsWith(name))?.[1];
}
