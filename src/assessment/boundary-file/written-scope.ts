import { limits } from '../../foundation/limits.ts';
import { isDay } from '../../foundation/calendar-days.ts';
import { safeText } from '../../foundation/safe-text.ts';
import { nearestName } from '../../estate/nearest-name.ts';
import type { Framework, Knowledge } from '../../model/knowledge.ts';
import type { FileProblem, WrittenTree } from './written-tree.ts';

/** The part of the knowledge that demarc.yaml may name. */
export interface KnownNames
  extends Pick<
    Knowledge,
    | 'questions'
    | 'frameworkIds'
    | 'framework'
    | 'ruleIds'
    | 'rule'
    | 'duties'
    | 'evidenceKinds'
    | 'assuranceKinds'
    | 'obligations'
    | 'crosswalk'
    | 'crosswalkIds'
    | 'service'
    | 'serviceIds'
    | 'findService'
  > {
  /** Ids of checks; left out: they are not compared. */
  readonly checkIds?: readonly string[];
  /** Names of Regions; left out: only their form is looked at. */
  readonly regions?: readonly string[];
}

export type Path = readonly PropertyKey[];

/** One file with its problems: where things that are written in it stand, and what is wrong with them. */
export class WrittenScope {
  private readonly controls = new Map<string, ReadonlyMap<string, readonly Framework[]>>();

  constructor(
    readonly tree: WrittenTree,
    readonly known: KnownNames,
    readonly problems: FileProblem[],
  ) {}

  /** A problem at the value of the path, or at a key of the mapping there. */
  add(path: Path, message: string, atKey?: string): void {
    this.problems.push({ message, place: this.tree.placeOf(path, atKey) });
  }

  /** A name that is not among the known ones, with the nearest of them. */
  addUnknown(path: Path, kind: string, name: string, known: Iterable<string>, otherwise = ''): void {
    // To look for the nearest name costs: what is not shown goes without.
    const shown = this.problems.length < limits.messagesPerFile;
    this.add(path, unknownName(kind, name, shown ? known : [], shown ? otherwise : 'Look it up.'));
  }

  /** The same for a name that is a key of the mapping at the path. */
  addUnknownKey(path: Path, kind: string, name: string, known: Iterable<string>, otherwise = ''): void {
    const shown = this.problems.length < limits.messagesPerFile;
    this.add(path, unknownName(kind, name, shown ? known : [], shown ? otherwise : 'Look it up.'), name);
  }

  checkDay(path: Path, written: string | undefined): void {
    if (written === undefined || isDay(written)) return;
    this.add(path, `"${safeText(written, 40)}" is not a date; write YYYY-MM-DD.`);
  }

  /** Two days of which the second must not come first. */
  checkOrder(path: Path, from: string | undefined, to: string | undefined, what: string): void {
    if (from === undefined || to === undefined || !isDay(from) || !isDay(to) || from <= to) return;
    this.add(path, `${what} ends before it begins.`);
  }

  checkAccount(path: Path, account: string): void {
    if (/^\d{12}$/.test(account)) return;
    this.add(path, `"${safeText(account, 40)}" is not an account id: it has twelve digits.`);
  }

  checkRegion(path: Path, region: string): void {
    const { regions } = this.known;
    if (regions === undefined) {
      if (/^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/.test(region)) return;
      this.add(path, `"${safeText(region, 40)}" is not the name of a Region, such as eu-central-1.`);
    } else if (!regions.includes(region)) {
      this.addUnknown(path, 'Region', region, regions, 'Write it as in eu-central-1.');
    }
  }

  checkDuty(path: Path, duty: string): void {
    const { duties } = this.known;
    if (!duties.has(duty)) this.addUnknown(path, 'duty', duty, duties.keys(), 'demarc duties lists them.');
  }

  /** A control of any framework, by its namespaced id. */
  checkControl(path: Path, control: string): void {
    const colon = control.indexOf(':');
    if (colon < 1) {
      this.add(path, `"${safeText(control, 80)}" is not the id of a control, such as iso:A.8.24.`);
      return;
    }
    const ids = this.controlsOf(control.slice(0, colon));
    if (ids.has(control)) return;
    this.addUnknown(path, 'control', control, ids.keys(), 'demarc frameworks lists what there is.');
  }

  /** The frameworks that have a control; none for one that is not known. */
  frameworksWith(control: string): readonly Framework[] {
    return this.controlsOf(control.slice(0, Math.max(0, control.indexOf(':')))).get(control) ?? [];
  }

  /** The controls of a namespace with the frameworks that have them: a baseline has those of its catalogue. */
  private controlsOf(namespace: string): ReadonlyMap<string, readonly Framework[]> {
    const known = this.controls.get(namespace);
    if (known !== undefined) return known;
    const found = new Map<string, Framework[]>();
    for (const id of this.known.frameworkIds()) {
      const framework = this.known.framework(id);
      if (framework?.namespace !== namespace) continue;
      for (const one of framework.controls) {
        const having = found.get(one.id);
        if (having === undefined) found.set(one.id, [framework]);
        else having.push(framework);
      }
    }
    this.controls.set(namespace, found);
    return found;
  }

  checkOneOf(path: Path, written: string | undefined, allowed: readonly string[]): void {
    if (written === undefined || allowed.some(one => one === written)) return;
    const nearest = nearestName(written, allowed);
    const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
    this.add(path, `"${safeText(written, 40)}" is not allowed here: write ${orList(allowed)}.${hint}`);
  }
}

function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

/** Names beyond this many are not spelled out in a message. */
const namedAtMost = 20;

function unknownName(kind: string, name: string, known: Iterable<string>, otherwise: string): string {
  const all = [...known];
  const nearest = nearestName(name, all);
  const hint =
    nearest !== undefined
      ? `Did you mean "${nearest}"?`
      : otherwise === '' && all.length <= namedAtMost
        ? all.length === 0
          ? 'None is known.'
          : `Known are: ${all.join(', ')}.`
        : otherwise;
  return `"${safeText(name, 80)}" is no ${kind} that demarc knows. ${hint}`.trimEnd();
}
