import type { KnowledgeHistory, KnowledgeRelease } from '../../model/knowledge-history.ts';
import { nearestId } from '../../foundation/nearest-id.ts';
import { compareReleases } from './release-order.ts';

/** The release that a text means: its id, or the version that reports of it name. */
export function findRelease(name: string, { releases }: KnowledgeHistory): KnowledgeRelease | undefined {
  const wanted = name.trim();
  return releases.find(one => one.id === wanted || one.knowledge === wanted);
}

/** The release that was most likely meant: one that is spelt alike, else the last one of that day or before it. */
export function nearestRelease(name: string, { releases }: KnowledgeHistory): string | undefined {
  const ids = releases.map(one => one.id);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(name.trim())?.[0];
  if (day === undefined) return nearestId(name.trim(), ids);
  // Newest first: the first that is not later.
  return ids.find(id => compareReleases(id, `${day}.99`) <= 0) ?? ids.at(-1);
}
