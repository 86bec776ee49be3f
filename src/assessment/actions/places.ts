import { type Place, printPlace } from '../../foundation/source-text.ts';
import { sortedBy } from '../../foundation/stable-order.ts';

const namedAddresses = 3;

interface At {
  readonly place: Place;
  readonly address: string;
}

/**
 * Places as printed, `file:line address`, each once and in order. What stands on one line for several resources (a module
 * called many times) is one place with their addresses.
 */
export function printPlaces(all: readonly At[]): string[] {
  const byLine = new Map<string, { file: string; line: number; addresses: Set<string> }>();
  for (const { place, address } of all) {
    const { file, line } = printPlace(place);
    const key = `${file}:${line}`;
    const entry = byLine.get(key) ?? { file, line, addresses: new Set<string>() };
    entry.addresses.add(address);
    byLine.set(key, entry);
  }
  const lines = sortedBy(
    byLine.values(),
    entry => entry.file,
    entry => entry.line,
  );
  return lines.map(({ file, line, addresses }) => `${file}:${line} ${nameAddresses(addresses)}`.trimEnd());
}

function nameAddresses(addresses: ReadonlySet<string>): string {
  const sorted = sortedBy(addresses, address => address);
  const named = sorted.slice(0, namedAddresses).join(', ');
  const rest = sorted.length - namedAddresses;
  return rest > 0 ? `${named} and ${rest} more` : named;
}
