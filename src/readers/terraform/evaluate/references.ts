import type { Expression, TemplatePart } from '../hcl/ast.ts';

/** A name that an expression refers to, as far as it is written out: `["aws_vpc", "main", "id"]`, `["local", "tags"]`. */
export type Path = readonly string[];

const deepest = 300;

/** All names that an expression refers to. Loop variables are among them; nothing is called as they are. */
export function referencesOf(expression: Expression): Path[] {
  const found: Path[] = [];
  visit(expression, found, 0);
  return found;
}

function visit(expression: Expression, found: Path[], depth: number): void {
  if (depth > deepest) return;
  const path = pathOf(expression);
  if (path !== undefined) found.push(path);
  const inside = (inner: Expression | undefined): void => {
    if (inner !== undefined) visit(inner, found, depth + 1);
  };
  switch (expression.kind) {
    case 'attribute':
      if (path === undefined) inside(expression.on);
      return;
    case 'index':
      if (path === undefined) inside(expression.on);
      return inside(expression.key);
    case 'splat':
      inside(expression.on);
      return inside(expression.each);
    case 'call':
      return expression.args.forEach(inside);
    case 'tuple':
      return expression.items.forEach(inside);
    case 'object':
      for (const item of expression.items) {
        inside(item.key);
        inside(item.value);
      }
      return;
    case 'unary':
      return inside(expression.operand);
    case 'binary':
      inside(expression.left);
      return inside(expression.right);
    case 'conditional':
      inside(expression.condition);
      inside(expression.yes);
      return inside(expression.no);
    case 'for':
      inside(expression.collection);
      inside(expression.key);
      inside(expression.value);
      return inside(expression.condition);
    case 'template':
      return visitParts(expression.parts, found, depth + 1);
    default:
  }
}

function visitParts(parts: readonly TemplatePart[], found: Path[], depth: number): void {
  if (depth > deepest) return;
  for (const part of parts) {
    if (typeof part === 'string') continue;
    if (part.kind === 'if-directive') {
      visit(part.condition, found, depth);
      visitParts(part.yes, found, depth + 1);
      visitParts(part.no, found, depth + 1);
    } else if (part.kind === 'for-directive') {
      visit(part.collection, found, depth);
      visitParts(part.body, found, depth + 1);
    } else visit(part, found, depth);
  }
}

/** The names of a traversal from its root; steps by index are left out. undefined where it does not begin with a name. */
function pathOf(expression: Expression): string[] | undefined {
  const names: string[] = [];
  let at = expression;
  for (let steps = 0; steps < 2000; steps++) {
    if (at.kind === 'variable') return [at.name, ...names.toReversed()];
    if (at.kind === 'attribute') names.push(at.name);
    else if (at.kind !== 'index') return undefined;
    at = at.on;
  }
  return undefined;
}
