import { readFileSync } from 'node:fs';
import type { Knowledge } from '../model/knowledge.ts';
import type { Registry } from '../model/registry.ts';
import { openKnowledge } from './knowledge.ts';
import { openRegistry } from './registry.ts';

/** The only place where the knowledge touches the disk: two data files that the build writes next to the program. */

let registry: Registry | undefined;
let knowledge: Knowledge | undefined;

/** The CloudFormation registry's schema; read once per process. Throws when the build has not run. */
export function loadRegistry(): Registry {
  registry ??= openRegistry(readDataFile('registry.data'));
  return registry;
}

/** All of demarc's knowledge, parsed slice by slice as it is asked for. Throws when the build has not run. */
export function loadKnowledge(): Knowledge {
  knowledge ??= openKnowledge(readDataFile('knowledge.data'));
  return knowledge;
}

/** Next to the bundle, one folder above it (a chunk in a folder), or `dist/` when running from the sources. */
const folders = ['./', '../', '../../dist/'];

function readDataFile(name: string): Uint8Array {
  for (const folder of folders) {
    try {
      return readFileSync(new URL(`${folder}${name}`, import.meta.url));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  throw new Error(
    `${name} is missing: run "npm run build" (it writes dist/${name}), or install demarc again.`,
  );
}
