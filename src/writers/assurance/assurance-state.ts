import { sortedBy } from '../../foundation/stable-order.ts';
import type { ProviderStatus } from '../../model/assessment.ts';
import type { Report } from '../report.ts';
import { countHalves } from '../summary/control-halves.ts';

/** How AWS's half of a framework stands, and which documents could still raise it. */
export interface FrameworkState {
  readonly framework: string;
  readonly title: string;
  readonly controls: number;
  readonly counts: Readonly<Record<ProviderStatus, number>>;
}

/** What stops to count on a day, unless its successor is recorded by then. */
export interface Lapse {
  readonly on: string;
  readonly documents: readonly string[];
  readonly controls: readonly string[];
}

/** Something that keeps controls from being relied on, with how many. */
export interface Shortfall {
  readonly reason: string;
  readonly controls: number;
}

export interface AssuranceState {
  readonly frameworks: readonly FrameworkState[];
  readonly lapses: readonly Lapse[];
  readonly shortfalls: readonly Shortfall[];
}

/** What is covered in each framework, what lapses when, and what keeps the rest from being covered. */
export function assuranceState({ assessment }: Report): AssuranceState {
  const lapses = new Map<string, { documents: Set<string>; controls: string[] }>();
  const shortfalls = new Map<string, number>();
  for (const { controls } of assessment.frameworks) {
    for (const { control, provider } of controls) {
      for (const reason of provider.reasons) shortfalls.set(reason, (shortfalls.get(reason) ?? 0) + 1);
      if (provider.until === undefined) continue;
      const lapse = lapses.get(provider.until) ?? { documents: new Set<string>(), controls: [] };
      for (const id of provider.documents) lapse.documents.add(id);
      lapse.controls.push(control);
      lapses.set(provider.until, lapse);
    }
  }
  return {
    frameworks: assessment.frameworks.map(framework => ({
      framework: framework.framework,
      title: framework.title,
      controls: framework.controls.length,
      counts: countHalves(framework).provider,
    })),
    lapses: sortedBy(lapses, ([on]) => on).map(([on, { documents, controls }]) => ({
      on,
      documents: [...documents].sort(),
      controls,
    })),
    shortfalls: sortedBy(
      shortfalls,
      ([, count]) => -count,
      ([reason]) => reason,
    ).map(([reason, controls]) => ({ reason, controls })),
  };
}
