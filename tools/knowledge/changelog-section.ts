import { namespaceOf } from '../../src/knowledge/history/compare-facts.ts';
import { touchedControls } from '../../src/knowledge/history/touched-controls.ts';
import type { KnowledgeDifference, KnowledgeRelease } from '../../src/model/knowledge-history.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import { kindCounts, kindsOf } from '../../src/writers/knowledge-changes/change-kinds.ts';
import { counted } from '../../src/writers/words.ts';

/** The section of CHANGELOG.md about one release of the knowledge. */
export function changelogSection(
  { id, since, size }: KnowledgeRelease,
  difference: KnowledgeDifference | undefined,
  knowledge: Knowledge,
): string {
  const heading = `### Knowledge ${id}`;
  if (difference === undefined || since === undefined) {
    const kinds = kindCounts(kind => size[kind]);
    return `${heading}\n\n- The first release that later ones are told against: ${kinds}. \`demarc explain --since ${id}\` says what changed.\n`;
  }
  const lines = [
    `- Changed since ${since}: ${kindsOf(difference.changes)}. [What each changes](docs/reference/knowledge-changes.md#${id}); for an estate of yours: \`demarc explain --since ${since} <path>\`.`,
    ...movedRows(difference, knowledge),
  ];
  return `${heading}\n\n${lines.join('\n')}\n`;
}

/** By framework, the controls whose own row changed, and how many others a duty may move. */
function movedRows(difference: KnowledgeDifference, knowledge: Knowledge): readonly string[] {
  const touched = touchedControls(difference);
  const changed = new Set(
    difference.changes.filter(({ change }) => change.kind === 'controls').map(({ change }) => change.id),
  );
  return knowledge.frameworkIds().flatMap(id => {
    const framework = knowledge.framework(id);
    if (framework === undefined || framework.selection !== undefined) return [];
    const own = touched.filter(({ control }) => namespaceOf(control) === framework.namespace);
    if (own.length === 0) return [];
    const rows = own.map(({ control }) => control).filter(control => changed.has(control));
    const others = own.length - rows.length;
    const parts = [
      ...(rows.length === 0 ? [] : [rows.join(', ')]),
      ...(others === 0 ? [] : [`${counted(others, 'control')} through duties and cases`]),
    ];
    return [`- ${framework.title}: ${parts.join('; ')}.`];
  });
}

/** The changelog with a section among what is not released yet: before those of earlier releases, else at the end. */
export function withSection(changelog: string, section: string): string {
  const start = changelog.indexOf('\n## ');
  if (start < 0) return `${changelog.trimEnd()}\n\n${section}`;
  const next = changelog.indexOf('\n## ', start + 1);
  const end = next < 0 ? changelog.length : next;
  const earlier = changelog.indexOf('\n### Knowledge ', start + 1);
  const at = earlier < 0 || earlier > end ? end : earlier;
  const rest = changelog.slice(at);
  return `${changelog.slice(0, at).trimEnd()}\n\n${section}${rest}`;
}
