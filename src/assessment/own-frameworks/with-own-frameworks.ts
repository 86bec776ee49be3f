import type { Boundary } from '../../model/assessment.ts';
import type { Framework, Knowledge } from '../../model/knowledge.ts';
import { withObjectives } from '../own-objectives.ts';

/**
 * The knowledge with frameworks that the user brings along; one whose id is taken is left out (whoever reads them tells
 * that). Without any it is the knowledge itself.
 */
export function withFrameworks<K extends Pick<Knowledge, 'framework' | 'frameworkIds'>>(
  knowledge: K,
  frameworks: readonly Framework[],
): K {
  const own = new Map<string, Framework>();
  for (const one of frameworks) {
    if (!own.has(one.id) && knowledge.framework(one.id) === undefined) own.set(one.id, one);
  }
  if (own.size === 0) return knowledge;
  // Its slices are opened when they are asked for: they must not be copied.
  return Object.create(knowledge, {
    framework: { value: (id: string) => own.get(id) ?? knowledge.framework(id) },
    frameworkIds: { value: () => [...knowledge.frameworkIds(), ...own.keys()] },
  }) as K;
}

/** The knowledge with all that a boundary is judged by: the user's own frameworks, and the own objectives. */
export function withStatedFrameworks(
  knowledge: Knowledge,
  { ownFrameworks, objectives }: Pick<Boundary, 'ownFrameworks' | 'objectives'>,
): Knowledge {
  return withObjectives(withFrameworks(knowledge, ownFrameworks), objectives);
}
