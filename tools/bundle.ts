/** Bundles the command line to dist as tsdown.config.ts says, in silence unless something is wrong. */
import { readdirSync, rmSync } from 'node:fs';
import { build } from 'tsdown';

const bundles = await build({ logLevel: 'warn' });

// Chunks of an earlier build would be published too. The data files beside them are written by other tools.
const written = new Set(bundles.flatMap(bundle => bundle.chunks.map(chunk => chunk.fileName)));
for (const file of readdirSync('dist')) {
  if (file.endsWith('.mjs') && !written.has(file)) rmSync(`dist/${file}`);
}
