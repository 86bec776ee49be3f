import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Rolldown } from 'tsdown';

export interface LicenceOptions {
  /** Name of the file that is written beside the bundle. */
  readonly fileName: string;
  /** Packages whose data, not code, is part of the product. */
  readonly derivedFrom: readonly string[];
}

/** Licences whose terms are met by passing their text on. */
const accepted: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
]);

/** A bundler plug-in that collects name, version and licence text of every package that ended up in the bundle. */
export function bundledLicences(options: LicenceOptions): Rolldown.Plugin {
  return {
    name: 'bundled-licences',
    generateBundle(_, bundle) {
      const folders = new Set(options.derivedFrom.map(name => join('node_modules', name)));
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const id of output.moduleIds) {
          const folder = packageFolderOf(id);
          if (folder !== undefined) folders.add(folder);
        }
      }
      const sections = [...folders].sort().map(licenceSection);
      const head = 'demarc contains code of, or data derived from, these packages.\n';
      this.emitFile({ type: 'asset', fileName: options.fileName, source: [head, ...sections].join('\n') });
    },
  };
}

/** The folder of the package that a module belongs to, relative to the working directory; undefined for own code. */
export function packageFolderOf(moduleId: string): string | undefined {
  const path = relative(process.cwd(), moduleId).replaceAll('\\', '/');
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
}

function licenceSection(folder: string): string {
  const { name, version, license } = readPackage(folder);
  if (!accepted.has(license))
    throw new Error(`${name} is under ${license}, which has not been vetted for bundling`);
  return `${'='.repeat(80)}\n${name} ${version}, ${license}\n\n${licenceTexts(folder)}`;
}

function readPackage(folder: string): { name: string; version: string; license: string } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function licenceTexts(folder: string): string {
  const files = readdirSync(folder).filter(file => /^(licen[cs]e|notice|copying)([.-].*)?$/i.test(file));
  if (files.length === 0) throw new Error(`no licence text found in ${folder}`);
  return files
    .sort()
    .map(file => readFileSync(join(folder, file), 'utf8').trimEnd())
    .join('\n\n')
    .concat('\n');
}
