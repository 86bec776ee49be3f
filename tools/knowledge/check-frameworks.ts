import type { FrameworkKind } from '../../src/model/knowledge.ts';
import { unknownId } from './check-rules.ts';
import type { Problem } from './problem.ts';
import type { UnitOf, Units } from './read-units.ts';
import { dutiesOfRow, type Row, rowsById } from './row-duties.ts';

type Group = UnitOf<'frameworkGroups'>;

interface Known {
  readonly duties: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
  readonly rows: ReadonlyMap<string, Row>;
}

const roles = ['satisfies', 'parallel', 'contributes', 'input', 'answeredBy'] as const;

/** Mistakes in frameworks: groups without rows, ids that stand twice or lead nowhere, rows that say nothing. */
export function checkFrameworks(units: Units): readonly Problem[] {
  const known: Known = {
    duties: new Set(units.duties.map(unit => unit.value.id)),
    questions: new Set(units.questions.map(unit => unit.value.id)),
    rows: rowsById(units),
  };
  return [
    ...checkUniqueRows(units),
    ...units.frameworkGroups.flatMap(unit => checkGroup(unit, units, known)),
    ...units.frameworks.flatMap(unit => checkGroupsWritten(unit, units)),
    ...checkNamespaces(units),
    ...units.baselines.flatMap(unit => checkBaseline(unit, units)),
  ];
}

function checkUniqueRows(units: Units): readonly Problem[] {
  const problems: Problem[] = [];
  const files = new Map<string, string>();
  for (const unit of units.frameworkGroups) {
    for (const row of unit.value.rows) {
      const other = files.get(row.id);
      if (other !== undefined) problems.push(unit.problem(['rows'], `"${row.id}" also stands in ${other}`));
      files.set(row.id, unit.file);
    }
  }
  return problems;
}

function checkGroup(unit: Group, units: Units, known: Known): readonly Problem[] {
  const framework = units.frameworks.find(one => one.value.id === unit.folder)?.value;
  if (framework === undefined) {
    return [unit.problem([], `frameworks/${unit.folder} has no readable framework.yaml`)];
  }
  const problems: Problem[] = [];
  const groups = framework.groups.map(group => group.id);
  if (!groups.includes(unit.value.group)) {
    problems.push(unknownId(unit, ['group'], `group of ${unit.folder}`, unit.value.group, groups));
  }
  for (const [index, row] of unit.value.rows.entries()) {
    const at = ['rows', index];
    if (!row.id.startsWith(`${framework.namespace}:`)) {
      problems.push(unit.problem([...at, 'id'], `"${row.id}" must begin with "${framework.namespace}:"`));
    }
    problems.push(
      ...checkDuties(unit, index, row, known),
      ...checkKind(unit, index, row, framework.kind, known),
      ...checkOrigin(unit, index, row, known),
    );
    for (const question of row.appliesWhen ?? []) {
      if (known.questions.has(question)) continue;
      problems.push(unknownId(unit, [...at, 'appliesWhen'], 'question', question, known.questions));
    }
  }
  return problems;
}

function checkDuties(unit: Group, index: number, row: Row, { duties }: Known): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const role of roles) {
    for (const [place, duty] of (row[role] ?? []).entries()) {
      const path = ['rows', index, role, place];
      if (!duties.has(duty)) problems.push(unknownId(unit, path, 'duty', duty, duties));
      if (seen.has(duty)) problems.push(unit.problem(path, `"${duty}" stands twice in "${row.id}"`));
      seen.add(duty);
    }
  }
  return problems;
}

/** What a row of a framework of that kind may and must say. */
function checkKind(
  unit: Group,
  index: number,
  row: Row,
  kind: FrameworkKind,
  { rows }: Known,
): readonly Problem[] {
  const at = ['rows', index];
  const named = roles.flatMap(role => row[role] ?? []).length;
  const found = dutiesOfRow(row, rows).length;
  if (kind === 'check-catalogue') {
    if (named === 0 && found === 0 && row.unmapped === undefined) return [];
    return [unit.problem(at, `"${row.id}" is answered by checks: it names no duties and no reason`)];
  }
  const problems: Problem[] = [];
  if (kind === 'practices' && named !== (row.answeredBy?.length ?? 0)) {
    problems.push(unit.problem(at, `"${row.id}" is a practice: it has answeredBy and no roles`));
  }
  if (kind === 'controls' && row.answeredBy !== undefined) {
    problems.push(unit.problem([...at, 'answeredBy'], `"${row.id}" is a control: give its duties roles`));
  }
  if (found === 0 && row.unmapped === undefined) {
    problems.push(unit.problem(at, `"${row.id}" has no duties: say why under unmapped`));
  }
  if (found > 0 && row.unmapped !== undefined) {
    problems.push(unit.problem([...at, 'unmapped'], `"${row.id}" has duties and says that it has none`));
  }
  return problems;
}

/** A row has its duties from one place: from itself, from one row of its own, or from rows of another catalogue. */
function checkOrigin(unit: Group, index: number, row: Row, { rows }: Known): readonly Problem[] {
  const { inheritsMapping, mappedThrough = [] } = row;
  const problems: Problem[] = [];
  const origins = [
    roles.some(role => row[role] !== undefined),
    inheritsMapping !== undefined,
    mappedThrough.length > 0,
  ];
  if (origins.filter(Boolean).length > 1) {
    const message = `"${row.id}" names duties of its own, inheritsMapping or mappedThrough: only one of them`;
    problems.push(unit.problem(['rows', index], message));
  }
  if (inheritsMapping !== undefined) {
    const path = ['rows', index, 'inheritsMapping'];
    const origin = rows.get(inheritsMapping);
    if (origin === undefined) {
      problems.push(unknownId(unit, path, 'control', inheritsMapping, rows.keys()));
    } else if (origin.inheritsMapping !== undefined) {
      problems.push(
        unit.problem(path, `"${inheritsMapping}" inherits itself: name "${origin.inheritsMapping}"`),
      );
    }
    if (row.note === undefined) {
      problems.push(unit.problem(path, `"${row.id}" inherits a mapping: say in a note why it is the same`));
    }
  }
  for (const [place, id] of mappedThrough.entries()) {
    if (rows.has(id)) continue;
    problems.push(unknownId(unit, ['rows', index, 'mappedThrough', place], 'control', id, rows.keys()));
  }
  return problems;
}

function checkGroupsWritten(unit: UnitOf<'frameworks'>, units: Units): readonly Problem[] {
  const written = new Set(
    units.frameworkGroups.filter(group => group.folder === unit.value.id).map(group => group.value.group),
  );
  return unit.value.groups.flatMap(({ id }, index) =>
    written.has(id) ? [] : [unit.problem(['groups', index], `the group "${id}" has no file`)],
  );
}

function checkNamespaces(units: Units): readonly Problem[] {
  const owners = new Map<string, string>();
  return units.frameworks.flatMap(unit => {
    const { id, namespace } = unit.value;
    const other = owners.get(namespace);
    owners.set(namespace, id);
    return other === undefined
      ? []
      : [unit.problem(['namespace'], `the namespace "${namespace}" is also that of "${other}"`)];
  });
}

/** A baseline chooses rows of a framework that is none itself, and finds some. */
function checkBaseline(unit: UnitOf<'baselines'>, units: Units): readonly Problem[] {
  const { id, select } = unit.value;
  const whole = units.frameworks.map(one => one.value.id);
  if (whole.includes(id)) return [unit.problem(['id'], `"${id}" has a framework.yaml too`)];
  if (!whole.includes(select.of)) {
    return [unknownId(unit, ['select', 'of'], 'framework', select.of, whole)];
  }
  const values = new Set<string>();
  for (const group of units.frameworkGroups) {
    if (group.folder !== select.of) continue;
    for (const row of group.value.rows) for (const value of row[select.by] ?? []) values.add(value);
  }
  if (values.has(select.value)) return [];
  const what = `value of ${select.by} in ${select.of}`;
  return [unknownId(unit, ['select', 'value'], what, select.value, values)];
}
