import { unknownId } from './check-rules.ts';
import type { Problem } from './problem.ts';
import type { UnitOf, Units } from './read-units.ts';

type Group = UnitOf<'frameworkGroups'>;
type Row = Group['value']['rows'][number];

const roles = ['satisfies', 'parallel', 'contributes', 'input', 'answeredBy'] as const;

/** Mistakes in frameworks: groups without rows, ids that stand twice or lead nowhere, rows that say nothing. */
export function checkFrameworks(units: Units): readonly Problem[] {
  const problems: Problem[] = [];
  const frameworks = new Map(units.frameworks.map(unit => [unit.value.id, unit]));
  const duties = new Set(units.duties.map(unit => unit.value.id));
  const questions = new Set(units.questions.map(unit => unit.value.id));
  const controls = new Map<string, string>();
  for (const unit of units.frameworkGroups) {
    for (const row of unit.value.rows) {
      const other = controls.get(row.id);
      if (other !== undefined) problems.push(unit.problem(['rows'], `"${row.id}" also stands in ${other}`));
      controls.set(row.id, unit.file);
    }
  }
  for (const unit of units.frameworkGroups) {
    const framework = frameworks.get(unit.folder);
    if (framework === undefined) {
      problems.push(unit.problem([], `frameworks/${unit.folder} has no readable framework.yaml`));
      continue;
    }
    const groups = framework.value.groups.map(group => group.id);
    if (!groups.includes(unit.value.group)) {
      problems.push(unknownId(unit, ['group'], `group of ${unit.folder}`, unit.value.group, groups));
    }
    for (const [index, row] of unit.value.rows.entries()) {
      problems.push(...checkRow(unit, index, row, framework, duties, questions, controls));
    }
  }
  for (const unit of units.frameworks) {
    const written = new Set(
      units.frameworkGroups.filter(group => group.folder === unit.value.id).map(group => group.value.group),
    );
    for (const [index, { id }] of unit.value.groups.entries()) {
      if (!written.has(id)) problems.push(unit.problem(['groups', index], `the group "${id}" has no file`));
    }
  }
  return problems;
}

function checkRow(
  unit: Group,
  index: number,
  row: Row,
  { value: framework }: UnitOf<'frameworks'>,
  duties: ReadonlySet<string>,
  questions: ReadonlySet<string>,
  controls: ReadonlyMap<string, string>,
): readonly Problem[] {
  const at = ['rows', index];
  const problems: Problem[] = [];
  if (!row.id.startsWith(`${framework.namespace}:`)) {
    problems.push(unit.problem([...at, 'id'], `"${row.id}" must begin with "${framework.namespace}:"`));
  }
  const seen = new Set<string>();
  for (const role of roles) {
    for (const [place, duty] of (row[role] ?? []).entries()) {
      if (!duties.has(duty)) problems.push(unknownId(unit, [...at, role, place], 'duty', duty, duties));
      if (seen.has(duty))
        problems.push(unit.problem([...at, role, place], `"${duty}" stands twice in "${row.id}"`));
      seen.add(duty);
    }
  }
  if (framework.kind === 'practices' && seen.size !== (row.answeredBy?.length ?? 0)) {
    problems.push(unit.problem(at, `"${row.id}" is a practice: it has answeredBy and no roles`));
  }
  if (framework.kind === 'controls' && row.answeredBy !== undefined) {
    problems.push(unit.problem([...at, 'answeredBy'], `"${row.id}" is a control: give its duties roles`));
  }
  if (seen.size === 0 && row.unmapped === undefined) {
    problems.push(unit.problem(at, `"${row.id}" has no duties: say why under unmapped`));
  }
  if (seen.size > 0 && row.unmapped !== undefined) {
    problems.push(unit.problem([...at, 'unmapped'], `"${row.id}" has duties and says that it has none`));
  }
  if (row.appliesWhen !== undefined && !questions.has(row.appliesWhen)) {
    problems.push(unknownId(unit, [...at, 'appliesWhen'], 'question', row.appliesWhen, questions));
  }
  if (row.inheritsMapping !== undefined && !controls.has(row.inheritsMapping)) {
    problems.push(
      unknownId(unit, [...at, 'inheritsMapping'], 'control', row.inheritsMapping, controls.keys()),
    );
  }
  return problems;
}
