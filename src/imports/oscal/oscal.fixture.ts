import { existsSync, readFileSync } from 'node:fs';
import { printPlace, SourceText } from '../../foundation/source-text.ts';
import type { StandIn } from './resolve-profile.ts';
import { type ImportedCatalogue, importCatalogue, type ImportResult } from './import-catalogue.ts';

/** Catalogues and profiles of an online shop, as few lines as a test needs. */

const uuid = '74c8ba1e-5cd4-4ad1-bbfd-d888e2f6c724';

function metadata(title: string): object {
  return { title, 'last-modified': '2026-02-01T10:00:00Z', version: '3', 'oscal-version': '1.1.2' };
}

export function catalogue(title: string, members: object): object {
  return { catalog: { uuid, metadata: metadata(title), ...members } };
}

export function profile(title: string, members: object): object {
  return { profile: { uuid, metadata: metadata(title), ...members } };
}

export function control(id: string, title: string, members: object = {}): object {
  return { id, title, ...members };
}

export const withdrawn = { props: [{ name: 'status', value: 'withdrawn' }] };

/** Two families; one control with two enhancements, of which one is withdrawn, and a withdrawn control. */
export const shopCatalogue = catalogue('Shop control catalogue', {
  groups: [
    {
      id: 'ac',
      title: 'Access to orders',
      controls: [
        control('ac-1', 'Who may see orders', {
          controls: [
            control('ac-1.1', 'Orders of other shops'),
            control('ac-1.2', 'Printed orders', withdrawn),
          ],
        }),
        control('ac-2', 'Accounts of staff'),
        control('ac-3', 'Shared accounts', withdrawn),
      ],
    },
    { id: 'pay', title: 'Payments', controls: [control('pay-1', 'Card numbers')] },
  ],
});

export function includeIds(...ids: readonly string[]): object {
  return { 'include-controls': [{ 'with-ids': ids }] };
}

export type Files = Readonly<Record<string, object | string>>;

/** Imports `path` of the files; further files are read beside it. */
export function importFiles(files: Files, path: string, standIn?: StandIn): ImportResult {
  const texts = new Map(
    Object.entries(files).map(([name, file]) => [
      name,
      typeof file === 'string' ? file : JSON.stringify(file, undefined, 2),
    ]),
  );
  return importCatalogue({
    source: new SourceText(path, texts.get(path) ?? ''),
    path,
    standIn,
    read(name) {
      const value = texts.get(name);
      return value === undefined
        ? { ok: false, why: 'missing', detail: 'no such file' }
        : { ok: true, value };
    },
  });
}

export function imported(files: Files, path: string, standIn?: StandIn): ImportedCatalogue {
  const result = importFiles(files, path, standIn);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.catalogue;
}

export function idsOf({ controls }: Pick<ImportedCatalogue, 'controls'>): string[] {
  return controls.map(({ id }) => id);
}

/** What is wrong, as `file:line message`. */
export function problemsOf(files: Files, path: string): string[] {
  const result = importFiles(files, path);
  if (result.ok) return [];
  return result.problems.map(({ message, place }) => {
    const { file, line } = printPlace(place);
    return `${file}:${line} ${message}`;
  });
}

/** NIST's published files and the schemas of OSCAL, where the project's data folder lies beside it. */
export const oscalData = new URL('../../../../shared/data/oscal/', import.meta.url);

export function hasOscalData(): boolean {
  return existsSync(oscalData);
}

export function readOscalData(name: string): string {
  return readFileSync(new URL(name, oscalData), 'utf8');
}

/** A collection with one mapping; `bare` leaves out the list around it. */
export function mappingCollection(maps: readonly object[], bare = false): object {
  const one = {
    uuid,
    'source-resource': { type: 'catalog', href: 'shop.json' },
    'target-resource': { type: 'catalog', href: 'NIST_SP-800-53_rev5_catalog.json' },
    maps,
  };
  return {
    'mapping-collection': {
      uuid,
      metadata: { ...metadata('Shop to NIST'), 'oscal-version': '1.2.1' },
      provenance: {
        method: 'human',
        'matching-rationale': 'semantic',
        status: 'complete',
        'mapping-description': 'By the payments team.',
      },
      mappings: bare ? one : [one],
    },
  };
}
