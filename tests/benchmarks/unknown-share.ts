import { spawnSync } from 'node:child_process';

export interface UnknownShare {
  readonly resources: number;
  /** Findings of every status but not-evaluated. */
  readonly verdicts: number;
  readonly unknown: number;
  /** Most frequent first: a verdict counts once, under the reason of its first unknown setting. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
}

interface ReportedFinding {
  readonly status: string;
  readonly because: readonly { readonly state: string; readonly reason?: string }[];
}

/** Scans `path` and counts what the report could not decide. */
export function unknownShare(program: string, path: string): UnknownShare {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [program, 'scan', path, '--format', 'json', '--fail-on', 'none'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    },
  );
  if (status !== 0) throw new Error(`scan of ${path} ended with ${status}: ${stderr.slice(0, 2000)}`);
  const report = JSON.parse(stdout) as {
    findings: ReportedFinding[];
    responsibility: { resources: unknown[] };
  };
  const counts = new Map<string, number>();
  let verdicts = 0;
  let unknown = 0;
  for (const finding of report.findings) {
    if (finding.status === 'not-evaluated') continue;
    verdicts += 1;
    if (finding.status !== 'unknown') continue;
    unknown += 1;
    const reason = finding.because.find(setting => setting.state === 'unknown')?.reason ?? 'other';
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const reasons = [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((left, right) => right.count - left.count || (left.reason < right.reason ? -1 : 1));
  return { resources: report.responsibility.resources.length, verdicts, unknown, reasons };
}
