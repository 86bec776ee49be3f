import { knowledgeMoves } from '../../assessment/knowledge-moves.ts';
import { safeText } from '../../foundation/safe-text.ts';
import { differenceSince } from '../../knowledge/history/difference.ts';
import { findRelease, nearestRelease } from '../../knowledge/history/find-release.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { suggestion } from '../../foundation/nearest-id.ts';
import type { KnowledgeDifference, KnowledgeRelease } from '../../model/knowledge-history.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { writeExplanations } from '../../writers/explain/write-explanation.ts';
import { changesJson } from '../../writers/knowledge-changes/changes-json.ts';
import type { ChangesReport } from '../../writers/knowledge-changes/changes-report.ts';
import { explainChanges } from '../../writers/knowledge-changes/explain-changes.ts';
import { type Host, UsageError } from '../host.ts';
import { makeReport } from '../scan/make-report.ts';
import { styleOf } from '../terminal-style.ts';
import type { ExplainOptions } from './explain-options.ts';

/** Says what the knowledge decides otherwise than in a release; with paths, what that means for the estate there. */
export async function runSince(
  since: string,
  paths: readonly string[],
  options: ExplainOptions,
  host: Host,
): Promise<void> {
  const knowledge = loadKnowledge();
  const release = releaseNamed(since, knowledge);
  const difference = differenceSince(release.id, knowledge);
  if (difference === undefined) throw unknownRelease(since, knowledge);
  const report = await reportOf({ knowledge, release, difference }, paths, options, host);
  if (options.format === 'json') {
    await host.out(changesJson(report));
    return;
  }
  await host.out(writeExplanations([explainChanges(report)], styleOf(host, options)));
}

async function reportOf(
  known: {
    readonly knowledge: Knowledge;
    readonly release: KnowledgeRelease;
    readonly difference: KnowledgeDifference;
  },
  paths: readonly string[],
  options: ExplainOptions,
  host: Host,
): Promise<ChangesReport> {
  const { framework: frameworks } = options;
  const chosen = frameworks === undefined ? {} : { frameworks };
  if (paths.length === 0) {
    for (const id of frameworks ?? []) checkFramework(id, known.knowledge);
    return { ...known, ...chosen };
  }
  const { assessment, inputs } = await makeReport({ ...options, ...chosen, paths }, host);
  const moves = knowledgeMoves(assessment, known.knowledge, known.difference);
  return { ...known, estate: { inputs, boundary: assessment.boundary.name, moves } };
}

function releaseNamed(name: string, knowledge: Knowledge): KnowledgeRelease {
  const found = findRelease(name, knowledge.history());
  if (found === undefined) throw unknownRelease(name, knowledge);
  return found;
}

function unknownRelease(name: string, knowledge: Knowledge): UsageError {
  const history = knowledge.history();
  const { releases } = history;
  const quoted = `"${safeText(name, 60)}"`;
  if (releases.length === 0) return new UsageError(`${quoted}: the knowledge has no release yet`);
  const list = releases.map(({ id, knowledge: version }) => `${id} (${version})`).join(', ');
  const nearest = nearestRelease(name, history);
  const near = nearest === undefined ? '' : ` Nearest to it: ${nearest}.`;
  const why =
    name.trim() === knowledge.version
      ? `${quoted} is the present state, which is no release`
      : `${quoted} is no release of the knowledge: what a state between releases held is not kept`;
  return new UsageError(why, `Releases: ${list}.${near}`);
}

function checkFramework(id: string, knowledge: Knowledge): void {
  const known = knowledge.frameworkIds();
  if (known.includes(id)) return;
  throw new UsageError(
    `--framework: there is no framework "${safeText(id, 60)}"${suggestion(id, known)}`,
    'demarc frameworks lists them.',
  );
}
