import { allOf, anyOf, not, type Truth, truthOf } from '../../../foundation/three-valued.ts';
import { type InputDefault, mergeInputs, qualify, type Value } from '../../../model/value.ts';
import type { MappingNode, Pair, TemplateNode } from '../tree/template-tree.ts';
import { oneOf } from './candidates.ts';
import { compareValues } from './compare-values.ts';
import { failed } from './failure.ts';
import { partsOf } from './implied-conditions.ts';
import { renderExpression } from './render-expression.ts';
import type { ConditionResult, Scope } from './scope.ts';

/** Whether a condition of the template holds; unknown where an input is missing, and reported where it is circular. */
export function conditionNamed(scope: Scope, name: string, node: TemplateNode | Pair): ConditionResult {
  const { memo } = scope;
  const assumed = memo.assumption?.conditions.get(name);
  if (assumed !== undefined) {
    return { truth: truthOf(assumed), assumedFrom: [], why: '' };
  }
  const results = memo.assumption?.results ?? memo.conditions;
  const known = results.get(name);
  if (known !== undefined) return known;
  const result = evaluateNamed(scope, name, node);
  results.set(name, result);
  return result;
}

function evaluateNamed(scope: Scope, name: string, node: TemplateNode | Pair): ConditionResult {
  const definition = scope.sections.conditions.get(name);
  if (definition === undefined) {
    if (scope.unreadTransform !== undefined) {
      return undetermined(
        `condition ${name} may be made by ${scope.unreadTransform}, which was not expanded`,
      );
    }
    scope.session.report.add({
      kind: 'reference',
      what: `condition ${name}`,
      why: 'the template declares no condition of this name',
      advice: 'Correct the name, or declare the condition.',
      place: node,
      root: scope.root,
    });
    return undetermined(`there is no condition ${name}`);
  }
  const running = `condition ${name}`;
  if (scope.memo.running.has(running)) {
    scope.session.report.add({
      kind: 'reference',
      what: running,
      why: 'it depends on itself',
      advice: 'Break the circle between the conditions.',
      place: definition,
      root: scope.root,
    });
    return undetermined(`condition ${name} depends on itself`);
  }
  scope.memo.running.add(running);
  const result = truthOfNode(scope, definition.value);
  scope.memo.running.delete(running);
  return result;
}

/** What a condition gives and why, in a sentence for a person. */
export function explainCondition(name: string, result: ConditionResult): string {
  if (result.truth === 'unknown') return `condition ${name} is not determined: ${result.why}`;
  const holds = result.truth === 'yes' ? 'holds' : 'does not hold';
  if (result.assumedFrom.length === 0) return `condition ${name} ${holds}`;
  const inputs = result.assumedFrom.map(input => input.name).join(', ');
  return `condition ${name} ${holds} by the default of ${inputs}`;
}

function undetermined(why: string): ConditionResult {
  return { truth: 'unknown', assumedFrom: [], why };
}

/** The truth of a condition expression. */
export function truthOfNode(scope: Scope, node: TemplateNode): ConditionResult {
  const { session } = scope;
  session.steps += 1;
  session.depth += 1;
  const result =
    session.depth > deepest ? undetermined('the conditions are nested too deep') : decide(scope, node);
  session.depth -= 1;
  return result;
}

/** Conditions inside one another: far more than CloudFormation's own limits allow. */
const deepest = 400;

function decide(scope: Scope, node: TemplateNode): ConditionResult {
  const call = node.kind === 'mapping' && node.pairs.length === 1 ? node.pairs[0] : undefined;
  if (call === undefined) return truthOfValue(scope, node);
  switch (call.key) {
    case 'Condition':
      return call.value.kind === 'scalar'
        ? conditionNamed(scope, call.value.text, node)
        : wrong(scope, node, 'Condition takes the name of a condition');
    case 'Fn::Not': {
      const [part] = partsOf(call.value);
      if (part === undefined) return wrong(scope, node, 'Not takes a list with one condition');
      const result = truthOfNode(scope, part);
      return { ...result, truth: not(result.truth) };
    }
    case 'Fn::And':
      return combine(
        partsOf(call.value).map(part => truthOfNode(scope, part)),
        'no',
        allOf,
      );
    case 'Fn::Or':
      return combine(
        partsOf(call.value).map(part => truthOfNode(scope, part)),
        'yes',
        anyOf,
      );
    case 'Fn::Equals': {
      const [left, right, more] = partsOf(call.value);
      if (left === undefined || right === undefined || more !== undefined) {
        return wrong(scope, node, 'Equals takes a list with two values');
      }
      return compareValues(scope.evaluate(left), scope.evaluate(right));
    }
    default:
      return truthOfValue(scope, node);
  }
}

function truthOfValue(scope: Scope, node: TemplateNode): ConditionResult {
  const value = scope.evaluate(node);
  const compared = compareValues(value, true);
  if (compared.truth !== 'no' || compareValues(value, false).truth === 'yes') return compared;
  return wrong(scope, node, 'this is no condition');
}

function wrong(scope: Scope, node: TemplateNode, why: string): ConditionResult {
  failed(scope, node, why);
  return undetermined(why);
}

/**
 * Puts the parts of And or Or together. One part alone may decide: then only that part's assumptions count, and a part
 * that the source itself decides goes before one that only a default decides.
 */
function combine(
  parts: readonly ConditionResult[],
  deciding: Truth,
  together: (truths: Iterable<Truth>) => Truth,
): ConditionResult {
  const truth = together(parts.map(part => part.truth));
  if (truth === 'unknown') {
    const missing = parts.filter(part => part.truth === 'unknown').map(part => part.why);
    return undetermined([...new Set(missing)].join('; '));
  }
  if (truth === deciding) {
    let best: ConditionResult | undefined;
    for (const part of parts) {
      if (part.truth !== deciding) continue;
      if (best === undefined || part.assumedFrom.length < best.assumedFrom.length) best = part;
    }
    if (best !== undefined) return best;
  }
  let assumedFrom: readonly InputDefault[] = [];
  for (const part of parts) assumedFrom = mergeInputs(assumedFrom, part.assumedFrom);
  return { truth, assumedFrom, why: '' };
}

/** `Fn::If`: one branch where the condition is determined, both as candidates where it is not. */
export function evaluateIf(scope: Scope, argument: TemplateNode, call: MappingNode): Value | undefined {
  if (argument.kind !== 'sequence' || argument.items.length !== 3) {
    return failed(scope, call, 'If takes a condition and two values');
  }
  const [condition, whenTrue, whenFalse] = argument.items;
  if (condition === undefined || whenTrue === undefined || whenFalse === undefined) return undefined;
  const result =
    condition.kind === 'scalar'
      ? conditionNamed(scope, condition.text, condition)
      : truthOfNode(scope, condition);
  if (result.truth !== 'unknown') {
    const value = scope.evaluate(result.truth === 'yes' ? whenTrue : whenFalse);
    return value === undefined ? undefined : qualify(value, result.assumedFrom);
  }
  // What only a branch mentions is no sure dependency.
  const { mentioned } = scope.memo;
  scope.memo.mentioned = undefined;
  const branches = [scope.evaluate(whenTrue), scope.evaluate(whenFalse)];
  scope.memo.mentioned = mentioned;
  const why = condition.kind === 'scalar' ? explainCondition(condition.text, result) : result.why;
  return oneOf(branches, 'condition-undetermined', why, call, renderExpression(call));
}
