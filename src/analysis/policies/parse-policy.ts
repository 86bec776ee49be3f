import { decodeJsonText } from '../../estate/decode-json-text.ts';
import { type ElementReading, elementsOf } from '../../estate/read-elements.ts';
import { leftOpen, type Standing, settled, unknownSetting } from '../../estate/setting-states.ts';
import { agreed, type Truth } from '../../foundation/three-valued.ts';
import type { Setting } from '../../model/setting.ts';
import {
  isList,
  isObject,
  isUnknown,
  listOf,
  mergeInputs,
  type ObjectValue,
  unqualified,
  type Value,
} from '../../model/value.ts';
import { all, type Verdict, verdict } from '../../model/verdict.ts';

/** A policy document with its statements in the order of the source. */
export interface Policy {
  readonly statements: readonly Statement[];
  /** Set when statements may exist that the source does not show. */
  readonly open?: Setting;
}

export interface Statement {
  /** `PolicyDocument.Statement[2]`, with its place. */
  readonly setting: Setting;
  /** What it can be: one body, several where that is not determined, none where it is not known at all. */
  readonly bodies: readonly StatementBody[];
  /** Set when the statement may not exist: why. */
  readonly condition?: string;
}

/** The elements of one statement as they stand; each may be unknown or have unknown pieces. */
export interface StatementBody {
  readonly effect: Value | undefined;
  readonly principal: Value | undefined;
  readonly notPrincipal: Value | undefined;
  readonly action: Value | undefined;
  readonly notAction: Value | undefined;
  readonly resource: Value | undefined;
  readonly notResource: Value | undefined;
  readonly condition: Value | undefined;
}

/** A document setting, read: the policies that it can be. */
export interface PolicyReading {
  readonly document: Setting;
  readonly policies: readonly Policy[];
  /** There may be no policy at all: it is omitted, or one candidate leaves it out. */
  readonly omitted: boolean;
  /** Set when it is not known, or not a policy document. */
  readonly open?: Setting;
}

/**
 * Reads a setting that holds a policy document: an object, JSON text (also with holes), or undetermined between several.
 * Nothing is lost: what is not known stays in its place and makes only those answers unknown that depend on it.
 */
export function parsePolicy(document: Setting): PolicyReading {
  if (document.state === 'unknown' && document.candidates === undefined) {
    return { document, policies: [], omitted: false, open: document };
  }
  const candidates = document.state === 'unknown' ? (document.candidates ?? []) : [document.raw];
  const policies: Policy[] = [];
  let omitted = false;
  let open: Setting | undefined;
  for (const candidate of candidates) {
    const policy = candidate === undefined ? undefined : readDocument(candidate, document);
    if (candidate === undefined) omitted = true;
    else if (policy === undefined) {
      open = unknownSetting(document.path, 'wrong-type', 'it is not a policy that can be read', document);
    } else policies.push(policy);
  }
  return open === undefined ? { document, policies, omitted } : { document, policies, omitted, open };
}

interface ReadDocument {
  readonly at: Setting;
  readonly policy: Policy | undefined;
}

/** By the value of a document: many checks and rules ask for the same one. */
const readBefore = new WeakMap<object, ReadDocument>();

/** Reads the value of a document, once for all settings that place it alike. */
function readDocument(value: Value, document: Setting): Policy | undefined {
  if (typeof value !== 'object' || value === null) return readPolicy(value, document);
  const before = readBefore.get(value);
  if (before !== undefined && standsAlike(before.at, document)) return before.policy;
  const policy = readPolicy(value, document);
  readBefore.set(value, { at: document, policy });
  return policy;
}

/** Whatever else a setting says of itself goes into no statement. */
function standsAlike(one: Setting, other: Setting): boolean {
  return (
    one.path === other.path &&
    one.place === other.place &&
    one.assumedFrom === other.assumedFrom &&
    one.sensitive === other.sensitive
  );
}

function readPolicy(value: Value, document: Setting): Policy | undefined {
  const at = qualifiedBy(value, document);
  let plain: Value | undefined = unqualified(value);
  if (typeof plain === 'string' || (typeof plain === 'object' && plain?.kind === 'text')) {
    plain = decodeJsonText(plain, document.place);
  }
  if (!isObject(plain)) return undefined;
  const path = document.path === '' ? 'Statement' : `${document.path}.Statement`;
  const entry = plain.entries.get('Statement');
  if (entry === undefined) {
    if (plain.rest === undefined) return { statements: [] };
    return { statements: [], open: leftOpen(path, plain.rest, at) };
  }
  return readStatements(entry.value, path, { ...at, place: entry.place ?? plain.place ?? at.place });
}

/** One statement may stand alone or in a list. */
function readStatements(value: Value, path: string, outer: Standing): Policy {
  const at = qualifiedBy(value, outer);
  const plain = unqualified(value);
  if (isObject(plain)) return { statements: [statementOf({ setting: settled(path, plain, at) })] };
  const list = isUnknown(plain)
    ? leftOpen(path, plain, at, plain.candidates?.map(inList))
    : isList(plain)
      ? settled(path, plain, at)
      : unknownSetting(path, 'wrong-type', 'something else stands where statements belong', at);
  const reading = elementsOf(list);
  const statements = reading.items.map(statementOf);
  if (reading.open !== undefined) {
    return { statements, open: unknownSetting(path, 'condition-undetermined', reading.open, at) };
  }
  return reading.list.state === 'unknown' ? { statements, open: reading.list } : { statements };
}

function inList(candidate: Value | undefined): Value | undefined {
  return candidate !== undefined && isObject(unqualified(candidate)) ? listOf([candidate]) : candidate;
}

function statementOf({ setting, condition }: ElementReading): Statement {
  const conditional = condition === undefined ? {} : { condition };
  if (setting.state !== 'unknown') {
    if (isObject(setting.raw)) return { setting, bodies: [bodyOf(setting.raw)], ...conditional };
    const detail = 'something else stands where a statement belongs';
    return {
      setting: unknownSetting(setting.path, 'wrong-type', detail, setting),
      bodies: [],
      ...conditional,
    };
  }
  const bodies: StatementBody[] = [];
  for (const candidate of setting.candidates ?? []) {
    const body = candidate === undefined ? undefined : unqualified(candidate);
    if (!isObject(body)) return { setting, bodies: [], ...conditional };
    bodies.push(bodyOf(body));
  }
  return { setting, bodies, ...conditional };
}

/** An element that the source may not show is as unknown as what hides it. Of each pair a statement has one. */
function bodyOf(value: ObjectValue): StatementBody {
  const shown = (name: string): Value | undefined => value.entries.get(name)?.value;
  const hidden = (one: string, other: string): Value | undefined =>
    value.entries.has(one) || value.entries.has(other) ? undefined : value.rest;
  return {
    effect: shown('Effect') ?? value.rest,
    principal: shown('Principal') ?? hidden('Principal', 'NotPrincipal'),
    notPrincipal: shown('NotPrincipal'),
    action: shown('Action') ?? hidden('Action', 'NotAction'),
    notAction: shown('NotAction'),
    resource: shown('Resource') ?? hidden('Resource', 'NotResource'),
    notResource: shown('NotResource'),
    condition: shown('Condition') ?? value.rest,
  };
}

function qualifiedBy(value: Value, at: Standing): Standing {
  if (typeof value !== 'object' || value === null) return at;
  const place =
    value.kind === 'qualified' || value.kind === 'reference' ? at.place : (value.place ?? at.place);
  if (value.kind !== 'qualified') return { place, assumedFrom: at.assumedFrom, sensitive: at.sensitive };
  return {
    place,
    assumedFrom: mergeInputs(at.assumedFrom, value.assumedFrom),
    sensitive: at.sensitive || value.sensitive,
  };
}

/** The answer for a statement: the one that all its bodies give. One that may not exist can only make it unknown. */
export function judgeStatement(statement: Statement, test: (body: StatementBody) => Truth): Truth {
  const truth = agreed(statement.bodies.map(test));
  return truth === 'yes' && statement.condition !== undefined ? 'unknown' : truth;
}

/** The answer for a document that may be one of several policies: the one that all give; `none` where there is no policy. */
export function judgePolicies(
  reading: PolicyReading,
  none: Truth,
  ask: (policy: Policy) => Verdict,
): Verdict {
  const verdicts = reading.policies.map(ask);
  if (reading.omitted) verdicts.push(verdict(none, reading.document));
  if (reading.open !== undefined) verdicts.push(verdict('unknown', reading.open));
  if (verdicts.length === 1) return all(...verdicts);
  const truth = agreed(verdicts.map(one => one.truth));
  const open = verdicts.filter(one => one.truth === 'unknown');
  if (truth === 'unknown') return open.length > 0 ? all(...open) : verdict('unknown', reading.document);
  return { truth, because: [...new Set(verdicts.flatMap(one => one.because))] };
}
