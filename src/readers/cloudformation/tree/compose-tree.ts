import { type Event, EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';
import { limits } from '../../../foundation/limits.ts';
import { safeText } from '../../../foundation/safe-text.ts';
import type { SourceText } from '../../../foundation/source-text.ts';
import { mergePairs } from './merge-keys.ts';
import { addFault, type SyntaxFault } from './syntax-fault.ts';
import {
  functionCall,
  functionNode,
  isDirective,
  type Pair,
  type TemplateNode,
  valueNode,
} from './template-tree.ts';

/** Nodes that aliases may add to one document: real templates stay below a thousand, a bomb asks for billions. */
const aliasedNodes = 100_000;

/** CloudFormation takes templates of up to 1 MB; a text takes a hundred times its length while it is read. */
const mostCharacters = 6 * 1024 * 1024;

/** What the parser says in the words of its makers, said again for people. */
const plainReasons: Readonly<Record<string, string | undefined>> = {
  'deficient indentation':
    'this line stands too far left for what is still open above it: a quote that is not closed, or indentation',
  'expected valid JSON character': 'a control character stands here; only tabs and line breaks are allowed',
  [`nesting exceeded maxDepth (${limits.nesting})`]: `the nesting is deeper than ${limits.nesting} levels`,
  'unexpected end of the stream within a flow collection':
    'the text ends before a bracket or brace that is open is closed',
};

/** The documents of one text, with what is wrong about them. */
export interface ComposedText {
  readonly documents: readonly TemplateNode[];
  readonly faults: readonly SyntaxFault[];
  /** Set when the text is not YAML: nothing of it could be read. */
  readonly broken?: SyntaxFault;
}

interface OpenNode {
  readonly node: OpenMapping | OpenSequence;
  /** The node as its parent sees it: inside the function that a short tag made of it. */
  readonly attached: TemplateNode;
  readonly anchor: string | undefined;
  /** Nodes composed before this one: the difference at its end is its size. */
  readonly countBefore: number;
  height: number;
  /** The key that waits for its value; undefined in a sequence or where a key comes next. */
  key: { readonly text: string; readonly offset: number } | undefined;
  /** Set while the key itself is a collection, which CloudFormation has no use for. */
  complexKey: boolean;
  merges: boolean;
}

interface OpenMapping {
  kind: 'mapping';
  source: SourceText;
  offset: number;
  pairs: Pair[];
  call: Pair | undefined;
  directives: boolean;
}

interface OpenSequence {
  kind: 'sequence';
  source: SourceText;
  offset: number;
  items: TemplateNode[];
}

interface Anchored {
  readonly node: TemplateNode;
  readonly size: number;
  readonly height: number;
}

/**
 * Composes YAML or JSON text into trees. Never throws; depth, nodes and aliases are bounded. Tags are read as the short
 * form of functions; with `tags: 'told'` each is a fault, for files in which none has a meaning.
 */
export function composeTree(source: SourceText, { tags }: { readonly tags?: 'told' } = {}): ComposedText {
  const { length } = source.text;
  if (length > mostCharacters) {
    const message = `the text has ${length} characters; a file of more than ${mostCharacters} is not read`;
    return { documents: [], faults: [], broken: { kind: 'too-large', message, offset: 0 } };
  }
  let events: Event[];
  try {
    events = parseEvents(source.text, { maxDepth: limits.nesting });
  } catch (error) {
    return { documents: [], faults: [], broken: faultOf(error) };
  }
  const composed = composeEvents(source, events);
  return tags === 'told'
    ? { ...composed, faults: [...tagFaults(source, events), ...composed.faults] }
    : composed;
}

function tagFaults({ text }: SourceText, events: readonly Event[]): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  for (const event of events) {
    if (!('tagStart' in event) || event.tagStart === -1) continue;
    const tag = safeText(text.slice(event.tagStart, event.tagEnd), 60);
    addFault(faults, {
      kind: 'tag',
      message: `the tag ${tag} has no meaning here: write the value without it`,
      offset: event.tagStart,
    });
  }
  return faults;
}

function faultOf(error: unknown): SyntaxFault {
  if (error instanceof YAMLException) {
    const message = plainReasons[error.reason] ?? safeText(error.reason);
    return { kind: 'not-yaml', message, offset: error.mark?.position ?? 0 };
  }
  const message = error instanceof RangeError ? 'the nesting is too deep to read' : 'the text cannot be read';
  return { kind: 'not-yaml', message, offset: 0 };
}

function composeEvents(source: SourceText, events: readonly Event[]): ComposedText {
  const text = source.text;
  const documents: TemplateNode[] = [];
  const faults: SyntaxFault[] = [];
  const open: OpenNode[] = [];
  let anchors = new Map<string, Anchored>();
  let top: OpenNode | undefined;
  let count = 0;
  let aliased = 0;
  /** Set while the root of the current document is awaited. */
  let awaitsRoot = false;

  function attach(node: TemplateNode): void {
    if (top === undefined) {
      if (awaitsRoot) documents.push(node);
      awaitsRoot = false;
    } else if (top.node.kind === 'sequence') top.node.items.push(node);
    else if (top.key === undefined) {
      addFault(faults, {
        kind: 'complex-key',
        message: 'a key that is not text was left out',
        offset: node.offset,
      });
      top.key = { text: '', offset: node.offset };
      top.complexKey = true;
    } else {
      if (top.complexKey) top.complexKey = false;
      else {
        const key = top.key.text;
        if (key === '<<') top.merges = true;
        else if (isDirective(key)) top.node.directives = true;
        top.node.pairs.push({ source, offset: top.key.offset, key, value: node });
      }
      top.key = undefined;
    }
  }

  function tagged(tagStart: number, tagEnd: number, node: TemplateNode): TemplateNode {
    const name = tagStart === -1 ? undefined : functionOfTag(text.slice(tagStart, tagEnd));
    return name === undefined ? node : functionNode({ source, offset: tagStart }, name, node);
  }

  function openNode(
    node: OpenMapping | OpenSequence,
    event: Event & { anchorStart: number; anchorEnd: number; tagStart: number; tagEnd: number },
  ): void {
    count += 1;
    const attached = tagged(event.tagStart, event.tagEnd, node);
    attach(attached);
    const anchor = event.anchorStart === -1 ? undefined : text.slice(event.anchorStart, event.anchorEnd);
    if (anchor !== undefined) anchors.delete(anchor);
    top = {
      node,
      attached,
      anchor,
      countBefore: count,
      height: 1,
      key: undefined,
      complexKey: false,
      merges: false,
    };
    open.push(top);
  }

  function closeNode(closed: OpenNode): void {
    const node = closed.node;
    if (node.kind === 'mapping') {
      if (closed.merges) {
        node.pairs = mergePairs(node.pairs, faults);
        node.directives = node.pairs.some(pair => isDirective(pair.key));
      }
      if (node.pairs.length > 1) node.pairs = withoutDuplicates(node.pairs, faults);
      // An array that grew keeps room for 17 elements; a copy has just what it needs, and most mappings are small.
      if (node.pairs.length < 12) node.pairs = node.pairs.slice();
      node.call = functionCall(node.pairs);
    } else if (node.items.length < 12) node.items = node.items.slice();
    if (closed.anchor !== undefined) {
      anchors.set(closed.anchor, {
        node: closed.attached,
        size: count - closed.countBefore + 1,
        height: closed.height,
      });
    }
    open.pop();
    top = open.at(-1);
    if (top !== undefined && closed.height >= top.height) top.height = closed.height + 1;
  }

  function aliasOf(start: number, end: number): TemplateNode {
    const name = text.slice(start, end);
    const target = anchors.get(name);
    const fault = (kind: SyntaxFault['kind'], message: string): TemplateNode => {
      addFault(faults, { kind, message, offset: start });
      const reason = kind === 'alias' ? 'evaluation-failed' : 'limit-reached';
      return valueNode({ source, offset: start }, { kind: 'unknown', reason, detail: message });
    };
    if (target === undefined) {
      const circular = open.some(node => node.anchor === name);
      return fault(
        'alias',
        circular
          ? `the alias *${safeText(name, 60)} contains itself`
          : `the alias *${safeText(name, 60)} has no anchor before it`,
      );
    }
    if (aliased + target.size > aliasedNodes || open.length + target.height > limits.nesting) {
      return fault('too-large', `the alias *${safeText(name, 60)} expands to more than can be read`);
    }
    aliased += target.size;
    count += target.size;
    if (top !== undefined && target.height >= top.height) top.height = target.height + 1;
    return target.node;
  }

  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.SCALAR: {
        const plain = event.style === SCALAR_STYLE.PLAIN;
        const value =
          event.valueStart === -1
            ? ''
            : event.fast
              ? text.slice(event.valueStart, event.valueEnd)
              : getScalarValue(text, event);
        const offset = startOf(event, plain, top);
        if (top !== undefined && top.key === undefined && top.node.kind === 'mapping') {
          if (event.tagStart !== -1) {
            const message = `${safeText(text.slice(event.tagStart, event.tagEnd), 60)} stands before a key`;
            addFault(faults, { kind: 'complex-key', message, offset: event.tagStart });
          }
          top.key = { text: value, offset };
          break;
        }
        count += 1;
        let node: TemplateNode = { kind: 'scalar', source, offset, text: value, plain };
        if (event.tagStart !== -1)
          node = withTag(node, text.slice(event.tagStart, event.tagEnd), event.tagStart);
        if (event.anchorStart !== -1) {
          anchors.set(text.slice(event.anchorStart, event.anchorEnd), { node, size: 1, height: 1 });
        }
        attach(node);
        break;
      }
      case EVENT_ID.MAPPING:
        openNode(
          { kind: 'mapping', source, offset: event.start, pairs: [], call: undefined, directives: false },
          event,
        );
        break;
      case EVENT_ID.SEQUENCE:
        openNode({ kind: 'sequence', source, offset: event.start, items: [] }, event);
        break;
      case EVENT_ID.ALIAS:
        if (top !== undefined && top.key === undefined && top.node.kind === 'mapping') {
          const target = aliasOf(event.anchorStart, event.anchorEnd);
          top.key = { text: target.kind === 'scalar' ? target.text : '', offset: event.anchorStart };
          break;
        }
        attach(aliasOf(event.anchorStart, event.anchorEnd));
        break;
      case EVENT_ID.POP:
        if (top !== undefined) closeNode(top);
        break;
      case EVENT_ID.DOCUMENT:
        anchors = new Map();
        awaitsRoot = true;
        aliased = 0;
        break;
      default:
        break;
    }
  }
  return { documents, faults };

  function withTag(node: TemplateNode, tag: string, offset: number): TemplateNode {
    const name = functionOfTag(tag);
    if (name !== undefined) return functionNode({ source, offset }, name, node);
    if (node.kind !== 'scalar') return node;
    return { ...node, plain: tag !== '!' && tag !== '!!str' && tag !== '!!binary' };
  }
}

function startOf(
  event: { valueStart: number; tagStart: number },
  plain: boolean,
  top: OpenNode | undefined,
): number {
  if (event.valueStart !== -1) return plain ? event.valueStart : event.valueStart - 1;
  if (event.tagStart !== -1) return event.tagStart;
  return top?.key?.offset ?? top?.node.offset ?? 0;
}

/** Names of functions by tag: the same text for the same function, so that it is looked up fast. */
const functionNames = new Map<string, string>();

/** The function that a short tag stands for; undefined for YAML's own tags. */
function functionOfTag(tag: string): string | undefined {
  if (tag.charCodeAt(1) === 33 || tag.charCodeAt(1) === 60 || tag.length < 2) return undefined;
  const known = functionNames.get(tag);
  if (known !== undefined) return known;
  const short = tag.slice(1);
  const name = short === 'Ref' || short === 'Condition' || short.startsWith('Fn::') ? short : `Fn::${short}`;
  if (functionNames.size < 100) functionNames.set(tag, name);
  return name;
}

function withoutDuplicates(pairs: Pair[], faults: SyntaxFault[]): Pair[] {
  const duplicate = pairs.length > 8 ? hasDuplicate(pairs) : hasDuplicateAmongFew(pairs);
  if (!duplicate) return pairs;
  const last = new Map<string, Pair>();
  for (const pair of pairs) {
    if (last.has(pair.key)) {
      addFault(faults, {
        kind: 'duplicate-key',
        message: `the key ${safeText(pair.key, 80)} stands here a second time`,
        offset: pair.offset,
      });
    }
    last.set(pair.key, pair);
  }
  return [...last.values()];
}

function hasDuplicateAmongFew(pairs: readonly Pair[]): boolean {
  for (let right = 1; right < pairs.length; right += 1) {
    const key = pairs[right]?.key;
    for (let left = 0; left < right; left += 1) if (pairs[left]?.key === key) return true;
  }
  return false;
}

function hasDuplicate(pairs: readonly Pair[]): boolean {
  const keys = new Set<string>();
  for (const pair of pairs) {
    if (keys.has(pair.key)) return true;
    keys.add(pair.key);
  }
  return false;
}
