import { compareText } from '../foundation/stable-order.ts';
import type { Place } from '../foundation/source-text.ts';
import type { Finding, FindingStatus, Severity } from '../model/finding.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Estate, Resource } from '../model/resource.ts';
import type { Setting } from '../model/setting.ts';
import type { Verdict } from '../model/verdict.ts';
import { createSettingReader, type SettingReader } from '../estate/read-setting.ts';
import type { AnyCheck, Check } from './define-check.ts';
import { describeVerdict } from './describe-verdict.ts';
import { fingerprintOf, moveFingerprintOf } from './fingerprints.ts';
import { readValues } from './read-values.ts';

/**
 * Runs the checks over all present and conditional resources of the estate.
 * Findings come in the order of check id, then of the estate; a check that does not apply to a resource gives none.
 */
export function runChecks(
  estate: Estate,
  knowledge: Pick<Knowledge, 'defaultsOf'>,
  checks: readonly AnyCheck[],
): Finding[] {
  const reader = createSettingReader(estate, knowledge);
  const findings: Finding[] = [];
  for (const check of [...checks].sort((left, right) => compareText(left.id, right.id))) {
    for (const type of check.types) {
      for (const resource of estate.byType.get(type) ?? []) {
        const finding = runCheck(check, resource, estate, reader);
        if (finding !== undefined) findings.push(finding);
      }
    }
  }
  return findings;
}

function runCheck(
  check: AnyCheck,
  resource: Resource,
  estate: Estate,
  reader: SettingReader,
): Finding | undefined {
  if (resource.unmapped !== undefined) {
    return finding(check, resource, 'not-evaluated', { truth: 'unknown', because: [] });
  }
  // The check's own types tie `reads` to `passes`; here they are handled without names.
  const { reads, applies, passes } = check as unknown as Check<Record<string, unknown>>;
  const values = readValues(reads, resource, estate, reader);
  const applied = applies?.(values);
  if (applied?.truth === 'no') return undefined;
  const verdict = passes(values);
  if (applied?.truth === 'unknown' && verdict.truth !== 'yes') {
    return finding(check, resource, 'unknown', verdict.truth === 'unknown' ? verdict : applied);
  }
  return finding(check, resource, isNotVisible(verdict) ? 'not-visible' : statusOf[verdict.truth], verdict);
}

/** Everything that is open is decided in the account, outside of what was read. */
function isNotVisible(verdict: Verdict): boolean {
  if (verdict.truth !== 'unknown') return false;
  const open = verdict.because.filter(setting => setting.state === 'unknown');
  return open.length > 0 && open.every(setting => setting.reason === 'account-setting');
}

const statusOf = { yes: 'passed', no: 'failed', unknown: 'unknown' } as const;

function finding(check: AnyCheck, resource: Resource, status: FindingStatus, verdict: Verdict): Finding {
  return new JudgedFinding(check, resource, status, verdict.because);
}

/** Words and fingerprints are made when asked for: most findings pass and are only counted. */
class JudgedFinding implements Finding {
  readonly check: string;
  readonly resource: string;
  readonly severity: Severity;
  readonly ifCreated?: string;
  private print: string | undefined;
  private movePrint: string | undefined;

  constructor(
    private readonly judgedBy: AnyCheck,
    private readonly on: Resource,
    readonly status: FindingStatus,
    readonly because: readonly Setting[],
  ) {
    this.check = judgedBy.id;
    this.resource = on.key;
    this.severity = judgedBy.severity;
    if (on.existence.state === 'conditional') this.ifCreated = on.existence.why;
  }

  get place(): Place {
    return this.because.find(setting => setting.place !== undefined)?.place ?? this.on.place;
  }

  get message(): string {
    return describeVerdict(this.judgedBy, this.on, this.status, this.because);
  }

  get fingerprint(): string {
    return (this.print ??= fingerprintOf(this.check, this.on));
  }

  get moveFingerprint(): string {
    return (this.movePrint ??= moveFingerprintOf(this.check, this.on, this.because));
  }
}
