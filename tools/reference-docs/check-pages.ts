import { appendTo } from '../../src/foundation/grouping.ts';
import { sortedBy } from '../../src/foundation/stable-order.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import type { CheckDescription } from '../../src/writers/report.ts';
import { anchored, code, facts, linkTo, page } from './markdown.ts';

/** The automated tests of the customer's side, by the service of what they judge. */
export function checkPages(
  knowledge: Knowledge,
  checks: readonly CheckDescription[],
): readonly (readonly [file: string, text: string])[] {
  const byService = new Map<string, CheckDescription[]>();
  for (const check of sortedBy(checks, one => one.id)) {
    const service = knowledge.serviceOf(check.types[0] ?? '')?.title ?? 'Others';
    appendTo(byService, service, check);
  }
  const introduction = `The ${checks.length} checks of your side. Each tests one duty on one or several resource types, from AWS's documentation; what it cannot see it leaves unknown.`;
  const sections = sortedBy(byService, ([service]) => service.toLowerCase()).flatMap(([service, own]) => [
    `## ${service}`,
    ...own.map(section),
  ]);
  return [['checks.md', page('Checks', introduction, sections)]];
}

function section({
  id,
  title,
  severity,
  duty,
  aliases,
  why,
  fix,
  source,
  types,
  reads = [],
}: CheckDescription): string {
  const others = Object.entries(aliases ?? {}).flatMap(([publisher, ids = []]) =>
    ids.map(other => `${publisher} ${code(other)}`),
  );
  return [
    anchored(3, id, title),
    facts([
      ['Id', code(id)],
      ['Severity', severity],
      ['Duty', linkTo('duties.md', duty)],
      ['Judges', types.map(code).join(', ')],
      ['Reads', reads.map(code).join(', ')],
      ['Why', why],
      ['What to do', fix],
      ['Known elsewhere as', others.join(', ')],
      ['Source', `[AWS documentation](${source})`],
    ]),
  ].join('\n\n');
}
