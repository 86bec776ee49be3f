/** Writes `dist/registry.data`: the slim CloudFormation registry schema and the table of Regions. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { encodeRegistry } from './registry/encode-registry.ts';

mkdirSync('dist', { recursive: true });
writeFileSync('dist/registry.data', encodeRegistry());
