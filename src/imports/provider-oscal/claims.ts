import { given } from '../../foundation/given.ts';
import type { Expectation, ImplementationState, Provision } from '../../model/party.ts';
import type { ControlSubject } from './control-subjects.ts';
import type { Origination } from './origination.ts';

/** Something that the provider says it does, before it is known whether that is all of the control. */
export interface ProvidedClaim extends ControlSubject {
  readonly uuid: string;
  readonly text?: string;
  readonly component?: string;
  readonly state?: ImplementationState;
  /** Whose it is, as it is marked there or on the control. */
  readonly origination?: Origination;
}

/** Something that the provider leaves to whoever builds on it. */
export interface ExpectedClaim extends ControlSubject {
  readonly uuid: string;
  readonly text: string;
  readonly component?: string;
  readonly providedUuid?: string;
}

/** All that one document states, in its order. */
export interface Claims {
  readonly provided: ProvidedClaim[];
  readonly expected: ExpectedClaim[];
  /** Whose whole controls are, by control, where the document marks them. */
  readonly marked: Map<string, Origination>;
}

export function noClaims(): Claims {
  return { provided: [], expected: [], marked: new Map() };
}

/**
 * What is provided, as the model has it. The whole of a control is provided only where the document says so: the control
 * is marked as the provider's alone, nothing of it is left to the customer, and all that is said of it is in place.
 */
export function provisionsOf({ provided, expected, marked }: Claims): Provision[] {
  const whole = new Set<string>();
  for (const [control, origination] of marked) if (isProvidersAlone(origination)) whole.add(control);
  for (const { control } of expected) whole.delete(control);
  for (const { control, state, origination } of provided) {
    const done = state === 'implemented' || state === 'alternative';
    if (!done || origination === undefined || !isProvidersAlone(origination)) whole.delete(control);
  }
  return provided.map(
    ({ control, part, uuid, text, component, state, origination }): Provision => ({
      control,
      scope: [],
      uuid,
      ...given({ part, text, component, state }),
      ...(whole.has(control) ? {} : { partial: true as const }),
      ...(origination?.inherited === true && !origination.provider ? { inherited: true as const } : {}),
    }),
  );
}

function isProvidersAlone({ provider, inherited, customer }: Origination): boolean {
  return (provider || inherited) && customer.length === 0;
}

export function expectationsOf({ expected }: Claims): Expectation[] {
  return expected.map(({ control, part, uuid, text, component, providedUuid }) => ({
    control,
    text,
    uuid,
    ...given({ part, component, providedUuid }),
  }));
}
