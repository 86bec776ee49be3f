import { given } from '../../foundation/given.ts';
import { type Boundary, usualLetterMonths } from '../../model/assessment.ts';
import type { Stated } from '../../model/stated.ts';
import { defaultFrameworks } from '../boundary.ts';
import { ownFramework } from '../own-objectives.ts';
import type { WrittenBoundary } from './file-schema.ts';
import type { OwnFrameworks } from './own-frameworks.ts';
import { answerOf } from './yes-and-no.ts';

/** A boundary from what holds for all, what it says itself, and the lists of both. */
export function boundaryOf(
  shared: WrittenBoundary,
  own: WrittenBoundary,
  stated: Stated,
  ownFrameworks: OwnFrameworks,
): Boundary {
  const written = { ...shared, ...own };
  const declared = new Set<string>();
  const declaredFor = new Map<string, readonly string[]>();
  for (const one of [...(shared.declared ?? []), ...(own === shared ? [] : (own.declared ?? []))]) {
    if (typeof one === 'string') declared.add(one);
    else declaredFor.set(one.fact, [...(declaredFor.get(one.fact) ?? []), ...one.resources]);
  }
  const { owner, auditWindow, dataClass, impactLevel } = written;
  return {
    name: written.name ?? 'everything that was read',
    frameworks: frameworksOf(ownFrameworks.idsOf(written.frameworks ?? defaultFrameworks), stated),
    ownFrameworks: ownFrameworks.frameworks,
    answers: new Map(
      Object.entries({ ...shared.answers, ...own.answers }).map(([id, answer]) => [id, answerOf(answer)]),
    ),
    declared,
    accounts: written.accounts ?? [],
    paths: written.paths ?? [],
    tags: new Map(
      Object.entries({ ...shared.tags, ...own.tags }).map(([key, values]) => [
        key,
        typeof values === 'string' ? [values] : values,
      ]),
    ),
    letterMonths: written.letterMonths === undefined ? usualLetterMonths : Number(written.letterMonths),
    ...given({ owner, auditWindow, dataClass, impactLevel }),
    ...(declaredFor.size === 0 ? {} : { declaredFor }),
    ...stated,
  };
}

/** Objectives of the user's own are judged beside what was chosen. */
function frameworksOf(chosen: readonly string[], { objectives }: Stated): readonly string[] {
  return objectives.length === 0 || chosen.includes(ownFramework) ? chosen : [...chosen, ownFramework];
}
