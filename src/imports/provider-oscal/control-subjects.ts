import { nearestName } from '../../estate/nearest-name.ts';
import { safeText } from '../../foundation/safe-text.ts';
import { readNistControlId } from '../../knowledge/nist-control-id.ts';
import type { Framework, Knowledge } from '../../model/knowledge.ts';
import type { Cursor } from '../oscal/oscal-cursor.ts';
import { refuseAt, wordsAt } from './oscal-reading.ts';

/** The controls that ids of a document may name. */
export interface ControlSubjects {
  /** Id of the framework as it was asked for, and its title. */
  readonly framework: string;
  readonly title: string;
  readonly namespace: string;
  /** Namespaced id of a control by any way of writing it; undefined where there is none. */
  controlOf(written: string): string | undefined;
  readonly ids: readonly string[];
}

/** A control of the knowledge, or a part of its text. */
export interface ControlSubject {
  /** Namespaced. */
  readonly control: string;
  readonly part?: string;
}

/** The controls of a framework; a baseline stands for its whole catalogue, whose ids it shares. */
export function controlSubjects(
  framework: Framework,
  knowledge: Pick<Knowledge, 'framework'>,
): ControlSubjects {
  const { id, title, namespace, selection } = framework;
  const catalogue = (selection === undefined ? undefined : knowledge.framework(selection.of)) ?? framework;
  const ids = catalogue.controls.map(control => control.id.slice(namespace.length + 1));
  const byName = new Map(ids.map(one => [one.toLowerCase(), `${namespace}:${one}`]));
  return {
    framework: id,
    title,
    namespace,
    ids,
    controlOf(written) {
      const name = written.trim().toLowerCase();
      // An id of OSCAL begins with a letter: `sp_800_171_03.01.01`, `pci-3.5.1`.
      const bare = name.replace(/^[a-z].{0,40}[-_](?=\d)/, '');
      const found = byName.get(name) ?? byName.get(bare);
      if (found !== undefined) return found;
      const nist = readNistControlId(written);
      return nist === undefined || nist.part !== undefined ? undefined : byName.get(nist.control);
    },
  };
}

/** The control that an implemented requirement is for; an unknown one is told with the nearest. */
export function readControl(node: Cursor, subjects: ControlSubjects): string | undefined {
  const written = wordsAt(node, 'control-id');
  if (written === undefined) return undefined;
  const control = subjects.controlOf(written);
  if (control === undefined) {
    const nearest = nearestName(written, subjects.ids);
    const hint =
      nearest === undefined
        ? `They are written like ${subjects.ids[0] ?? ''}.`
        : `The nearest is "${nearest}".`;
    const message = `"${safeText(written, 80)}" is no control of ${subjects.title} (${subjects.framework}). ${hint}`;
    refuseAt(node, 'control-id', message);
  }
  return control;
}

/** Base and part of `ac-2_smt.a`. */
const statementId = /^(.{1,60}?)_st?mt(?:\.([\w.-]{1,40}))?$/;

/** The part of a control that a statement is for. One that belongs to another control is told. */
export function readPart(node: Cursor, control: string, subjects: ControlSubjects): ControlSubject {
  const written = wordsAt(node, 'statement-id');
  if (written === undefined) return { control };
  const [, base, part] = statementId.exec(written.toLowerCase()) ?? [];
  if (subjects.controlOf(base ?? written) === control) {
    return part === undefined ? { control } : { control, part };
  }
  const nist = readNistControlId(written);
  if (nist !== undefined && subjects.controlOf(nist.control) === control) {
    return nist.part === undefined ? { control } : { control, part: nist.part };
  }
  const own = control.slice(subjects.namespace.length + 1);
  const message = `"${safeText(written, 80)}" is no statement of ${own}: write ${own}_smt, or ${own}_smt.a for its part a.`;
  refuseAt(node, 'statement-id', message);
  return { control };
}
