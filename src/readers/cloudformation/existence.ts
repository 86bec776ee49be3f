import { certain, type Existence } from '../../model/declaration.ts';
import { conditionNamed, explainCondition } from './evaluate/conditions.ts';
import type { Scope } from './evaluate/scope.ts';
import { childOf, type Pair } from './tree/template-tree.ts';

/** Whether a resource is made: its own condition, the loop that made it, and the stack that it is in. */
export function existenceOf(scope: Scope, logicalId: string, pair: Pair): Existence {
  const own = ownExistence(scope, logicalId, pair);
  return weaker(scope.existence, own);
}

function ownExistence(scope: Scope, logicalId: string, pair: Pair): Existence {
  const loop = scope.sections.uncertain.get(logicalId);
  const fromLoop: Existence = loop === undefined ? certain : { state: 'conditional', why: loop };
  const condition = childOf(pair.value, 'Condition');
  if (condition === undefined) return fromLoop;
  if (condition.kind !== 'scalar') {
    return { state: 'conditional', why: 'the condition of the resource is no name of a condition' };
  }
  const result = conditionNamed(scope, condition.text, condition);
  const { truth, assumedFrom } = result;
  if (truth === 'yes') return fromLoop;
  const why = explainCondition(condition.text, result);
  if (truth === 'unknown') return weaker(fromLoop, { state: 'conditional', why });
  if (assumedFrom.length === 0) return { state: 'absent', why };
  return { state: 'absent-by-default-input', why, inputs: assumedFrom };
}

const order: readonly Existence['state'][] = ['absent', 'absent-by-default-input', 'conditional', 'certain'];

function weaker(left: Existence, right: Existence): Existence {
  return order.indexOf(left.state) <= order.indexOf(right.state) ? left : right;
}
