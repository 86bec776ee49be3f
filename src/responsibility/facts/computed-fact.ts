import type { Truth } from '../../foundation/three-valued.ts';
import type { SettingReader } from '../../estate/read-setting.ts';
import type { Boundary } from '../../model/assessment.ts';
import type { Estate, Resource } from '../../model/resource.ts';

/** What a fact is computed from. */
export interface FactContext {
  readonly estate: Estate;
  readonly boundary: Boundary;
  readonly reader: SettingReader;
}

export interface FactAnswer {
  readonly truth: Truth;
  /** For unknown: what would decide it. */
  readonly missing: readonly string[];
}

/** A named fact that no single property shows, computed for one resource. */
export type ComputedFact = (resource: Resource, context: FactContext) => FactAnswer;

export type ComputedFacts = ReadonlyMap<string, ComputedFact>;

export const yes: FactAnswer = { truth: 'yes', missing: [] };
export const no: FactAnswer = { truth: 'no', missing: [] };

export function unknownFor(...missing: readonly string[]): FactAnswer {
  return { truth: 'unknown', missing };
}

/** yes when one answer is yes, no when all are no (also when there is none), else unknown with everything missing. */
export function anyAnswer(answers: readonly FactAnswer[]): FactAnswer {
  if (answers.some(answer => answer.truth === 'yes')) return yes;
  const open = answers.filter(answer => answer.truth === 'unknown');
  if (open.length === 0) return no;
  return unknownFor(...new Set(open.flatMap(answer => answer.missing)));
}
