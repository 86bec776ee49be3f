import type { Body, Expression, TemplatePart } from './ast.ts';

/** Writes a tree as text again, with every parenthesis: for tests that parse what was printed. */
export function printBody(body: Body, indent = ''): string {
  const lines = body.attributes.map(one => `${indent}${one.name} = ${printExpression(one.value)}\n`);
  for (const block of body.blocks) {
    const labels = block.labels.map(label => ` ${JSON.stringify(label)}`).join('');
    lines.push(`${indent}${block.type}${labels} {\n${printBody(block.body, `${indent}  `)}${indent}}\n`);
  }
  return lines.join('');
}

export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      if (typeof expression.value === 'string') return `"${escaped(expression.value)}"`;
      return typeof expression.value === 'number' ? numberText(expression.value) : String(expression.value);
    case 'template':
      return `"${printParts(expression.parts)}"`;
    case 'variable':
      return expression.name;
    case 'attribute':
      return `${printBase(expression.on)}.${expression.name}`;
    case 'index':
      return `${printBase(expression.on)}[${printExpression(expression.key)}]`;
    case 'splat':
      return `${printBase(expression.on)}[*]${printExpression(expression.each)}`;
    case 'splat-item':
      return '';
    case 'call':
      return `${expression.name}(${expression.args.map(printExpression).join(', ')}${expression.expand ? '...' : ''})`;
    case 'unary':
      return `${expression.operator}(${printExpression(expression.operand)})`;
    case 'binary':
      return `((${printExpression(expression.left)}) ${expression.operator} (${printExpression(expression.right)}))`;
    case 'conditional':
      return `(${printExpression(expression.condition)} ? ${printExpression(expression.yes)} : ${printExpression(expression.no)})`;
    case 'tuple':
      return `[${expression.items.map(printExpression).join(', ')}]`;
    case 'object':
      return `{${expression.items.map(item => `(${printExpression(item.key)}) = ${printExpression(item.value)}`).join(', ')}}`;
    case 'for': {
      const names =
        expression.keyName === undefined
          ? expression.valueName
          : `${expression.keyName}, ${expression.valueName}`;
      const head = `for ${names} in ${printExpression(expression.collection)} : `;
      const test = expression.condition === undefined ? '' : ` if ${printExpression(expression.condition)}`;
      if (expression.key === undefined) return `[${head}${printExpression(expression.value)}${test}]`;
      const value = `${printExpression(expression.value)}${expression.group ? '...' : ''}`;
      return `{${head}${printExpression(expression.key)} => ${value}${test}}`;
    }
    case 'invalid':
      throw new Error('an invalid expression cannot be printed');
  }
}

function printBase(expression: Expression): string {
  const text = printExpression(expression);
  return expression.kind === 'splat' || text.startsWith('-') ? `(${text})` : text;
}

function numberText(value: number): string {
  return value < 0 ? `-${-value}` : String(value);
}

function printParts(parts: readonly TemplatePart[]): string {
  return parts
    .map(part => {
      if (typeof part === 'string') return escaped(part);
      if (part.kind === 'if-directive') {
        return `%{if ${printExpression(part.condition)}}${printParts(part.yes)}%{else}${printParts(part.no)}%{endif}`;
      }
      if (part.kind === 'for-directive') {
        const names = part.keyName === undefined ? part.valueName : `${part.keyName}, ${part.valueName}`;
        return `%{for ${names} in ${printExpression(part.collection)}}${printParts(part.body)}%{endfor}`;
      }
      return `\${${printExpression(part)}}`;
    })
    .join('');
}

function escaped(text: string): string {
  return text
    .replace(/[\\"]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replace(/([$%])\{/g, '$1$1{');
}

/** The tree without its offsets, to compare. */
export function shapeOf(tree: unknown): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => (key === 'start' || key === 'end' ? undefined : value)),
  );
}
