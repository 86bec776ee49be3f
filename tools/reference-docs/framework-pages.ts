import { answeringChecks, type NamedCheck } from '../../src/knowledge/answering-checks.ts';
import { countedRows, rowWords } from '../../src/knowledge/framework-words.ts';
import type { Control, Framework, Knowledge } from '../../src/model/knowledge.ts';
import { code, facts, linkTo, page, plain, table } from './markdown.ts';

/** Pages about frameworks: an index, one page for each, and the documents that AWS's half rests on. */
export function frameworkPages(
  knowledge: Knowledge,
  checks: readonly NamedCheck[],
): readonly (readonly [file: string, text: string])[] {
  const frameworks = knowledge.frameworkIds().flatMap(id => knowledge.framework(id) ?? []);
  const catalogues = frameworks.filter(one => one.selection === undefined);
  const introduction =
    'Catalogues of controls, practices and checks. Controls and practices rest on duties, checks are answered by our checks that name them. Ids are official; titles are our own short words unless the text is in the public domain. Every mapping row is unsourced (expert judgement) unless it says otherwise; the second reading is the day when all rows of a framework were read again, one by one.';
  return [
    [
      'frameworks.md',
      page('Frameworks', introduction, [
        overview(catalogues, checks),
        '## Baselines',
        'Parts of a catalogue that are judged by themselves, under an id of their own. Their controls keep the ids of the catalogue.',
        baselineTable(frameworks),
      ]),
    ],
    ...catalogues.map(one => [`frameworks/${one.id}.md`, frameworkPage(one, checks)] as const),
    ['assurance-kinds.md', assurancePage(knowledge)],
  ];
}

function overview(frameworks: readonly Framework[], checks: readonly NamedCheck[]): string {
  return table(
    ['framework', 'id', 'version', 'kind', 'rows', 'without an answer', 'second reading', 'ids begin with'],
    frameworks.map(one => [
      `[${one.title}](frameworks/${one.id}.md)`,
      code(one.id),
      one.version,
      one.kind,
      String(countedRows(one).length),
      String(countedRows(one).filter(control => !isAnswered(one, control, checks)).length),
      one.secondRead ?? 'open',
      code(`${one.namespace}:`),
    ]),
  );
}

function isAnswered(framework: Framework, control: Control, checks: readonly NamedCheck[]): boolean {
  if (framework.kind !== 'check-catalogue') return control.duties.length > 0;
  return answeringChecks(framework, control, checks).length > 0;
}

function baselineTable(frameworks: readonly Framework[]): string {
  return table(
    ['baseline', 'id', 'part of', 'rows', 'without duties', 'second reading'],
    frameworks.flatMap(one => {
      if (one.selection === undefined) return [];
      const rows = countedRows(one);
      return [
        [
          one.title,
          code(one.id),
          `[${one.selection.of}](frameworks/${one.selection.of}.md)`,
          String(rows.length),
          String(rows.filter(control => control.duties.length === 0).length),
          one.secondRead ?? 'open',
        ],
      ];
    }),
  );
}

const introductions: Readonly<Record<Framework['kind'], string>> = {
  controls:
    'Duties that satisfy a control, and parallel duties of the other party, decide its class; duties marked "contributes" or "input" never do. Rows in bold are headings: their parts are judged one by one.',
  practices: 'Practices are answered by duties; no class is computed for them.',
  'check-catalogue':
    "Automated tests of another publisher. Those that a check of demarc answers are named with it: that follows from the check's own list of aliases.",
};

function frameworkPage(framework: Framework, checks: readonly NamedCheck[]): string {
  const described = facts([
    ['Id', code(framework.id)],
    ['Version', framework.version],
    ['Rows', `${countedRows(framework).length} (${rowWords[framework.kind]}s)`],
    ['Second reading', framework.secondRead ?? 'open'],
    ['Note', framework.note],
    ['Licence', framework.licence],
    ['Catalogue', framework.source],
  ]);
  const groups = framework.groups.flatMap(({ id, title }) => {
    const rows = framework.controls.filter(control => control.group === id);
    const tables =
      framework.kind === 'check-catalogue' ? [checkTable(framework, rows, checks)] : groupTables(rows);
    return [`## ${id}: ${plain(title)}`, ...tables];
  });
  return page(framework.title, introductions[framework.kind], [described, ...groups]);
}

function checkTable(framework: Framework, rows: readonly Control[], checks: readonly NamedCheck[]): string {
  return table(
    ['id', 'title', 'part of', 'answered by', 'note'],
    rows.map(row => [
      code(row.id),
      row.title,
      listsOf(row),
      answeringChecks(framework, row, checks)
        .map(check => code(check.id))
        .join(', '),
      row.note ?? '',
    ]),
  );
}

/** The baselines and levels that include a row. */
function listsOf({
  baselines = [],
  fedramp = [],
  implementationGroups = [],
  standards = [],
}: Control): string {
  return [...baselines, ...fedramp.map(one => `FedRAMP ${one}`), ...implementationGroups, ...standards].join(
    ', ',
  );
}

function groupTables(controls: readonly Control[]): readonly string[] {
  const mapped = controls.filter(control => control.duties.length > 0);
  const unmapped = controls.filter(control => control.duties.length === 0);
  const tables: string[] = [];
  if (mapped.length > 0) {
    tables.push(
      table(
        ['id', 'title', 'duties', 'applies when', 'part of', 'note', 'confidence'],
        mapped.map(control => [
          control.heading === true ? `**${code(control.id)}**` : code(control.id),
          control.title,
          control.duties.map(duty).join(', '),
          questionLinks(control),
          listsOf(control),
          note(control),
          control.confidence === 'expert' ? 'unsourced' : 'sourced',
        ]),
      ),
    );
  }
  if (unmapped.length > 0) {
    tables.push(
      table(
        ['id', 'title', 'why there are no duties', 'applies when', 'part of', 'note'],
        unmapped.map(control => [
          code(control.id),
          control.title,
          control.unmappedReason ?? '',
          questionLinks(control),
          listsOf(control),
          note(control),
        ]),
      ),
    );
  }
  return tables;
}

function duty({ duty: id, role }: Control['duties'][number]): string {
  const link = linkTo('../duties.md', id);
  return role === 'satisfies' ? link : `${link} (${role})`;
}

function questionLinks({ appliesWhen = [] }: Control): string {
  return appliesWhen.map(question => linkTo('../questions.md', question)).join(' and ');
}

function note(control: Control): string {
  const { specification, inheritsMapping, mappedThrough } = control;
  const inherited = inheritsMapping && `mapping of ${code(inheritsMapping)}`;
  const through = mappedThrough && `mapping of ${mappedThrough.map(code).join(', ')}`;
  return [specification, control.note, inherited, through].filter(part => part !== undefined).join('; ');
}

function assurancePage(knowledge: Knowledge): string {
  const { note: startNote, statuses, rules, documents, status, partition } = knowledge.assuranceStart;
  const kinds = [...knowledge.assuranceKinds.values()].map(kind =>
    [
      `## <a id="${kind.id}"></a>${plain(kind.title)}`,
      facts([
        ['Id', code(kind.id)],
        ['What it is', kind.nature],
        ['Valid when', kind.validity],
        ['May be relied on for', kind.reliedOnFor.map(code).join(', ')],
        ['Not for', kind.notFor],
        ['What to record', kind.fields.join(', ')],
        ['Distribution', kind.distribution],
        ['Source', kind.confidence === 'sourced' ? 'sourced' : 'unsourced (expert judgement)'],
      ]),
    ].join('\n\n'),
  );
  const introduction =
    "Documents that AWS's half of a control may rest on. Each kind has its own rule of validity against the audit window.";
  return page('Assurance kinds', introduction, [
    '## Where a first run starts',
    `AWS's half starts as ${code(status)} in the partition ${code(partition)}, on ${documents.map(id => linkTo('assurance-kinds.md', id)).join(' and ')}. ${plain(startNote)}.`,
    table(
      ['status', 'meaning'],
      statuses.map(one => [code(one.id), one.meaning]),
    ),
    rules.map(rule => `- ${plain(rule)}`).join('\n'),
    ...kinds,
  ]);
}
