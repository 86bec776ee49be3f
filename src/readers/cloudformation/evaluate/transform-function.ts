import type { Value } from '../../../model/value.ts';
import { transformed } from '../expand/includes.ts';
import type { TemplateNode } from '../tree/template-tree.ts';
import type { Scope } from './scope.ts';

/** `Fn::Transform` where a value belongs: the included tree, evaluated; unknown for any other macro. */
export function evaluateTransform(scope: Scope, argument: TemplateNode): Value | undefined {
  const result = transformed(scope, argument);
  return result.state === 'included' ? scope.evaluate(result.node) : result.value;
}
