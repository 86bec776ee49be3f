/** Bundles the command line to dist as tsdown.config.ts says, in silence unless something is wrong. */
import { build } from 'tsdown';

await build({ logLevel: 'warn' });
