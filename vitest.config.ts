import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'tools/**/*.test.ts'],
    pool: 'threads',
    maxWorkers: 2,
    isolate: false,
    testTimeout: 30_000,
    // Compiling all of the knowledge takes seconds, and more on a busy machine.
    hookTimeout: 60_000,
  },
});
