#!/usr/bin/env node
import packageJson from '../../package.json' with { type: 'json' };

// Scripts ask for the version often: it is printed before anything else is loaded, so this file imports nothing more.
const words = process.argv.slice(2);
if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
  process.stdout.write(`${packageJson.version}\n`);
} else {
  const [{ run }, { processHost }] = await Promise.all([import('./run.ts'), import('./process-host.ts')]);
  process.exitCode = await run(words, processHost(packageJson.version));
}
