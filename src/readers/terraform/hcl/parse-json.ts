import type { Attribute, Block, Body, Expression, Fault, ObjectConstructor, ParsedBody } from './ast.ts';
import { type JsonMember, type JsonNode, parseJsonDocument } from './json-document.ts';
import { parseBareTemplate, parseExpression } from './parse-expression.ts';
import { Scanner, SyntaxFault } from './scanner.ts';

/** Top-level block types and how many labels stand before their body, as Terraform's JSON syntax nests them. */
const topLevelLabels: Readonly<Record<string, number>> = {
  resource: 2,
  data: 2,
  ephemeral: 2,
  module: 1,
  variable: 1,
  output: 1,
  provider: 1,
  check: 1,
  locals: 0,
  terraform: 0,
  moved: 0,
  import: 0,
  removed: 0,
};

/** Nested members that are blocks whatever their type: everywhere else a member is an argument. */
const nestedLabels: Readonly<Record<string, number>> = {
  dynamic: 1,
  lifecycle: 0,
  provisioner: 1,
  connection: 0,
  backend: 1,
  cloud: 0,
  required_providers: 0,
  provider_meta: 1,
  validation: 0,
  content: 0,
  precondition: 0,
  postcondition: 0,
  assume_role: 0,
  default_tags: 0,
};

/** Arguments whose text is an address or a type, not a template. */
const bareArguments = new Set(['provider', 'type', 'from', 'to']);
const bareLists = new Set(['depends_on', 'ignore_changes', 'replace_triggered_by']);

interface Reading {
  readonly faults: Fault[];
}

/** Parses a `*.tf.json` or `*.tfvars.json` text into the same tree as native syntax. Never throws. */
export function parseJson(text: string, kind: 'configuration' | 'values' = 'configuration'): ParsedBody {
  const { node, fault } = parseJsonDocument(text);
  const faults: Fault[] = fault === undefined ? [] : [fault];
  const nothing: Body = { attributes: [], blocks: [], damaged: true };
  if (node === undefined) return { body: nothing, faults, faultsLeftOut: 0 };
  const objects = node.kind === 'array' ? node.items : [node];
  const attributes: Attribute[] = [];
  const blocks: Block[] = [];
  const reading: Reading = { faults };
  for (const object of objects) {
    if (object.kind !== 'object') {
      faults.push({ message: 'expected a JSON object', offset: object.start });
      continue;
    }
    for (const member of object.members) {
      if (member.name === '//') continue;
      if (kind === 'values') attributes.push(attributeOf(reading, member, true));
      else topLevelBlocks(reading, member, blocks);
    }
  }
  return {
    body: { attributes, blocks },
    faults: faults.slice(0, 20),
    faultsLeftOut: Math.max(0, faults.length - 20),
  };
}

function topLevelBlocks(reading: Reading, member: JsonMember, blocks: Block[]): void {
  const labels = topLevelLabels[member.name];
  if (labels === undefined) {
    reading.faults.push({ message: `"${member.name}" is not a block of Terraform`, offset: member.start });
    return;
  }
  readBlocks(reading, member.name, labels, [], member.value, member.start, blocks);
}

/** Unfolds `{ "type": { "name": { ... } } }`, or a list of such, into blocks. */
function readBlocks(
  reading: Reading,
  type: string,
  labelsLeft: number,
  labels: readonly string[],
  node: JsonNode,
  start: number,
  blocks: Block[],
): void {
  if (node.kind === 'scalar' && node.value === null) return;
  const nodes = node.kind === 'array' ? node.items : [node];
  for (const one of nodes) {
    if (one.kind !== 'object') {
      reading.faults.push({ message: `expected an object for "${type}"`, offset: one.start });
      continue;
    }
    if (labelsLeft === 0) {
      blocks.push({ type, labels, body: bodyOf(reading, one, type), start, end: one.end });
      continue;
    }
    for (const member of one.members) {
      if (member.name === '//') continue;
      readBlocks(reading, type, labelsLeft - 1, [...labels, member.name], member.value, member.start, blocks);
    }
  }
}

function bodyOf(reading: Reading, node: Extract<JsonNode, { kind: 'object' }>, type: string): Body {
  const attributes: Attribute[] = [];
  const blocks: Block[] = [];
  const names = new Set<string>();
  for (const member of node.members) {
    if (member.name === '//') continue;
    const labels = type === 'locals' ? undefined : nestedLabels[member.name];
    if (labels !== undefined && isBlockValue(member.value)) {
      readBlocks(reading, member.name, labels, [], member.value, member.start, blocks);
      continue;
    }
    if (names.has(member.name)) {
      reading.faults.push({ message: `the argument "${member.name}" is given twice`, offset: member.start });
      continue;
    }
    names.add(member.name);
    attributes.push(attributeOf(reading, member, type === 'variable' && member.name === 'default'));
  }
  return { attributes, blocks };
}

function isBlockValue(node: JsonNode): boolean {
  return (
    node.kind === 'object' || (node.kind === 'array' && node.items.every(item => item.kind === 'object'))
  );
}

/** `literal`: texts are taken as they stand (defaults of variables, values files). */
function attributeOf(reading: Reading, member: JsonMember, literal: boolean): Attribute {
  const { name, start } = member;
  if (bareLists.has(name) && member.value.kind === 'array') {
    const items = member.value.items.map(item => bareExpression(reading, item));
    return { name, start, value: { kind: 'tuple', items, start: member.value.start, end: member.value.end } };
  }
  if (bareArguments.has(name) && member.value.kind === 'string') {
    return { name, start, value: bareExpression(reading, member.value) };
  }
  if (name === 'providers' && member.value.kind === 'object') {
    const items = member.value.members.map(entry => ({
      key: textAt(entry.name, entry.start, entry.value.start),
      value: bareExpression(reading, entry.value),
    }));
    return {
      name,
      start,
      value: { kind: 'object', items, start: member.value.start, end: member.value.end },
    };
  }
  return { name, start, value: expressionOf(reading, member.value, literal) };
}

function textAt(value: string, start: number, end: number): Expression {
  return { kind: 'literal', value, start, end };
}

function expressionOf(reading: Reading, node: JsonNode, literal: boolean): Expression {
  const { start, end } = node;
  if (node.kind === 'scalar') {
    return node.inexact
      ? { kind: 'literal', value: node.value, inexact: true, start, end }
      : { kind: 'literal', value: node.value, start, end };
  }
  if (node.kind === 'array') {
    return { kind: 'tuple', items: node.items.map(item => expressionOf(reading, item, literal)), start, end };
  }
  if (node.kind === 'object') {
    const items: ObjectConstructor['items'][number][] = [];
    for (const member of node.members) {
      items.push({
        key: literal
          ? textAt(member.name, member.start, member.value.start)
          : templateOf(reading, {
              value: member.name,
              start: member.start,
              end: member.value.start,
              plain: true,
            }),
        value: expressionOf(reading, member.value, literal),
      });
    }
    return { kind: 'object', items, start, end };
  }
  return literal ? textAt(node.value, start, end) : templateOf(reading, node);
}

interface JsonText {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly plain: boolean;
}

function templateOf(reading: Reading, node: JsonText): Expression {
  if (!node.value.includes('${') && !node.value.includes('%{'))
    return textAt(node.value, node.start, node.end);
  return parseInside(reading, node, parseBareTemplate);
}

/** An address or type in a text: `"aws.west"`, or `"${aws.west}"` as older versions wrote it. */
function bareExpression(reading: Reading, node: JsonNode): Expression {
  if (node.kind !== 'string') return expressionOf(reading, node, false);
  if (node.value.includes('${')) return templateOf(reading, node);
  return parseInside(reading, node, scanner => {
    const expression = parseExpression(scanner);
    if (!scanner.atEnd()) scanner.fail(`expected the end of the text, found ${scanner.found()}`);
    return expression;
  });
}

function parseInside(reading: Reading, node: JsonText, parse: (scanner: Scanner) => Expression): Expression {
  const scanner = new Scanner(node.value, node.plain ? node.start + 1 : node.start, node.plain);
  try {
    const expression = parse(scanner);
    reading.faults.push(...scanner.faults);
    return expression;
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault;
    reading.faults.push({ message: fault.message, offset: scanner.offset(fault.offset) });
    return { kind: 'invalid', why: fault.message, start: node.start, end: node.end };
  }
}
