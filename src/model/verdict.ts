import type { Truth } from '../foundation/three-valued.ts';
import type { Setting } from './setting.ts';

/** A three-valued answer that carries the settings that it rests on. */
export interface Verdict {
  readonly truth: Truth;
  /** The settings that decided it: the failing ones of a conjunction, the open ones of an unknown. */
  readonly because: readonly Setting[];
}

export function verdict(truth: Truth, ...because: readonly Setting[]): Verdict {
  return { truth, because };
}

/** All parts hold. A failed part decides; else an unknown one; else all of them are the reason. */
export function all(...parts: readonly Verdict[]): Verdict {
  return combine(parts, 'no', 'yes');
}

/** At least one part holds. */
export function any(...parts: readonly Verdict[]): Verdict {
  return combine(parts, 'yes', 'no');
}

export function negate(part: Verdict): Verdict {
  if (part.truth === 'unknown') return part;
  return { truth: part.truth === 'yes' ? 'no' : 'yes', because: part.because };
}

function combine(parts: readonly Verdict[], decisive: Truth, otherwise: Truth): Verdict {
  const decided = parts.filter(part => part.truth === decisive);
  if (decided.length > 0) return { truth: decisive, because: settingsOf(decided) };
  const open = parts.filter(part => part.truth === 'unknown');
  if (open.length > 0) return { truth: 'unknown', because: settingsOf(open) };
  return { truth: otherwise, because: settingsOf(parts) };
}

function settingsOf(parts: readonly Verdict[]): Setting[] {
  const seen = new Set<Setting>();
  for (const part of parts) for (const setting of part.because) seen.add(setting);
  return [...seen];
}
