import { isRecord } from '../../foundation/json-text.ts';
import { limits } from '../../foundation/limits.ts';
import { safeText } from '../../foundation/safe-text.ts';
import { type Cursor, mappings, placeOf, refuse, requiredText, text } from './oscal-cursor.ts';
import type { OscalDocument } from './open-document.ts';

/** A heading under which a catalogue gathers controls. */
export interface OscalGroup {
  /** '' where the catalogue gives none. */
  readonly id: string;
  readonly title: string;
}

export interface OscalProp {
  readonly name: string;
  readonly value: string;
  readonly ns?: string;
  readonly class?: string;
}

/** A control with what may change which controls count and what they are called. Its texts are not kept. */
export interface OscalControl {
  readonly id: string;
  /** As written: with places for parameters. */
  readonly title: string;
  /** Its status, as far as it says one. */
  readonly props: readonly OscalProp[];
  /** Ids of its parameters and parts, which alterations may name. */
  readonly inner: ReadonlySet<string>;
  /** Controls around it, the outermost first. */
  readonly ancestors: readonly string[];
  /** Groups around it, the outermost first. */
  readonly groups: readonly OscalGroup[];
  /** The catalogue that it comes from: two controls of one id are the same only if they share it. */
  readonly origin: string;
}

/** What a parameter is shown as where a title names it. */
export type ParameterTexts = ReadonlyMap<string, string>;

/** Controls in their order, with the parameters that their titles may name. What a profile comes to has the same form. */
export interface OscalCatalogue {
  readonly controls: readonly OscalControl[];
  readonly parameters: ParameterTexts;
}

/** Controls that one catalogue or profile may come to; the largest published ones have some two thousand. */
export const controlsAtMost = 20_000;

/** Characters of an id. */
const longestId = 200;

/** Every control of a catalogue, the nested ones behind the one that holds them. Problems are told at the document. */
export function readCatalogue({ body }: OscalDocument, origin: string): OscalCatalogue {
  const catalogue = new Reading(origin);
  catalogue.read(body, [], [], 0);
  if (catalogue.controls.length === 0 && !body.problems.any) {
    refuse(body, 'this catalogue has no controls.');
  }
  return catalogue;
}

class Reading implements OscalCatalogue {
  readonly controls: OscalControl[] = [];
  readonly parameters = new Map<string, string>();
  private readonly seen = new Map<string, Cursor>();

  constructor(private readonly origin: string) {}

  read(holder: Cursor, groups: readonly OscalGroup[], ancestors: readonly string[], depth: number): void {
    if (depth > limits.stackDepth) {
      refuse(holder, `groups and controls stand more than ${limits.stackDepth} deep inside one another.`);
      return;
    }
    this.readParameters(holder);
    for (const control of mappings(holder, 'controls')) this.readControl(control, groups, ancestors, depth);
    for (const group of mappings(holder, 'groups')) {
      const heading = { id: text(group, 'id') ?? '', title: requiredText(group, 'title') };
      this.read(group, [...groups, heading], ancestors, depth + 1);
    }
  }

  private readControl(
    control: Cursor,
    groups: readonly OscalGroup[],
    ancestors: readonly string[],
    depth: number,
  ): void {
    const id = requiredText(control, 'id');
    if (id === '' || !this.isNew(id, control)) return;
    this.controls.push({
      id,
      title: requiredText(control, 'title'),
      props: mappings(control, 'props').flatMap(statusOf),
      inner: innerIds(control.data),
      ancestors,
      groups,
      origin: this.origin,
    });
    this.read(control, groups, [...ancestors, id], depth + 1);
  }

  private isNew(id: string, control: Cursor): boolean {
    if (!/^[\p{L}_][\p{L}\p{N}._-]*$/u.test(id) || id.length > longestId) {
      const allowed = 'a letter or _, then letters, digits, dots, hyphens and _';
      refuse(control, `"${safeText(id, 80)}" is not an id as OSCAL has them: ${allowed}.`, 'id');
      return false;
    }
    const before = this.seen.get(id);
    if (before !== undefined) {
      refuse(control, () => takenId(id, before), 'id');
      return false;
    }
    this.seen.set(id, control);
    if (this.seen.size <= controlsAtMost) return true;
    if (this.seen.size === controlsAtMost + 1) {
      refuse(control, `the catalogue has more than ${controlsAtMost} controls; larger ones are not read.`);
    }
    return false;
  }

  private readParameters(holder: Cursor): void {
    for (const parameter of mappings(holder, 'params')) {
      const id = text(parameter, 'id');
      if (id !== undefined && !this.parameters.has(id)) this.parameters.set(id, parameterText(parameter, id));
    }
  }
}

function takenId(id: string, before: Cursor): string {
  const { line } = before.source.positionAt(placeOf(before, 'id').offset);
  return `"${id}" is the id of another control too (line ${line}).`;
}

/** The property where it is a status: of all that are written nothing else changes which controls count. */
export function statusOf(prop: Cursor): OscalProp[] {
  const name = text(prop, 'name');
  if (name !== 'status') return [];
  const value = text(prop, 'value');
  if (value === undefined) return [];
  const ns = text(prop, 'ns');
  const ofClass = text(prop, 'class');
  return [
    {
      name,
      value,
      ...(ns === undefined ? {} : { ns }),
      ...(ofClass === undefined ? {} : { class: ofClass }),
    },
  ];
}

/** What a parameter is shown as: its values, else the choices that it leaves, else its label. */
export function parameterText({ data }: Cursor, id: string): string {
  if (!isRecord(data)) return `[${id}]`;
  const values = data['values'];
  if (Array.isArray(values) && values.length > 0) return values.slice(0, 20).map(String).join(', ');
  const select = data['select'];
  const choices = isRecord(select) ? select['choice'] : undefined;
  if (Array.isArray(choices) && choices.length > 0) return choices.slice(0, 20).map(String).join(' or ');
  return typeof data['label'] === 'string' ? `[${data['label']}]` : `[${id}]`;
}

/** Ids of the parameters and parts of a control. The nesting of the text bounds it. */
function innerIds(control: unknown): Set<string> {
  const ids = new Set<string>();
  const open: unknown[] = [control];
  for (let holder = open.pop(); holder !== undefined; holder = open.pop()) {
    if (!isRecord(holder)) continue;
    for (const key of ['params', 'parts']) {
      const list = holder[key];
      for (const item of Array.isArray(list) ? (list as unknown[]) : []) {
        if (!isRecord(item)) continue;
        if (typeof item['id'] === 'string') ids.add(item['id']);
        open.push(item);
      }
    }
  }
  return ids;
}

/** Withdrawn controls stand in a catalogue so that their ids stay taken: nobody has to meet them. */
export function isWithdrawn({ props }: Pick<OscalControl, 'props'>): boolean {
  return props.some(({ value }) => value.toLowerCase() === 'withdrawn');
}
