import type { Fuel } from '../../analysis/fuel.ts';
import { safeText } from '../../foundation/safe-text.ts';
import { type OscalCatalogue, type OscalProp, parameterText, statusOf } from './catalogue.ts';
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
 * title names) and whether it counts (its status). Changes of its texts are followed no further than their targets.
 */
export function modifyControls(
  { controls, parameters: given }: OscalCatalogue,
  { setParameters, alters }: Pick<OscalProfile, 'setParameters' | 'alters'>,
  fuel: Fuel,
): Modified {
  const parameters = new Map(given);
  const known = new Set<string>();
  if (setParameters.length > 0) for (const { inner } of controls) for (const id of inner) known.add(id);
  const lostParameters: string[] = [];
  for (const setting of setParameters) {
    const id = requiredText(setting, 'param-id');
    if (id === '') continue;
    const shows = ['values', 'select', 'label'].some(key => child(setting, key) !== undefined);
    if (shows) parameters.set(id, parameterText(setting, id));
    if (!known.has(id) && !given.has(id)) lostParameters.push(id);
  }
  const byId = new Map(controls.map(control => [control.id, control]));
  const altered = new Map<string, Altered>();
  const lostAlterations = new Set<string>();
  for (const alter of alters) {
    const id = requiredText(alter, 'control-id');
    const control = byId.get(id);
    if (control === undefined) {
      if (id !== '') lostAlterations.add(id);
      continue;
    }
    const state = altered.get(id) ?? { props: [...control.props], inner: new Set(control.inner) };
    altered.set(id, state);
    if (!alterControl(id, state, alter, { parameters, lost: lostAlterations, fuel })) break;
  }
  return {
    catalogue: {
      controls: controls.map(control => ({ ...control, ...altered.get(control.id) })),
      parameters,
    },
    lostParameters: [...new Set(lostParameters)],
    lostAlterations: [...lostAlterations],
  };
}

/** What alterations may change of a control. */
interface Altered {
  props: OscalProp[];
  readonly inner: Set<string>;
}

interface AlterContext {
  readonly parameters: Map<string, string>;
  readonly lost: Set<string>;
  readonly fuel: Fuel;
}

/** False once alterations ask for more than is done, which is told. */
function alterControl(
  id: string,
  state: Altered,
  alter: Cursor,
  { parameters, lost, fuel }: AlterContext,
): boolean {
  for (const remove of mappings(alter, 'removes')) {
    if (!fuel.spend(1 + state.props.length)) {
      refuse(remove, 'the removals up to this one ask for more comparisons than are made.');
      return false;
    }
    state.props = withoutProps(state.props, remove);
    const removed = text(remove, 'by-id');
    if (removed !== undefined && !state.inner.delete(removed)) lost.add(removed);
  }
  for (const add of mappings(alter, 'adds')) {
    checkPosition(add);
    for (const key of ['params', 'parts']) {
      for (const added of mappings(add, key)) {
        const own = text(added, 'id');
        if (own === undefined) continue;
        state.inner.add(own);
        if (key === 'params') parameters.set(own, parameterText(added, own));
      }
    }
    const target = text(add, 'by-id');
    if (target === undefined || target === id) {
      for (const prop of mappings(add, 'props')) state.props.push(...statusOf(prop));
    } else if (!state.inner.has(target)) lost.add(target);
  }
  return true;
}

function checkPosition(add: Cursor): void {
  const position = text(add, 'position');
  const allowed = ['before', 'after', 'starting', 'ending'];
  if (position === undefined || allowed.includes(position)) return;
  refuse(add, `"${safeText(position, 40)}" is not allowed here: write ${allowed.join(', ')}.`, 'position');
}

/** A property goes when it meets every criterion that is given; a removal of other things leaves it alone. */
function withoutProps(props: OscalProp[], remove: Cursor): OscalProp[] {
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
