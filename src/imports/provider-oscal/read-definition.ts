import { safeText } from '../../foundation/safe-text.ts';
import { catalogueNamed, namesAnother, revisionNote } from './catalogue-words.ts';
import type { ImplementationState } from '../../model/party.ts';
import { type Claims, noClaims } from './claims.ts';
import { type ControlSubject, type ControlSubjects, readControl, readPart } from './control-subjects.ts';
import { given } from '../../foundation/given.ts';
import { leftOut } from './left-out.ts';
import { linkedWords, type ProviderDocument } from './oscal-document.ts';
import { oscalKeys } from './oscal-keys.ts';
import { child, type Cursor, mapping, mappings, onlyKeys, text as textAt } from '../oscal/oscal-cursor.ts';
import { type OscalReading, reference, refuseAt, sizeOf, wordsAt } from './oscal-reading.ts';
import { type Origination, readOrigination, readStateProps } from './origination.ts';

/** Namespace of the facts that AWS states in its own component definitions. */
const awsNamespace = 'http://aws.amazon.com/ns/oscal';

export interface Definition {
  readonly claims: Claims;
  readonly notes: readonly string[];
  /** What the sources of its requirements are called that are for other catalogues. */
  readonly otherCatalogues: readonly string[];
}

interface DefinitionReading {
  readonly reading: OscalReading;
  readonly document: ProviderDocument;
  readonly subjects: ControlSubjects;
  readonly framework: { readonly title: string; readonly version: string };
  readonly claims: Claims;
  readonly notes: Set<string>;
  readonly otherCatalogues: Set<string>;
  /** Ids of the roles that stand for whoever uses the component. */
  readonly customerRoles: ReadonlySet<string>;
}

/**
 * A component-definition: how each component, or several as one capability, implements controls. It has no exports. What a
 * role of the customer's is responsible for, or a control-origination leaves to the customer, is expected; all else says
 * what the component does. Lists of automated checks are counted: they test the customer's settings.
 */
export function readDefinition(
  reading: OscalReading,
  document: ProviderDocument,
  subjects: ControlSubjects,
  framework: DefinitionReading['framework'],
): Definition {
  const { root } = document;
  onlyKeys(root, oscalKeys.definition);
  const definition: DefinitionReading = {
    reading,
    document,
    subjects,
    framework,
    claims: noClaims(),
    notes: new Set(),
    otherCatalogues: new Set(),
    customerRoles: rolesOfCustomers(root),
  };
  readImports(reading, document);
  const components = new Set<string>();
  for (const component of mappings(root, 'components')) {
    onlyKeys(component, oscalKeys.component);
    const uuid = reading.identity(component);
    if (uuid !== undefined) components.add(uuid);
    countFacts(reading, component);
    readImplementations(component, wordsAt(component, 'title'), definition);
  }
  for (const capability of mappings(root, 'capabilities')) {
    onlyKeys(capability, oscalKeys.capability);
    reading.identity(capability);
    for (const one of mappings(capability, 'incorporates-components')) {
      const target = reference(one, 'component-uuid');
      if (target === undefined || components.has(target)) continue;
      // It may be a component of a definition that this one imports.
      if (reading.counted(leftOut.imports) > 0) continue;
      const message = `"${safeText(target, 60)}" leads nowhere: none of "components" has this uuid.`;
      refuseAt(one, 'component-uuid', message);
    }
    readImplementations(capability, wordsAt(capability, 'name'), definition);
  }
  return {
    claims: definition.claims,
    notes: [...definition.notes],
    otherCatalogues: [...definition.otherCatalogues],
  };
}

/** Files that it builds on are not followed; one that names itself never ends for those who do. */
function readImports(reading: OscalReading, { root, uuid, fileName }: ProviderDocument): void {
  for (const one of mappings(root, 'import-component-definitions')) {
    reading.count(leftOut.imports);
    const href = wordsAt(one, 'href');
    if (href?.toLowerCase() === `#${uuid}` || href?.replace(/^\.\//, '') === fileName) {
      refuseAt(one, 'href', 'the definition imports itself.');
    }
  }
}

const customerWords = /^(?:(?:external|cloud|service|cloud[ -]service)[ -])?(?:customer|consumer|tenant)s?$/i;
const otherCustomerRoles = ['csc', 'leveraging-system', 'leveraging-organization'];

function rolesOfCustomers(root: Cursor): ReadonlySet<string> {
  const ids = new Set(otherCustomerRoles);
  const metadata = mapping(root, 'metadata');
  for (const role of metadata === undefined ? [] : mappings(metadata, 'roles')) {
    const id = wordsAt(role, 'id');
    if (id !== undefined && customerWords.test(textAt(role, 'title') ?? '')) ids.add(id);
  }
  return ids;
}

/** What AWS says of a service in its own namespace, and where the service is offered. */
function countFacts(reading: OscalReading, component: Cursor): void {
  for (const prop of mappings(component, 'props')) {
    if (child(prop, 'ns')?.data === awsNamespace) reading.count(leftOut.facts);
  }
  for (const link of mappings(component, 'links')) {
    if (child(link, 'rel')?.data === 'provided-by') reading.count(leftOut.regions);
  }
}

function readImplementations(node: Cursor, title: string | undefined, definition: DefinitionReading): void {
  const { reading, document, subjects } = definition;
  for (const implementation of mappings(node, 'control-implementations')) {
    onlyKeys(implementation, oscalKeys.controlImplementation);
    reading.identity(implementation);
    const source = linkedWords(implementation, 'source', document) ?? '';
    const description = textAt(implementation, 'description') ?? '';
    // The source says it, and where that is an address that tells nothing, the description.
    const named = catalogueNamed(source) === undefined ? description : source;
    if (namesAnother(named, subjects.namespace)) {
      countOthers(implementation, named, definition);
      continue;
    }
    const note = revisionNote(`${source} ${description}`, definition.framework);
    if (note !== undefined && catalogueNamed(named) === '80053') definition.notes.add(note);
    reading.count(leftOut.parameters, sizeOf(implementation, 'set-parameters'));
    for (const requirement of mappings(implementation, 'implemented-requirements')) {
      readRequirement(requirement, title, definition);
    }
  }
}

function countOthers(
  implementation: Cursor,
  named: string,
  { reading, otherCatalogues }: DefinitionReading,
): void {
  const requirements = mappings(implementation, 'implemented-requirements');
  for (const one of requirements) reading.identity(one);
  if (catalogueNamed(named) === 'securityhub') reading.count(leftOut.checks, requirements.length);
  else {
    reading.count(leftOut.otherCatalogue, requirements.length);
    otherCatalogues.add(safeText(named, 120));
  }
}

function readRequirement(node: Cursor, component: string | undefined, definition: DefinitionReading): void {
  const { reading, subjects, claims } = definition;
  onlyKeys(node, oscalKeys.requirement);
  reading.count(leftOut.parameters, sizeOf(node, 'set-parameters'));
  const control = readControl(node, subjects);
  const whole: Unit = {
    subject: { control: control ?? '' },
    component,
    ...given({ origination: readOrigination(node), roles: rolesAt(node, definition) }),
    ...given({ state: readStateProps(node) }),
  };
  if (control !== undefined && whole.origination !== undefined) claims.marked.set(control, whole.origination);
  readUnit(node, whole, definition);
  for (const statement of mappings(node, 'statements')) {
    onlyKeys(statement, oscalKeys.statement);
    const subject = control === undefined ? { control: '' } : readPart(statement, control, subjects);
    const own = {
      origination: readOrigination(statement),
      roles: rolesAt(statement, definition),
      state: readStateProps(statement),
    };
    readUnit(statement, { ...whole, subject, ...given(own) }, definition);
  }
}

/** A requirement or statement, with what is marked there or, where nothing is, on the requirement. */
interface Unit {
  readonly subject: ControlSubject;
  readonly component: string | undefined;
  readonly origination?: Origination;
  readonly roles?: Roles;
  readonly state?: ImplementationState;
}

/** Whether roles of the customer's, and roles of anybody else's, are responsible. */
interface Roles {
  readonly customer: boolean;
  readonly others: boolean;
}

function rolesAt(node: Cursor, { customerRoles }: DefinitionReading): Roles | undefined {
  let customer = false;
  let others = false;
  for (const role of mappings(node, 'responsible-roles')) {
    const id = wordsAt(role, 'role-id');
    if (id === undefined) continue;
    if (customerRoles.has(id) || customerWords.test(id)) customer = true;
    else others = true;
  }
  return customer || others ? { customer, others } : undefined;
}

function readUnit(
  node: Cursor,
  { subject, component, origination, roles, state }: Unit,
  { reading, claims }: DefinitionReading,
): void {
  const uuid = reading.identity(node);
  const text = wordsAt(node, 'description');
  if (uuid === undefined || text === undefined) return;
  const claim = { ...subject, uuid, ...given({ component }) };
  const left = origination?.customer ?? [];
  const isCustomers = left.length > 0 || roles?.customer === true;
  const isProviders =
    origination === undefined
      ? roles === undefined || roles.others
      : origination.provider || origination.inherited;
  if (isProviders || !isCustomers) claims.provided.push({ ...claim, text, ...given({ origination, state }) });
  const remarks = left.flatMap(one => one.remarks ?? []);
  for (const words of remarks) claims.expected.push({ ...claim, text: words });
  if (isCustomers && remarks.length === 0) claims.expected.push({ ...claim, text });
}
