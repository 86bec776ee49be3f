import { z } from 'zod';
import type { SourceText } from '../../foundation/source-text.ts';
import { given } from '../../foundation/given.ts';
import { atMost, day, nameOf, text } from '../boundary-file/scalars.ts';
import { parseWritten } from '../boundary-file/shape-problems.ts';
import { type KnownNames, WrittenScope } from '../boundary-file/written-scope.ts';
import { addProblems, type FileProblem, readWrittenTree } from '../boundary-file/written-tree.ts';
import { checkedRow, type ControlRow, rowFields, rowSchema } from './control-row.ts';
import { type FrameworkDraft, ungrouped } from './framework-draft.ts';

/** The small YAML form of a framework, and of a mapping of one: what `demarc frameworks import` writes, or a person. */

/** YAML reads `1.1` and `2022` as numbers: editors must not mind. */
const idOrNumber = text.meta({ type: ['string', 'number'] });

const groupSchema = z.strictObject({
  id: idOrNumber.meta({ description: 'Its id.' }),
  title: text.meta({ description: 'Its title.' }),
});

const controlSchema = z.strictObject({
  id: idOrNumber.meta({ description: 'Its id, without the namespace.' }),
  title: text.meta({ description: 'What it is called.' }),
  group: idOrNumber.optional().meta({ description: 'The group that it stands in.' }),
  ...rowFields,
});

export const frameworkFileSchema = z
  .strictObject({
    id: text.meta({ description: 'By which demarc.yaml and --framework name it.', pattern: '^[a-z0-9.-]+$' }),
    namespace: text.meta({
      description: 'Stands before the ids of its controls, as in shop:AC-1.',
      pattern: '^[a-z0-9]+$',
    }),
    title: text.meta({ description: 'Its title.' }),
    version: idOrNumber.meta({ description: 'Its version or edition.' }),
    licence: text.meta({ description: 'By which terms it may be used.' }),
    source: text.meta({ description: 'Where its own text stands: an address, a document.' }),
    date: day.optional().meta({ description: 'Day of that version.' }),
    note: text.optional().meta({ description: 'What readers must know of it.' }),
    standsFor: nameOf('framework').optional().meta({
      description:
        'The catalogue in whose place it stands where it is asked what the documents of AWS may be relied on for.',
    }),
    groups: z.array(groupSchema).max(atMost.inner).optional().meta({ description: 'Its groups, in order.' }),
    controls: z
      .array(controlSchema)
      .min(1)
      .max(atMost.ownControls)
      .meta({ description: 'All of its controls, each with what answers it.' }),
    withdrawn: z
      .array(idOrNumber)
      .max(atMost.ownControls)
      .optional()
      .meta({ description: 'Ids that its publisher has withdrawn: nobody has to meet them.' }),
  })
  .meta({ title: 'A framework of your own', description: 'Controls, and what answers them.' });

export const mappingFileSchema = z
  .strictObject({
    mapping: z
      .record(text, rowSchema)
      .meta({ description: 'What answers each control, by its id without the namespace.' }),
  })
  .meta({ title: 'A mapping', description: 'What answers the controls of a framework that is imported.' });

/** The framework of a YAML file; what is wrong with it is added to the problems. */
export function readFrameworkFile(
  source: SourceText,
  known: KnownNames,
  problems: FileProblem[],
): FrameworkDraft | undefined {
  const tree = readWrittenTree(source);
  if (!('data' in tree)) {
    addProblems(problems, tree);
    return undefined;
  }
  const parsed = parseWritten(frameworkFileSchema, tree);
  if (!parsed.ok) {
    addProblems(problems, parsed.problems);
    return undefined;
  }
  const { date, groups: written = [], controls, withdrawn = [], standsFor, note, ...rest } = parsed.value;
  const scope = new WrittenScope(tree, known, problems);
  scope.checkDay(['date'], date);
  if (standsFor !== undefined && known.framework(standsFor) === undefined) {
    scope.addUnknown(
      ['standsFor'],
      'framework',
      standsFor,
      known.frameworkIds(),
      'demarc frameworks lists them.',
    );
  }
  const inNone = controls.some(control => control.group === undefined);
  const groups = inNone && !written.some(({ id }) => id === ungrouped.id) ? [...written, ungrouped] : written;
  checkIds(written, 'group', 'groups', scope);
  checkIds(controls, 'control', 'controls', scope);
  const groupIds = new Set(groups.map(group => group.id));
  return {
    ...rest,
    ...given({ standsFor, note }),
    version: date === undefined ? rest.version : `${rest.version} (${date})`,
    groups,
    controls: controls.map(({ id, title, group = ungrouped.id, ...row }, index) => {
      if (!groupIds.has(group))
        scope.addUnknown(['controls', index, 'group'], 'group of this file', group, groupIds);
      return { id, title, group, row: checkedRow(row, ['controls', index], scope) };
    }),
    withdrawn,
    notes: [],
  };
}

function checkIds(
  items: readonly { readonly id: string }[],
  kind: string,
  key: 'groups' | 'controls',
  scope: WrittenScope,
): void {
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (!/^[^\s:\p{C}]{1,200}$/u.test(id)) {
      scope.add([key, index, 'id'], 'an id has no blanks, no colon and no control characters.');
    } else if (seen.has(id)) scope.add([key, index, 'id'], `"${id}" is the id of another ${kind}.`);
    seen.add(id);
  }
}

/** What a YAML mapping says of the controls: every id must be one of theirs. */
export function readMappingFile(
  source: SourceText,
  ids: ReadonlySet<string>,
  known: KnownNames,
  problems: FileProblem[],
): ReadonlyMap<string, ControlRow> {
  const rows = new Map<string, ControlRow>();
  const tree = readWrittenTree(source);
  if (!('data' in tree)) {
    addProblems(problems, tree);
    return rows;
  }
  const parsed = parseWritten(mappingFileSchema, tree);
  if (!parsed.ok) {
    addProblems(problems, parsed.problems);
    return rows;
  }
  const scope = new WrittenScope(tree, known, problems);
  for (const [id, written] of Object.entries(parsed.value.mapping)) {
    if (!ids.has(id)) scope.addUnknownKey(['mapping'], 'control of this framework', id, ids);
    const row = checkedRow(written, ['mapping', id], scope);
    if (row !== undefined) rows.set(id, row);
  }
  return rows;
}
