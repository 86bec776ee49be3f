import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const reportPeak = join(import.meta.dirname, 'report-peak.mjs');
const runs = 5;

export interface Cold {
  /** Median wall time of a fresh process, in milliseconds. */
  readonly milliseconds: number;
  /** Peak resident memory, in MiB. */
  readonly peak: number;
}

/**
 * Runs `node` with each of the argument lists in fresh processes, in turns, so that a busy machine slows all of them
 * alike. Throws when one fails. `exitCodes` are those that count as success.
 */
export function measureCold(
  commands: readonly (readonly string[])[],
  exitCodes: readonly number[] = [0],
): Cold[] {
  for (const command of commands) run(command, exitCodes);
  const times: number[][] = commands.map(() => []);
  for (let round = 0; round < runs; round += 1) {
    for (const [index, command] of commands.entries()) times[index]?.push(run(command, exitCodes));
  }
  return commands.map((command, index) => ({
    milliseconds: median(times[index] ?? []),
    peak: peakOf(command, exitCodes),
  }));
}

/** The middle of the numbers, the higher of the two middle ones for an even count. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[sorted.length >> 1] ?? 0;
}

function run(command: readonly string[], exitCodes: readonly number[]): number {
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, [...command], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  if (status === null || !exitCodes.includes(status)) {
    throw new Error(`node ${command.join(' ')} ended with ${status}: ${stderr.toString().slice(0, 2000)}`);
  }
  return milliseconds;
}

function peakOf(command: readonly string[], exitCodes: readonly number[]): number {
  const { status, output } = spawnSync(process.execPath, ['--import', reportPeak, ...command], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  if (status === null || !exitCodes.includes(status))
    throw new Error(`node ${command.join(' ')} ended with ${status}`);
  return Number(output[3]) / 1024;
}
