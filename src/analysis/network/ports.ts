import type { Truth } from '../../foundation/three-valued.ts';
import type { Setting } from '../../model/setting.ts';

/** Ports that a question is about; undefined for any port at all. */
export type Ports = readonly number[] | undefined;

/** Whether a rule with these settings lets traffic to the port pass. Rules of all protocols and of both ends omitted mean every port. */
export function ruleCovers(protocol: Setting, from: Setting, to: Setting, port: number | undefined): Truth {
  const spoken = protocolTruth(protocol);
  if (spoken === 'all') return 'yes';
  if (spoken === 'no') return port === undefined ? 'yes' : 'no';
  if (port === undefined) return 'yes';
  const low = bound(from, 0);
  const high = bound(to, 65535);
  if (low !== undefined && low > port) return 'no';
  if (high !== undefined && high < port && high !== -1) return 'no';
  if (spoken === 'unknown' || low === undefined || high === undefined) return 'unknown';
  return 'yes';
}

/** all: every protocol and port. yes: TCP. no: a protocol without the ports of a service (ICMP). */
function protocolTruth(protocol: Setting): 'all' | Truth {
  if (protocol.state === 'unknown') return 'unknown';
  const { value } = protocol;
  const written = typeof value === 'string' || typeof value === 'number' ? String(value).toLowerCase() : '';
  const text = protocol.raw === undefined ? '-1' : written;
  if (text === '-1') return 'all';
  if (text === '') return 'unknown';
  return text === 'tcp' || text === '6' ? 'yes' : 'no';
}

/** -1 stands for every port in rules; undefined where the end is not known. */
function bound(setting: Setting, whole: number): number | undefined {
  if (setting.state === 'unknown') return undefined;
  if (setting.raw === undefined) return whole;
  const number = Number(setting.value);
  if (Number.isNaN(number)) return undefined;
  return number === -1 ? whole : number;
}
