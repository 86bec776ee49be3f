import type { Control, Framework, Knowledge } from '../../src/model/knowledge.ts';
import { code, facts, linkTo, page, plain, table } from './markdown.ts';

/** Pages about frameworks: an index, one page for each, and the documents that AWS's half rests on. */
export function frameworkPages(knowledge: Knowledge): readonly (readonly [file: string, text: string])[] {
  const frameworks = knowledge.frameworkIds().flatMap(id => knowledge.framework(id) ?? []);
  const introduction =
    'Catalogues of controls and practices with the duties that they rest on. Ids are official; titles are our own short words unless the text is in the public domain. Every mapping row is unsourced (expert judgement) and wants a second reader.';
  return [
    ['frameworks.md', page('Frameworks', introduction, [overview(frameworks)])],
    ...frameworks.map(one => [`frameworks/${one.id}.md`, frameworkPage(one)] as const),
    ['assurance-kinds.md', assurancePage(knowledge)],
  ];
}

function overview(frameworks: readonly Framework[]): string {
  return table(
    ['framework', 'version', 'kind', 'rows', 'without duties', 'ids begin with'],
    frameworks.map(one => [
      `[${one.title}](frameworks/${one.id}.md)`,
      one.version,
      one.kind,
      String(one.controls.length),
      String(one.controls.filter(control => control.duties.length === 0).length),
      code(`${one.namespace}:`),
    ]),
  );
}

function frameworkPage(framework: Framework): string {
  const described = facts([
    ['Id', code(framework.id)],
    ['Version', framework.version],
    ['Rows', String(framework.controls.length)],
    ['Licence', framework.licence],
    ['Catalogue', framework.source],
  ]);
  const introduction =
    framework.kind === 'controls'
      ? 'Duties that satisfy a control, and parallel duties of the other party, decide its class; duties marked "contributes" or "input" never do.'
      : 'Practices are answered by duties; no class is computed for them.';
  const groups = framework.groups.flatMap(({ id, title }) => [
    `## ${id}: ${plain(title)}`,
    ...groupTables(framework.controls.filter(control => control.group === id)),
  ]);
  return page(framework.title, introduction, [described, ...groups]);
}

function groupTables(controls: readonly Control[]): readonly string[] {
  const mapped = controls.filter(control => control.duties.length > 0);
  const unmapped = controls.filter(control => control.duties.length === 0);
  const tables: string[] = [];
  if (mapped.length > 0) {
    tables.push(
      table(
        ['id', 'title', 'duties', 'applies when', 'note', 'confidence'],
        mapped.map(control => [
          code(control.id),
          control.title,
          control.duties.map(duty).join(', '),
          control.appliesWhen === undefined ? '' : linkTo('../questions.md', control.appliesWhen),
          note(control),
          control.confidence === 'expert' ? 'unsourced' : 'sourced',
        ]),
      ),
    );
  }
  if (unmapped.length > 0) {
    tables.push(
      table(
        ['id', 'title', 'why there are no duties', 'applies when'],
        unmapped.map(control => [
          code(control.id),
          control.title,
          control.unmappedReason ?? '',
          control.appliesWhen === undefined ? '' : linkTo('../questions.md', control.appliesWhen),
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

function note(control: Control): string {
  const inherited = control.inheritsMapping && `mapping of ${code(control.inheritsMapping)}`;
  return [control.note, inherited].filter(part => part !== undefined).join('; ');
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
