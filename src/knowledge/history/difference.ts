import type {
  DecidingFacts,
  KnowledgeChange,
  KnowledgeDifference,
  KnowledgeRelease,
} from '../../model/knowledge-history.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { changesBetween, revertChanges } from './compare-facts.ts';
import { decidingFacts } from './facts-of-knowledge.ts';
import { controlsByDuty, withMovedDuties } from './moved-duties.ts';

/** What the knowledge decides otherwise than it did in the release; undefined where there is no such release. */
export function differenceSince(release: string, knowledge: Knowledge): KnowledgeDifference | undefined {
  const after = decidingFacts(knowledge);
  const before = factsAt(release, after, knowledge);
  return before === undefined ? undefined : differenceBetween(release, before, after);
}

/** What a release decides otherwise than the one before it; undefined for the first one, which follows none. */
export function differenceOfRelease(
  { id, since }: KnowledgeRelease,
  knowledge: Knowledge,
): KnowledgeDifference | undefined {
  if (since === undefined) return undefined;
  const today = decidingFacts(knowledge);
  const [before, after] = [factsAt(since, today, knowledge), factsAt(id, today, knowledge)];
  return before === undefined || after === undefined ? undefined : differenceBetween(since, before, after);
}

export function differenceBetween(
  since: string,
  before: DecidingFacts,
  after: DecidingFacts,
): KnowledgeDifference {
  const both = { before, after };
  const changes = withMovedDuties(changesBetween(before, after), both);
  const duties = new Set(changes.flatMap(one => one.duties));
  return { since, before, after, changes, controlsOf: controlsByDuty(duties, both) };
}

/** The facts of a release: today's, with what changed since taken back, newest first. */
function factsAt(release: string, today: DecidingFacts, knowledge: Knowledge): DecidingFacts | undefined {
  const { releases, unreleased } = knowledge.history();
  if (!releases.some(one => one.id === release)) return undefined;
  let facts = revertChanges(today, unreleased);
  for (const { id, changes } of releases) {
    if (id === release) break;
    facts = revertChanges(
      facts,
      changes.map((one): KnowledgeChange => one.change),
    );
  }
  return facts;
}
