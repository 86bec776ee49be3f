import type { UnknownValue } from '../../../model/value.ts';
import type { TemplateNode } from '../tree/template-tree.ts';
import { renderExpression } from './render-expression.ts';
import { type Scope, unknown } from './scope.ts';

/** An expression that cannot be evaluated as written: unknown, and said once with its place. */
export function failed(scope: Scope, node: TemplateNode, detail: string): UnknownValue {
  const expression = renderExpression(node);
  scope.session.report.add({
    kind: 'property',
    what: expression,
    why: detail,
    advice: 'Correct the expression; until then the setting counts as unknown.',
    place: node,
    root: scope.root,
  });
  return unknown('evaluation-failed', detail, node, expression);
}
