import type { BinaryOperator, Expression, For, Literal, ObjectConstructor } from './ast.ts';
import { parseHeredoc, parseQuoted, parseTemplateText } from './parse-template.ts';
import type { Scanner } from './scanner.ts';

/** Operators of each level, weakest first; longer ones before their prefixes. */
const levels: readonly (readonly BinaryOperator[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<=', '>=', '<', '>'],
  ['+', '-'],
  ['*', '/', '%'],
];

/** Links of one chain (`a.b.c…`, `a + b + c…`): far more than anyone writes, few enough for any walk of the tree. */
const maxChain = 1000;

/** Parses one expression at the scanner. Throws a `SyntaxFault`. */
export function parseExpression(scanner: Scanner): Expression {
  return scanner.nested(() => {
    const condition = parseBinary(scanner, 0);
    if (!scanner.take('?')) return condition;
    const yes = parseExpression(scanner);
    scanner.expect(':', 'between the two results of a conditional');
    const no = parseExpression(scanner);
    return { kind: 'conditional', condition, yes, no, start: condition.start, end: no.end };
  });
}

/** Parses a whole text as a template: a file for `templatefile`, a text of a JSON configuration. Throws a `SyntaxFault`. */
export function parseBareTemplate(scanner: Scanner): Expression {
  return parseTemplateText(scanner, parseExpression);
}

function parseBinary(scanner: Scanner, level: number): Expression {
  const operators = levels[level];
  if (operators === undefined) return parseUnary(scanner);
  let left = parseBinary(scanner, level + 1);
  for (let count = 0; ; count++) {
    const operator = operatorHere(scanner, operators);
    if (operator === undefined) return left;
    if (count > maxChain) scanner.fail(`more than ${maxChain} operators in a row`);
    scanner.at += operator.length;
    const right = parseBinary(scanner, level + 1);
    left = { kind: 'binary', operator, left, right, start: left.start, end: right.end };
  }
}

function operatorHere(scanner: Scanner, operators: readonly BinaryOperator[]): BinaryOperator | undefined {
  scanner.skipBlanks();
  const { text, at } = scanner;
  const code = text.charCodeAt(at);
  // Letters, brackets, commas, line breaks: the usual end of an operand.
  if (
    code !== 33 &&
    code !== 37 &&
    code !== 38 &&
    !(code >= 42 && code <= 47) &&
    !(code >= 60 && code <= 62)
  ) {
    if (code !== 124) return undefined;
  }
  return operators.find(operator => text.startsWith(operator, at));
}

function parseUnary(scanner: Scanner): Expression {
  scanner.skipBlanks();
  const start = scanner.at;
  const character = scanner.text[start];
  if (character !== '-' && character !== '!') return parsePostfix(scanner);
  scanner.at++;
  const operand = scanner.nested(() => parseUnary(scanner));
  if (character === '-' && operand.kind === 'literal' && typeof operand.value === 'number') {
    return { ...operand, value: -operand.value, start: scanner.offset(start) };
  }
  return { kind: 'unary', operator: character, operand, start: scanner.offset(start), end: operand.end };
}

function parsePostfix(scanner: Scanner): Expression {
  return parseTraversal(scanner, parsePrimary(scanner));
}

/** `.name`, `.0`, `[key]`, `.*` and `[*]` after an expression. */
function parseTraversal(scanner: Scanner, of: Expression): Expression {
  let on = of;
  for (let count = 0; ; count++) {
    if (count > maxChain) scanner.fail(`more than ${maxChain} steps in a row`);
    scanner.skipBlanks();
    const { text, at } = scanner;
    const character = text[at];
    if (character === '.' && !text.startsWith('...', at)) {
      scanner.at++;
      if (scanner.take('*')) on = parseAttributeSplat(scanner, on);
      else on = parseStep(scanner, on);
    } else if (character === '[') {
      scanner.at++;
      const splat = scanner.withLineBreaks(true, () => {
        if (!scanner.take('*')) return false;
        scanner.expect(']', 'after "[*"');
        return true;
      });
      if (splat) {
        const item: Expression = { kind: 'splat-item', start: on.start, end: on.end };
        const rest = on;
        const each = scanner.nested(() => parseTraversal(scanner, item));
        return { kind: 'splat', on: rest, each, start: on.start, end: scanner.offset(scanner.at) };
      }
      const key = scanner.withLineBreaks(true, () => {
        const inner = parseExpression(scanner);
        scanner.expect(']', 'after an index');
        return inner;
      });
      on = { kind: 'index', on, key, start: on.start, end: scanner.offset(scanner.at) };
    } else return on;
  }
}

/** After `.*`: only names and numbers belong to each element; an index after it belongs to the whole list. */
function parseAttributeSplat(scanner: Scanner, on: Expression): Expression {
  let each: Expression = { kind: 'splat-item', start: on.start, end: on.end };
  for (let count = 0; scanner.sees('.') && !scanner.sees('...'); count++) {
    if (count > maxChain) scanner.fail(`more than ${maxChain} steps in a row`);
    scanner.at++;
    if (scanner.sees('*')) scanner.fail('a splat may not stand inside another attribute splat');
    each = parseStep(scanner, each);
  }
  return { kind: 'splat', on, each, start: on.start, end: scanner.offset(scanner.at) };
}

function parseStep(scanner: Scanner, on: Expression): Expression {
  scanner.skipBlanks();
  const start = scanner.at;
  const name = scanner.identifier();
  if (name !== undefined) {
    return { kind: 'attribute', on, name, start: on.start, end: scanner.offset(scanner.at) };
  }
  const digits = /\d+/y;
  digits.lastIndex = start;
  const index = digits.exec(scanner.text)?.[0];
  if (index === undefined) scanner.fail(`expected a name after ".", found ${scanner.found()}`);
  scanner.at += index.length;
  const end = scanner.offset(scanner.at);
  const key: Literal = { kind: 'literal', value: Number(index), start: scanner.offset(start), end };
  return { kind: 'index', on, key, start: on.start, end };
}

function parsePrimary(scanner: Scanner): Expression {
  scanner.skipBlanks();
  const { text, at: start } = scanner;
  const character = text[start];
  if (character === '"') return parseQuoted(scanner, parseExpression);
  if (character === '<' && text.startsWith('<<', start)) return parseHeredoc(scanner, parseExpression);
  if (character === '(') return parseParenthesised(scanner);
  if (character === '[') return parseTuple(scanner);
  if (character === '{') return parseObject(scanner);
  if (character !== undefined && character >= '0' && character <= '9') return parseNumber(scanner);
  const name = scanner.identifier();
  if (name === undefined) scanner.fail(`expected a value, found ${scanner.found()}`);
  if (text.startsWith('::', scanner.at)) return parseCall(scanner, qualifiedName(scanner, name), start);
  if (scanner.sees('(')) return parseCall(scanner, name, start);
  const place = { start: scanner.offset(start), end: scanner.offset(start + name.length) };
  if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true', ...place };
  if (name === 'null') return { kind: 'literal', value: null, ...place };
  return { kind: 'variable', name, ...place };
}

function qualifiedName(scanner: Scanner, first: string): string {
  let name = first;
  while (scanner.text.startsWith('::', scanner.at)) {
    scanner.at += 2;
    const next = scanner.identifier();
    if (next === undefined) scanner.fail('expected a name after "::"');
    name += `::${next}`;
  }
  return name;
}

function parseNumber(scanner: Scanner): Literal {
  const start = scanner.at;
  const digits = scanner.digits() ?? '';
  const value = Number(digits);
  const inexact =
    Number.isInteger(value) && !Number.isSafeInteger(value) && digits.replace(/0+$/, '').length > 15;
  const place = { start: scanner.offset(start), end: scanner.offset(scanner.at) };
  if (!Number.isFinite(value)) scanner.fail('the number is too large', start);
  return inexact ? { kind: 'literal', value, inexact, ...place } : { kind: 'literal', value, ...place };
}

function parseParenthesised(scanner: Scanner): Expression {
  scanner.at++;
  return scanner.withLineBreaks(true, () => {
    const inner = parseExpression(scanner);
    scanner.expect(')', 'after an expression in parentheses');
    return inner;
  });
}

function parseCall(scanner: Scanner, name: string, start: number): Expression {
  scanner.expect('(', 'after the name of a function');
  return scanner.withLineBreaks(true, () => {
    const args: Expression[] = [];
    let expand = false;
    while (!scanner.take(')')) {
      args.push(parseExpression(scanner));
      if (scanner.take('...')) {
        expand = true;
        scanner.take(',');
        scanner.expect(')', 'after an expanded argument');
        break;
      }
      if (scanner.take(',')) continue;
      scanner.expect(')', `after the arguments of ${name}`);
      break;
    }
    return {
      kind: 'call',
      name,
      args,
      expand,
      start: scanner.offset(start),
      end: scanner.offset(scanner.at),
    };
  });
}

function parseTuple(scanner: Scanner): Expression {
  const start = scanner.at;
  scanner.at++;
  return scanner.withLineBreaks(true, () => {
    if (startsFor(scanner)) return parseFor(scanner, start, ']');
    const items: Expression[] = [];
    while (!scanner.take(']')) {
      items.push(parseExpression(scanner));
      if (scanner.take(',')) continue;
      scanner.expect(']', 'after the items of a list');
      break;
    }
    return { kind: 'tuple', items, start: scanner.offset(start), end: scanner.offset(scanner.at) };
  });
}

function parseObject(scanner: Scanner): Expression {
  const start = scanner.at;
  scanner.at++;
  const loop = scanner.withLineBreaks(true, () =>
    startsFor(scanner) ? parseFor(scanner, start, '}') : undefined,
  );
  if (loop !== undefined) return loop;
  return scanner.withLineBreaks(false, () => {
    const items: ObjectConstructor['items'][number][] = [];
    for (;;) {
      scanner.skipLineBreaks();
      if (scanner.take('}')) break;
      const key = parseKey(scanner);
      scanner.skipBlanks();
      if (!scanner.take(':')) {
        if (scanner.sees('==')) scanner.fail('expected "=" or ":" after a key, found "=="');
        scanner.expect('=', 'or ":" after a key');
      }
      items.push({ key, value: parseExpression(scanner) });
      if (scanner.take(',')) continue;
      scanner.skipBlanks();
      if (scanner.atLineBreak()) continue;
      scanner.expect('}', 'or a comma or a new line after an item of an object');
      break;
    }
    return { kind: 'object', items, start: scanner.offset(start), end: scanner.offset(scanner.at) };
  });
}

/** A bare name is the key itself; anything else is an expression that gives it. */
function parseKey(scanner: Scanner): Expression {
  scanner.skipBlanks();
  const start = scanner.at;
  const name = scanner.identifier();
  if (name !== undefined) {
    const end = scanner.at;
    scanner.skipBlanks();
    const next = scanner.text[scanner.at];
    if (next === ':' || (next === '=' && scanner.text[scanner.at + 1] !== '=')) {
      return { kind: 'literal', value: name, start: scanner.offset(start), end: scanner.offset(end) };
    }
    scanner.at = start;
  }
  return parseExpression(scanner);
}

/** `for name in` or `for name, name in`: a key called "for" is no loop. */
function startsFor(scanner: Scanner): boolean {
  if (scanner.peekIdentifier() !== 'for') return false;
  const start = scanner.at;
  scanner.at += 3;
  const isLoop = scanner.peekIdentifier() !== undefined;
  if (!isLoop) scanner.at = start;
  return isLoop;
}

function parseFor(scanner: Scanner, start: number, close: ']' | '}'): For {
  let valueName = loopName(scanner);
  let keyName: string | undefined;
  if (scanner.take(',')) {
    keyName = valueName;
    valueName = loopName(scanner);
  }
  if (!scanner.keyword('in')) scanner.fail(`expected "in" in a for-expression, found ${scanner.found()}`);
  const collection = parseExpression(scanner);
  scanner.expect(':', 'after the collection of a for-expression');
  const first = parseExpression(scanner);
  let key: Expression | undefined;
  let value = first;
  let group = false;
  if (close === '}') {
    scanner.expect('=>', 'after the key of a for-expression');
    key = first;
    value = parseExpression(scanner);
    group = scanner.take('...');
  }
  const condition = scanner.keyword('if') ? parseExpression(scanner) : undefined;
  scanner.expect(close, 'after a for-expression');
  return {
    kind: 'for',
    ...(keyName === undefined ? {} : { keyName }),
    valueName,
    collection,
    ...(key === undefined ? {} : { key }),
    value,
    ...(condition === undefined ? {} : { condition }),
    group,
    start: scanner.offset(start),
    end: scanner.offset(scanner.at),
  };
}

function loopName(scanner: Scanner): string {
  scanner.skipBlanks();
  const name = scanner.identifier();
  if (name === undefined) scanner.fail(`expected a name in a for-expression, found ${scanner.found()}`);
  return name;
}
