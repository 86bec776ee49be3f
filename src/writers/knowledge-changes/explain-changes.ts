import type { MovingChange, TouchedControl } from '../../model/knowledge-history.ts';
import type { ClassHere, ControlHere, EstateMoves } from '../../model/knowledge-moves.ts';
import { type Explanation, factsOf, type Item, type Section, sectionsOf } from '../explain/explanation.ts';
import { classWords, counted, grouped } from '../words.ts';
import { type ChangeContext, changeText, shortSubject, titleOfControl } from './change-words.ts';
import { isTold, kindsOf } from './change-kinds.ts';
import { type ChangesReport, limitsOfHistory, limitsWithoutEstate } from './changes-report.ts';
import { touchedByFramework } from './touched-by-framework.ts';

/** What changed since a release, by framework: for the knowledge as a whole, or for the estate that was read. */
export function explainChanges(report: ChangesReport): Explanation {
  const { knowledge, release, difference, estate } = report;
  const { unreleased } = knowledge.history();
  const open =
    unreleased.length === 0 ? '' : `, with ${counted(unreleased.length, 'change')} not released yet`;
  const places = estate === undefined ? difference.changes.map((_, place) => place) : estate.moves.concerning;
  return {
    kind: 'knowledge',
    id: `since ${release.id}`,
    title: estate === undefined ? 'What demarc decides otherwise now' : titleHere(estate.moves),
    facts: factsOf(
      ['Then', `${release.id} (${release.knowledge})`],
      ['Now', `${knowledge.version}${open}`],
      ['Changed', kindsOf(difference.changes)],
      ['Here', estate === undefined ? undefined : `${estate.boundary}: ${estate.inputs.join(', ')}`],
      ['Not told', limitsOfHistory],
      ['Without a path', estate === undefined ? limitsWithoutEstate : undefined],
    ),
    sections: sectionsOf(
      ...(estate === undefined ? generalSections(report) : estateSections(estate.moves, report)),
      {
        title: estate === undefined ? 'What changed' : 'What changed that concerns this estate',
        items: places.flatMap(place => changeItem(difference.changes[place], report)),
      },
    ),
  };
}

function titleHere({ frameworks }: EstateMoves): string {
  const all = frameworks.flatMap(one => one.controls);
  const moved = all.filter(one => one.moved).length;
  if (all.length === 0) return 'Nothing that changed concerns this estate';
  return `${counted(moved, 'control')} moved here; ${grouped(all.length - moved)} touched, and as before`;
}

function contextOf({ knowledge, difference }: ChangesReport): ChangeContext {
  return { knowledge, before: difference.before, after: difference.after };
}

/** Rows are told at their control; everything else once, with what it can move. */
function changeItem(moving: MovingChange | undefined, report: ChangesReport): Item[] {
  if (moving === undefined || moving.change.kind === 'controls' || !isTold(moving)) return [];
  const { subject, what } = changeText(moving.change, contextOf(report));
  const controls = new Set(moving.duties.flatMap(duty => report.difference.controlsOf[duty] ?? []));
  const through =
    moving.duties.length === 0
      ? []
      : [`can move ${counted(controls.size, 'control')}, through ${listed(moving.duties, namedDuties)}`];
  return [{ text: subject, detail: [...what, ...through] }];
}

const namedDuties = 8;
const namedReasons = 8;
const namedControls = 60;

function listed(names: readonly string[], most: number): string {
  const rest = names.length - most;
  return rest > 0
    ? `${names.slice(0, most).join(', ')} and ${counted(rest, 'more', 'more')}`
    : names.join(', ');
}

function generalSections(report: ChangesReport): readonly Section[] {
  return touchedByFramework(report).map(({ framework, controls }) => ({
    title: framework.title,
    items: controls.map(one => ({
      text: named(one.control, titleOfControl(one.control, report.knowledge)),
      detail: reasons(one, report),
    })),
  }));
}

function named(id: string, title: string): string {
  return title === '' ? id : `${id}: ${title}`;
}

/** Why a control is touched: its row in full, then the names of what else changed. */
function reasons({ because }: TouchedControl, report: ChangesReport): string[] {
  const context = contextOf(report);
  const changes = because.flatMap(place => report.difference.changes[place] ?? []);
  const rows = changes.filter(({ change }) => change.kind === 'controls');
  const others = changes.filter(({ change }) => change.kind !== 'controls');
  return [
    ...rows.map(({ change }) => `its row ${changeText(change, context).what.join('; ')}`),
    ...(others.length === 0
      ? []
      : [
          `through ${listed(
            others.map(({ change }) => shortSubject(change)),
            namedReasons,
          )}`,
        ]),
  ];
}

function estateSections({ frameworks }: EstateMoves, report: ChangesReport): readonly Section[] {
  return frameworks.map(({ title, controls }) => {
    const same = controls.filter(one => !one.moved).map(one => one.control);
    return {
      title,
      items: [
        ...controls
          .filter(one => one.moved)
          .map(one => ({
            text: `${named(one.control, one.title)}: ${movedWords(one)}`,
            detail: reasons(one, report),
          })),
        ...(same.length === 0 ? [] : [{ text: `touched, and as before: ${listed(same, namedControls)}` }]),
      ],
    };
  });
}

/** `inherited before, shared (divided) now`. */
export function movedWords({ before, after }: ControlHere): string {
  if (before === undefined) return `not in the catalogue before, ${classHereWords(after)} now`;
  if (after === undefined) return `${classHereWords(before)} before, no longer in the catalogue`;
  return `${classHereWords(before)} before, ${classHereWords(after)} now`;
}

function classHereWords(here: ClassHere | undefined): string {
  if (here === undefined) return 'not judged';
  const { kinds, candidates } = here;
  const kind = kinds.length === 0 ? '' : ` (${kinds.join(', ')})`;
  const open = candidates.length === 0 ? '' : ` (${candidates.map(one => classWords[one]).join(' or ')})`;
  return `${classWords[here.class]}${kind}${open}`;
}
