import { changesBetween } from '../../src/knowledge/history/compare-facts.ts';
import { decidingFacts } from '../../src/knowledge/history/facts-of-knowledge.ts';
import { compareReleases } from '../../src/knowledge/history/release-order.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import type { KnowledgeHistory } from '../../src/model/knowledge-history.ts';
import type { LastRelease } from './last-release.ts';
import type { Units } from './read-units.ts';
import { releaseOf } from './release-file.ts';

/** The releases, newest first, and what the knowledge decides otherwise than the newest did. */
export function historyOf(
  knowledge: Knowledge,
  { releases }: Units,
  last: LastRelease | undefined,
): KnowledgeHistory {
  return {
    releases: releases
      .map(unit => releaseOf(unit.value))
      .sort((left, right) => compareReleases(right.id, left.id)),
    unreleased: last === undefined ? [] : changesBetween(last.facts, decidingFacts(knowledge)),
  };
}
