import { safeText } from '../../foundation/safe-text.ts';
import {
  type OscalCatalogue,
  type OscalControl,
  type OscalProp,
  parameterText,
  propOf,
} from './catalogue.ts';
import { child, type Cursor, mappings, refuse, requiredText, text } from './oscal-cursor.ts';
import type { OscalProfile } from './profile.ts';

/** The namespace of properties that name none. */
const oscalNamespace = 'http://csrc.nist.gov/ns/oscal';

/** What a profile changes, beside what its changes cannot find. */
export interface Modified {
  readonly catalogue: OscalCatalogue;
  /** Parameters that it sets and no control has. */
  readonly lostParameters: readonly string[];
  /** Alterations of controls that it does not take, or of parts that they do not have. */
  readonly lostAlterations: readonly string[];
}

/**
 * The controls with what a profile sets and alters, as far as it may change what a control is called (parameters that a
 * title names) and whether it counts (its properties). Changes of its texts are followed no further than their targets.
 */
export function modifyControls(
  { controls, parameters: given }: OscalCatalogue,
  { setParameters, alters }: Pick<OscalProfile, 'setParameters' | 'alters'>,
): Modified {
  const parameters = new Map(given);
  const known = new Set(controls.flatMap(control => [...control.inner]));
  const lostParameters: string[] = [];
  for (const setting of setParameters) {
    const id = requiredText(setting, 'param-id');
    if (id === '') continue;
    const shows = ['values', 'select', 'label'].some(key => child(setting, key) !== undefined);
    if (shows) parameters.set(id, parameterText(setting, id));
    if (!known.has(id) && !given.has(id)) lostParameters.push(id);
  }
  const altered = new Map(controls.map(control => [control.id, control]));
  const lostAlterations: string[] = [];
  for (const alter of alters) {
    const id = requiredText(alter, 'control-id');
    const control = altered.get(id);
    if (control === undefined) {
      if (id !== '') lostAlterations.push(id);
      continue;
    }
    const result = alterControl(control, alter, parameters);
    altered.set(id, result.control);
    lostAlterations.push(...result.lost);
  }
  return {
    catalogue: { controls: [...altered.values()], parameters },
    lostParameters: [...new Set(lostParameters)],
    lostAlterations: [...new Set(lostAlterations)],
  };
}

function alterControl(
  control: OscalControl,
  alter: Cursor,
  parameters: Map<string, string>,
): { control: OscalControl; lost: string[] } {
  const lost: string[] = [];
  let props = control.props;
  const inner = new Set(control.inner);
  for (const remove of mappings(alter, 'removes')) {
    props = withoutProps(props, remove);
    const id = text(remove, 'by-id');
    if (id !== undefined && !inner.delete(id)) lost.push(id);
  }
  for (const add of mappings(alter, 'adds')) {
    checkPosition(add);
    for (const key of ['params', 'parts']) {
      for (const added of mappings(add, key)) {
        const id = text(added, 'id');
        if (id === undefined) continue;
        inner.add(id);
        if (key === 'params') parameters.set(id, parameterText(added, id));
      }
    }
    const target = text(add, 'by-id');
    if (target === undefined || target === control.id) {
      const added = mappings(add, 'props').flatMap(propOf);
      const first = text(add, 'position') === 'starting' || text(add, 'position') === 'before';
      props = first ? [...added, ...props] : [...props, ...added];
    } else if (!inner.has(target)) lost.push(target);
  }
  return { control: { ...control, props, inner }, lost };
}

function checkPosition(add: Cursor): void {
  const position = text(add, 'position');
  const allowed = ['before', 'after', 'starting', 'ending'];
  if (position === undefined || allowed.includes(position)) return;
  refuse(add, `"${safeText(position, 40)}" is not allowed here: write ${allowed.join(', ')}.`, 'position');
}

/** A property goes when it meets every criterion that is given; a removal of other things leaves it alone. */
function withoutProps(props: readonly OscalProp[], remove: Cursor): readonly OscalProp[] {
  const name = text(remove, 'by-name');
  const ofClass = text(remove, 'by-class');
  const ns = text(remove, 'by-ns');
  const item = text(remove, 'by-item-name');
  const nothing = name === undefined && ofClass === undefined && ns === undefined && item === undefined;
  if (nothing || text(remove, 'by-id') !== undefined || (item !== undefined && item !== 'prop')) return props;
  return props.filter(
    prop =>
      !(
        (name === undefined || prop.name === name) &&
        (ofClass === undefined || prop.class === ofClass) &&
        (ns === undefined || (prop.ns ?? oscalNamespace) === ns)
      ),
  );
}
