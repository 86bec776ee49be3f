import { defineConfig } from 'tsdown';
import { bundledLicences } from './tools/bundled-licences.ts';

/**
 * One entry; whatever it imports dynamically becomes a chunk of its own, loaded when a command needs it. The checks are
 * reached by one path only, their registry, and so stay together in one chunk.
 */
export default defineConfig({
  entry: { main: 'src/cli/main.ts' },
  outDir: 'dist',
  format: 'esm',
  platform: 'node',
  target: 'node20.20',
  dts: false,
  hash: false,
  // The folder also holds data files that are compiled from the knowledge; tools/bundle.ts removes old chunks.
  clean: false,
  sourcemap: false,
  logLevel: 'warn',
  failOnWarn: true,
  deps: {
    // Packages of package.json's `dependencies` (exceljs) stay outside; only these may be bundled.
    onlyBundle: ['commander', 'js-yaml', 'zod'],
  },
  plugins: [
    bundledLicences({
      fileName: 'THIRD-PARTY-LICENSES',
      // Their data is compiled into files of dist after bundling.
      derivedFrom: ['@aws-cdk/aws-service-spec', '@aws-cdk/region-info'],
    }),
  ],
});
