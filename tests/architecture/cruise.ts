import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const root = join(import.meta.dirname, '../..');
const configFile = join(root, '.dependency-cruiser.cjs');

/** Names of the rules, in the order of the configuration. */
export function ruleNames(): string[] {
  const { forbidden } = createRequire(import.meta.url)(configFile) as { forbidden: { name: string }[] };
  return forbidden.map(rule => rule.name);
}

export interface Cruised {
  /** Own source files that were inspected, relative to the folder, sorted. */
  readonly inspected: readonly string[];
  /** `rule: from -> to`, sorted. */
  readonly violations: readonly string[];
}

/** Applies the project's rules to the folders of `baseDir` (the project itself when left out). */
export async function cruiseFolders(folders: readonly string[], baseDir = root): Promise<Cruised> {
  const options = await extractDepcruiseOptions(configFile);
  const { output } = await cruise([...folders], { ...options, baseDir, validate: true }, undefined, {
    tsConfig: extractTSConfig(join(root, 'tsconfig.json')),
  });
  const result = output as ICruiseResult;
  return {
    inspected: result.modules
      .filter(module => module.source.endsWith('.ts') && !/node_modules/.test(module.source))
      .map(module => module.source)
      .sort(),
    violations: result.summary.violations
      .map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)
      .sort(),
  };
}
