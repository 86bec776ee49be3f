import { z } from 'zod';
import { programmes } from '../../imports/scope-list/programmes.ts';
import type { ScopeEntry, ScopeList } from '../../model/assurance.ts';
import { atMost, day, nameOf, text } from './scalars.ts';
import type { Path, WrittenScope } from './written-scope.ts';

/** Which services are in scope of which programme: a saved page or table, or the user's own word. */

export const scopeFileSchema = z.strictObject({
  file: text.meta({
    description:
      "A saved copy of AWS's page of services in scope (HTML) or a table of them (CSV), relative to this file.",
  }),
  asOf: day.optional().meta({ description: 'Day on which it was saved; a page says it itself.' }),
});

export const scopeAssertionSchema = z.strictObject({
  programme: text.meta({
    examples: programmes,
    description: 'The programme, such as soc, pci, iso, hipaa, fedramp-moderate.',
  }),
  asOf: day.meta({ description: 'Day on which it was looked up.' }),
  source: text.meta({ description: 'Where it was looked up, and by whom.' }),
  inScope: z
    .array(nameOf('service'))
    .max(atMost.inner)
    .optional()
    .meta({ description: 'Services that are in scope.' }),
  outOfScope: z
    .array(nameOf('service'))
    .max(atMost.inner)
    .optional()
    .meta({ description: 'Services that are not.' }),
  excluded: z
    .record(nameOf('service'), z.array(text).max(atMost.inner))
    .optional()
    .meta({ description: 'Features that the scope leaves out, by service.' }),
});

export type WrittenAssertion = z.infer<typeof scopeAssertionSchema>;

export function checkAssertion(written: WrittenAssertion, path: Path, scope: WrittenScope): void {
  const known = programmes.filter(
    one => written.programme === one || written.programme.startsWith(`${one}-`),
  );
  if (known.length === 0) {
    scope.addUnknown(
      [...path, 'programme'],
      'programme',
      written.programme,
      programmes,
      `Known are: ${programmes.join(', ')}.`,
    );
  }
  scope.checkDay([...path, 'asOf'], written.asOf);
  if ((written.inScope ?? []).length + (written.outOfScope ?? []).length === 0) {
    scope.add(path, 'name services under "inScope" or "outOfScope".');
  }
  for (const key of ['inScope', 'outOfScope'] as const) {
    for (const [index, name] of (written[key] ?? []).entries())
      checkService(name, [...path, key, index], scope);
  }
  const both = (written.inScope ?? []).filter(name => written.outOfScope?.includes(name));
  for (const name of both) scope.add([...path, 'outOfScope'], `"${name}" stands under "inScope" too.`);
  for (const name of Object.keys(written.excluded ?? {})) {
    const id = scope.known.findService(name)?.id;
    if (id !== undefined) {
      const named = (written.inScope ?? []).some(one => scope.known.findService(one)?.id === id);
      if (!named) scope.add([...path, 'excluded'], `"${name}" does not stand under "inScope".`, name);
      continue;
    }
    const ids = scope.known.serviceIds();
    scope.addUnknownKey([...path, 'excluded'], 'service', name, ids, 'demarc services lists them.');
  }
}

function checkService(name: string, path: Path, scope: WrittenScope): void {
  if (scope.known.findService(name) !== undefined) return;
  const ids = scope.known.serviceIds();
  scope.addUnknown(path, 'service', name, ids, 'demarc services lists them.');
}

export function scopeListOf(written: WrittenAssertion, scope: WrittenScope): ScopeList {
  const { programme, asOf, source, inScope = [], outOfScope = [], excluded = {} } = written;
  const features = new Map(
    Object.entries(excluded).map(([name, left]) => [scope.known.findService(name)?.id ?? name, left]),
  );
  function entry(name: string, isInScope: boolean): ScopeEntry {
    const service = scope.known.findService(name)?.id;
    const left = isInScope ? (features.get(service ?? name) ?? []) : [];
    return {
      ...(service === undefined ? {} : { service }),
      name,
      programme,
      inScope: isInScope,
      excluded: left,
    };
  }
  return {
    source,
    asOf,
    entries: [...inScope.map(name => entry(name, true)), ...outOfScope.map(name => entry(name, false))],
  };
}
