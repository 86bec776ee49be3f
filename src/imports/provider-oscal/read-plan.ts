import { given } from '../../foundation/given.ts';
import { safeText } from '../../foundation/safe-text.ts';
import type { ImplementationState } from '../../model/party.ts';
import { type Claims, noClaims } from './claims.ts';
import { type ControlSubject, type ControlSubjects, readControl, readPart } from './control-subjects.ts';
import { leftOut } from './left-out.ts';
import type { ProviderDocument } from './oscal-document.ts';
import { oscalKeys } from './oscal-keys.ts';
import { child, type Cursor, mapping, mappings, onlyKeys, text as textAt } from '../oscal/oscal-cursor.ts';
import { type OscalReading, reference, refuseAt, requiredMapping, sizeOf, wordsAt } from './oscal-reading.ts';
import { type Origination, readOrigination, readState, readStateProps } from './origination.ts';

/** A component of the system, by uuid. */
interface SystemComponent {
  readonly type: string;
  readonly title: string;
}

/** A requirement or a statement, with what holds for all of its responses. */
interface Scope extends ControlSubject {
  readonly node: Cursor;
  readonly uuid: string;
  readonly origination?: Origination;
  readonly state?: ImplementationState;
}

/** A component's response without an export, in a scope that is marked with an origination. */
interface Response {
  readonly scope: Scope;
  readonly uuid: string;
  readonly text: string;
  readonly component?: string;
  readonly state?: ImplementationState;
}

/** What one plan states, while it is read. */
interface PlanReading {
  readonly reading: OscalReading;
  readonly subjects: ControlSubjects;
  readonly components: ReadonlyMap<string, SystemComponent>;
  readonly claims: Claims;
  readonly provided: Set<string>;
  /** References to what is provided, which may stand further on. */
  readonly references: { readonly uuid: string; readonly node: Cursor }[];
  readonly responses: Response[];
}

/**
 * A provider's system-security-plan: what its components export (provided, responsibilities) at controls and at their
 * parts; where a control exports nothing and is marked with a control-origination, what its responses say.
 */
export function readPlan(
  reading: OscalReading,
  document: ProviderDocument,
  subjects: ControlSubjects,
): Claims {
  const claims = noClaims();
  const { root } = document;
  onlyKeys(root, oscalKeys.plan);
  const components = readComponents(reading, root);
  const implementation = requiredMapping(root, 'control-implementation');
  if (implementation === undefined) return claims;
  onlyKeys(implementation, oscalKeys.planImplementation);
  reading.count(leftOut.parameters, sizeOf(implementation, 'set-parameters'));
  const plan: PlanReading = {
    reading,
    subjects,
    components,
    claims,
    provided: new Set(),
    references: [],
    responses: [],
  };
  for (const requirement of mappings(implementation, 'implemented-requirements')) {
    readRequirement(requirement, plan);
  }
  for (const { uuid, node } of plan.references) {
    if (plan.provided.has(uuid)) continue;
    const message = `"${safeText(uuid, 60)}" leads nowhere: nothing that is "provided" has this uuid.`;
    refuseAt(node, 'provided-uuid', message);
  }
  return claims;
}

function readComponents(reading: OscalReading, root: Cursor): ReadonlyMap<string, SystemComponent> {
  const components = new Map<string, SystemComponent>();
  const system = requiredMapping(root, 'system-implementation');
  if (system === undefined) return components;
  onlyKeys(system, oscalKeys.systemImplementation);
  reading.count(leftOut.inventory, sizeOf(system, 'inventory-items'));
  reading.count(leftOut.users, sizeOf(system, 'users'));
  const leveraged = new Set<string>();
  for (const one of mappings(system, 'leveraged-authorizations')) {
    const uuid = reading.identity(one);
    if (uuid !== undefined) leveraged.add(uuid);
    reading.count(leftOut.leveraged);
  }
  for (const component of mappings(system, 'components')) {
    const uuid = reading.identity(component);
    const title = wordsAt(component, 'title');
    if (uuid !== undefined) {
      components.set(uuid, { type: textAt(component, 'type') ?? '', title: title ?? '' });
    }
    for (const prop of mappings(component, 'props')) {
      if (child(prop, 'name')?.data !== 'leveraged-authorization-uuid') continue;
      const target = reference(prop, 'value');
      if (target === undefined || leveraged.has(target)) continue;
      const message = `"${safeText(target, 60)}" leads nowhere: none of "leveraged-authorizations" has this uuid.`;
      refuseAt(prop, 'value', message);
    }
  }
  return components;
}

function readRequirement(node: Cursor, plan: PlanReading): void {
  const { reading, subjects, claims } = plan;
  onlyKeys(node, oscalKeys.planRequirement);
  reading.count(leftOut.parameters, sizeOf(node, 'set-parameters'));
  const uuid = reading.identity(node);
  const control = readControl(node, subjects);
  const origination = readOrigination(node);
  const state = readStateProps(node);
  // What is wrong further down is told as well.
  const whole = scopeOf({ control: control ?? '' }, node, uuid, origination, state);
  const before = { provided: claims.provided.length, expected: claims.expected.length };
  plan.responses.length = 0;
  readResponses(whole, plan);
  const scopes = [whole];
  for (const statement of mappings(node, 'statements')) {
    onlyKeys(statement, oscalKeys.planStatement);
    const subject = control === undefined ? { control: '' } : readPart(statement, control, subjects);
    const own = readOrigination(statement);
    const scope = scopeOf(
      subject,
      statement,
      reading.identity(statement),
      own,
      readStateProps(statement) ?? state,
    );
    scopes.push(scope);
    readResponses(own === undefined ? { ...scope, ...given({ origination }) } : scope, plan);
  }
  if (control === undefined) return;
  if (origination !== undefined) claims.marked.set(control, origination);
  const leaves = claims.expected.length > before.expected;
  if (leaves || claims.provided.length > before.provided) {
    reading.count(leftOut.responses, plan.responses.length);
    plan.responses.length = 0;
  }
  stateResponses(plan);
  if (!leaves) stateCustomerParts(scopes, plan);
}

function scopeOf(
  subject: ControlSubject,
  node: Cursor,
  uuid: string | undefined,
  origination: Origination | undefined,
  state: ImplementationState | undefined,
): Scope {
  return { ...subject, node, uuid: uuid ?? '', ...given({ origination, state }) };
}

function readResponses(scope: Scope, plan: PlanReading): void {
  const { reading, components } = plan;
  for (const node of mappings(scope.node, 'by-components')) {
    onlyKeys(node, oscalKeys.byComponent);
    reading.count(leftOut.parameters, sizeOf(node, 'set-parameters'));
    reading.count(leftOut.inherited, sizeOf(node, 'inherited'));
    reading.count(leftOut.satisfied, sizeOf(node, 'satisfied'));
    for (const key of ['inherited', 'satisfied']) {
      for (const one of mappings(node, key)) reading.identity(one);
    }
    const uuid = reading.identity(node);
    const text = wordsAt(node, 'description');
    const state = readState(node) ?? scope.state;
    const target = reference(node, 'component-uuid');
    const component = target === undefined ? undefined : components.get(target);
    if (target === undefined) wordsAt(node, 'component-uuid');
    else if (component === undefined) {
      const message = `"${safeText(target, 60)}" leads nowhere: no component of "system-implementation" has this uuid.`;
      refuseAt(node, 'component-uuid', message);
    }
    // What the system as a whole does needs no name.
    const named = component?.type === 'this-system' ? undefined : component?.title;
    const of = given({ component: named, state });
    const exported = mapping(node, 'export');
    if (exported !== undefined && readExport(exported, scope, of, plan) > 0) continue;
    if (uuid === undefined || text === undefined) continue;
    if (scope.origination === undefined) reading.count(leftOut.responses);
    else plan.responses.push({ scope, uuid, text, ...of });
  }
}

/** How many statements an export makes. */
function readExport(
  node: Cursor,
  { control, part, origination }: Scope,
  { component, state }: { readonly component?: string; readonly state?: ImplementationState },
  { reading, claims, provided, references }: PlanReading,
): number {
  onlyKeys(node, oscalKeys.export);
  const subject = { control, ...given({ part, component }) };
  const offers = mappings(node, 'provided');
  for (const one of offers) {
    onlyKeys(one, oscalKeys.provided);
    const uuid = reading.identity(one);
    const text = wordsAt(one, 'description');
    if (uuid === undefined || text === undefined) continue;
    provided.add(uuid);
    claims.provided.push({ ...subject, uuid, text, ...given({ origination, state }) });
  }
  const duties = mappings(node, 'responsibilities');
  for (const one of duties) {
    onlyKeys(one, oscalKeys.responsibility);
    const uuid = reading.identity(one);
    const text = wordsAt(one, 'description');
    const providedUuid = reference(one, 'provided-uuid');
    if (providedUuid !== undefined) references.push({ uuid: providedUuid, node: one });
    if (uuid === undefined || text === undefined) continue;
    claims.expected.push({ ...subject, uuid, text, ...given({ providedUuid }) });
  }
  return offers.length + duties.length;
}

/** What the responses to a control say that exports nothing and is marked with an origination. */
function stateResponses({ claims, responses }: PlanReading): void {
  for (const { scope, uuid, text, component, state } of responses) {
    const { control, part, origination } = scope;
    const claim = { control, uuid, text, ...given({ part, component }) };
    if (isProviders(origination)) claims.provided.push({ ...claim, ...given({ origination, state }) });
    else claims.expected.push(claim);
  }
}

/** What marks of origination leave to the customer, where no export says it. */
function stateCustomerParts(scopes: readonly Scope[], { claims, responses }: PlanReading): void {
  for (const { control, part, uuid, origination } of scopes) {
    // Where nothing is the provider's, its responses have told the customer's part.
    const told = !isProviders(origination) && responses.some(one => one.scope.origination === origination);
    for (const { value, remarks } of origination?.customer ?? []) {
      if (remarks === undefined && told) continue;
      const text = remarks ?? `The plan marks it "${value}", and does not say what that comes to.`;
      claims.expected.push({ control, uuid, text, ...given({ part }) });
    }
  }
}

function isProviders(origination: Origination | undefined): boolean {
  return origination?.provider === true || origination?.inherited === true;
}
