import type { Value } from '../../../model/value.ts';
import { childOf, type TemplateNode, textOf } from '../tree/template-tree.ts';
import { assumptionOf } from './implied-conditions.ts';
import { type Scope, unknown, withAssumption } from './scope.ts';

/** The value of an output of a stack, evaluated there; a circle between stacks is said. */
export function outputValue(scope: Scope, name: string, node: TemplateNode): Value | undefined {
  const { memo } = scope;
  if (memo.outputs.has(name)) return memo.outputs.get(name);
  const output = scope.sections.outputs.get(name);
  const value = childOf(output?.value, 'Value');
  if (output === undefined || value === undefined) {
    if (scope.unreadTransform !== undefined) {
      return unknown('unread-transform', `output ${name} may be made by ${scope.unreadTransform}`, node);
    }
    scope.session.report.add({
      kind: 'reference',
      what: `output ${name} of ${scope.path}`,
      why: 'the template has no output of this name',
      advice: 'Correct the name, or add the output.',
      place: node,
      root: scope.root,
    });
    return unknown('reference-not-found', `${scope.path} has no output ${name}`, node);
  }
  const running = `output ${name}`;
  if (memo.running.has(running)) {
    scope.session.report.add({
      kind: 'reference',
      what: `output ${name}`,
      why: 'it depends on itself through other stacks',
      advice: 'Break the circle; CloudFormation could not create these stacks either.',
      place: output,
      root: scope.root,
    });
    return unknown('evaluation-failed', `output ${name} depends on itself`, node);
  }
  memo.running.add(running);
  const assumption = assumptionOf(scope, textOf(output.value, 'Condition'));
  const result = withAssumption(scope, assumption, () => scope.evaluate(value));
  memo.running.delete(running);
  memo.outputs.set(name, result);
  return result;
}
