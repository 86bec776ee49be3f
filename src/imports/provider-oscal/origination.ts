import { safeText } from '../../foundation/safe-text.ts';
import type { ImplementationState } from '../../model/party.ts';
import { child, type Cursor, mapping, mappings, text as textAt } from '../oscal/oscal-cursor.ts';
import { refuseAt, wordsAt } from './oscal-reading.ts';

/**
 * Whose a control is in the words of its author, the provider: "customer" is whoever builds on it. OSCAL's own values and
 * those of FedRAMP say the same under different names.
 */
export interface Origination {
  /** The provider does it, or a part of it. */
  readonly provider: boolean;
  /** The provider has it from another one further down. */
  readonly inherited: boolean;
  /** What is left to the customer, in the order in which it stands. */
  readonly customer: readonly CustomerOrigination[];
}

export interface CustomerOrigination {
  readonly value: 'customer-configured' | 'customer-provided';
  /** What the provider says about it. */
  readonly remarks?: string;
}

const providerValues = ['sp-corporate', 'sp-system', 'organization', 'system-specific'];
const customerValues = ['customer-configured', 'customer-provided'] as const;
const allowed = [...providerValues, 'inherited', ...customerValues];

/** Namespaces in which the props have their meaning; without one, a prop is OSCAL's own. */
const meantHere = /^https?:\/\/(?:csrc\.nist\.gov\/ns\/oscal|(?:www\.)?fedramp\.gov\/ns\/oscal)\/?/;

/** The props `control-origination` of an object; undefined where it has none. */
export function readOrigination(node: Cursor): Origination | undefined {
  let provider = false;
  let inherited = false;
  let found = false;
  const customer: CustomerOrigination[] = [];
  for (const prop of propsNamed(node, 'control-origination')) {
    const value = wordsAt(prop, 'value');
    if (value === undefined) continue;
    found = true;
    const ofCustomer = customerValues.find(one => one === value);
    if (ofCustomer !== undefined) {
      const remarks = textAt(prop, 'remarks');
      customer.push({ value: ofCustomer, ...(remarks === undefined ? {} : { remarks }) });
    } else if (value === 'inherited') inherited = true;
    else if (providerValues.includes(value)) provider = true;
    else {
      const message = `"${safeText(value, 40)}" is no control-origination: it is one of ${allowed.join(', ')}.`;
      refuseAt(prop, 'value', message);
    }
  }
  return found ? { provider, inherited, customer } : undefined;
}

/** From what is least there to what is all there. */
const states: readonly ImplementationState[] = [
  'planned',
  'partial',
  'alternative',
  'implemented',
  'not-applicable',
];

/** How far an object says that it is done: by FedRAMP's props, of which the weakest counts. */
export function readStateProps(node: Cursor): ImplementationState | undefined {
  let weakest: ImplementationState | undefined;
  for (const prop of propsNamed(node, 'implementation-status')) {
    const state = stateOf(prop, 'value');
    if (state === undefined) continue;
    if (weakest === undefined || states.indexOf(state) < states.indexOf(weakest)) weakest = state;
  }
  return weakest;
}

/** The state of a component's response: OSCAL's own member, or FedRAMP's props. */
export function readState(node: Cursor): ImplementationState | undefined {
  const status = mapping(node, 'implementation-status');
  return (status === undefined ? undefined : stateOf(status, 'state')) ?? readStateProps(node);
}

function stateOf(node: Cursor, key: string): ImplementationState | undefined {
  const written = wordsAt(node, key);
  const state = states.find(one => one === written);
  if (written !== undefined && state === undefined) {
    const message = `"${safeText(written, 40)}" is no implementation status: it is one of ${states.join(', ')}.`;
    refuseAt(node, key, message);
  }
  return state;
}

/** Props of one name that are OSCAL's own or FedRAMP's. */
function propsNamed(node: Cursor, name: string): readonly Cursor[] {
  return mappings(node, 'props').filter(prop => {
    const ns = child(prop, 'ns')?.data;
    return child(prop, 'name')?.data === name && (typeof ns !== 'string' || meantHere.test(ns));
  });
}
