import { readControlLine } from '../../knowledge/history/control-line.ts';
import type { DutyRole, Knowledge } from '../../model/knowledge.ts';

/** What changed of a row of a catalogue, as lines of facts. */
export function controlWords(
  before: string | undefined,
  after: string | undefined,
  knowledge: Knowledge,
): readonly string[] {
  if (after === undefined) return ['is gone'];
  const now = readControlLine(after);
  if (before === undefined) return ['is new', ...dutyRoles([], now.duties)];
  const old = readControlLine(before);
  const asked = (ids: readonly string[]): string =>
    ids.map(id => `"${knowledge.questions.get(id)?.text ?? id}"`).join(' or ');
  const added = now.appliesWhen.filter(id => !old.appliesWhen.includes(id));
  const removed = old.appliesWhen.filter(id => !now.appliesWhen.includes(id));
  return [
    ...(old.duties.length === 0 && now.duties.length > 0 ? ['is mapped now'] : []),
    ...(old.duties.length > 0 && now.duties.length === 0 ? ['is no longer mapped'] : []),
    ...dutyRoles(old.duties, now.duties),
    ...(added.length === 0 ? [] : [`does not apply where ${asked(added)} is answered no`]),
    ...(removed.length === 0 ? [] : [`applies also where ${asked(removed)} is answered no`]),
    ...(old.heading === now.heading ? [] : [now.heading ? 'is a heading now' : 'is no heading any more']),
  ];
}

type Roles = readonly { readonly duty: string; readonly role: DutyRole }[];

function dutyRoles(before: Roles, after: Roles): readonly string[] {
  const old = new Map(before.map(({ duty, role }) => [duty, role]));
  const now = new Map(after.map(({ duty, role }) => [duty, role]));
  const words: string[] = [];
  for (const role of ['satisfies', 'parallel', 'contributes', 'input'] as const) {
    const come = [...now].filter(([duty, is]) => is === role && !old.has(duty)).map(([duty]) => duty);
    const gone = [...old].filter(([duty, was]) => was === role && !now.has(duty)).map(([duty]) => duty);
    if (come.length > 0)
      words.push(`${cameWords[role]} ${come.join(', ')}${before.length === 0 ? '' : ' too'}`);
    if (gone.length > 0) words.push(`${wentWords[role]} ${gone.join(', ')}`);
  }
  for (const [duty, role] of now) {
    const was = old.get(duty);
    if (was !== undefined && was !== role)
      words.push(`${duty} ${roleWords[role]} (before: ${roleWords[was]})`);
  }
  return words;
}

const cameWords: Readonly<Record<DutyRole, string>> = {
  satisfies: 'is satisfied by',
  parallel: 'has in parallel',
  contributes: 'is helped by',
  input: 'takes as input',
};

const wentWords: Readonly<Record<DutyRole, string>> = {
  satisfies: 'is no longer satisfied by',
  parallel: 'no longer has in parallel',
  contributes: 'is no longer helped by',
  input: 'no longer takes as input',
};

const roleWords: Readonly<Record<DutyRole, string>> = {
  satisfies: 'satisfies it',
  parallel: 'runs in parallel',
  contributes: 'only helps it',
  input: 'is only an input',
};
