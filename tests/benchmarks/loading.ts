import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { median } from './cold-process.ts';

const alone = join(import.meta.dirname, 'load-knowledge-alone.ts');

export interface Loading {
  readonly what: string;
  /** Median of five fresh processes, without their start. */
  readonly milliseconds: number;
  readonly bound: number;
}

/** How long the knowledge takes to load for an estate of twenty services with two frameworks, and as a whole. */
export function loadingKnowledge(): Loading[] {
  return [
    { what: 'loading knowledge for 20 services', milliseconds: measure('twenty'), bound: 10 },
    { what: 'loading all knowledge', milliseconds: measure('all'), bound: 40 },
  ];
}

function measure(part: string): number {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    times.push(
      Number(execFileSync(process.execPath, ['--import', 'tsx', alone, part], { encoding: 'utf8' })),
    );
  }
  return median(times);
}
