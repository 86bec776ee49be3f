import { differenceBetween } from '../../src/knowledge/history/difference.ts';
import { decidingFacts } from '../../src/knowledge/history/facts-of-knowledge.ts';
import { sizeOf } from '../../src/knowledge/history/moved-duties.ts';
import { compareReleases } from '../../src/knowledge/history/release-order.ts';
import { releaseId } from '../../src/knowledge/schema/releases.ts';
import type { KnowledgeRelease } from '../../src/model/knowledge-history.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import { changelogSection, withSection } from './changelog-section.ts';
import { lastReleaseFile, printLastRelease, readLastRelease } from './last-release.ts';
import { printRelease } from './release-file.ts';

export interface ReleaseInput {
  /** The state that is released. */
  readonly knowledge: Knowledge;
  /** Files of src/knowledge, for the release before. */
  readonly files: ReadonlyMap<string, string>;
  readonly changelog: string;
}

export interface CutRelease {
  /** Texts by path relative to src/knowledge. */
  readonly files: ReadonlyMap<string, string>;
  readonly changelog: string;
  readonly changes: number;
}

/** What a release writes. Throws with what is wrong: an id that is none, one that is not later, nothing to release. */
export function cutRelease(id: string, { knowledge, files, changelog }: ReleaseInput): CutRelease {
  const parsed = releaseId.safeParse(id);
  if (!parsed.success) throw new Error(`"${id}" ${parsed.error.issues[0]?.message ?? 'is no version'}`);
  const last = readLastRelease(files);
  if (last !== undefined && 'message' in last) throw new Error(`${last.file}: ${last.message}`);
  if (last !== undefined && compareReleases(id, last.release) <= 0) {
    throw new Error(`"${id}" is not later than the last release, "${last.release}"`);
  }
  const [day = ''] = id.split('.');
  const facts = decidingFacts(knowledge);
  const difference = last === undefined ? undefined : differenceBetween(last.release, last.facts, facts);
  const release: KnowledgeRelease = {
    id,
    knowledge: `${day}.${hashOf(knowledge.version)}`,
    ...(last === undefined ? {} : { since: last.release }),
    size: sizeOf(facts),
    changes: difference?.changes ?? [],
    controlsOf: difference?.controlsOf ?? {},
  };
  return {
    files: new Map([
      [`releases/${id}.yaml`, printRelease(release)],
      [lastReleaseFile, printLastRelease({ release: id, facts })],
      ['release.yaml', `date: ${day}\n`],
    ]),
    changelog: withSection(changelog, changelogSection(release, difference, knowledge)),
    changes: release.changes.length,
  };
}

/** The last part of a version: the hash of the content, on which the day has no bearing. */
function hashOf(version: string): string {
  return version.slice(version.lastIndexOf('.') + 1);
}
