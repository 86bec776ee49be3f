import { allOf, anyOf, not, type Truth } from '../foundation/three-valued.ts';

/** Something that a condition depends on and that is not known: a question, a setting, a fact. */
export interface Variable {
  /** Unique: two conditions on the same variable are never judged as if they were independent. */
  readonly key: string;
  readonly kind: 'question' | 'fact';
  /** What would decide it: the id of the question, else the setting or fact in words. */
  readonly missing: readonly string[];
  /** The values it can have: the answers of a question, the candidates of a setting, yes and no of a fact. */
  readonly values: readonly string[];
}

/** A condition as far as it is decided: yes, no, or what it still depends on. */
export type Condition = 'yes' | 'no' | OpenCondition;

export type OpenCondition =
  | {
      readonly kind: 'atom';
      readonly key: string;
      readonly variable: Variable;
      readonly truths: readonly Truth[];
    }
  | { readonly kind: 'all' | 'any'; readonly key: string; readonly parts: readonly OpenCondition[] }
  | { readonly kind: 'not'; readonly key: string; readonly part: OpenCondition };

/** Index of the value that each variable is taken to have. */
export type Assignment = ReadonlyMap<string, number>;

export function decided(value: boolean): Condition {
  return value ? 'yes' : 'no';
}

/** `truths` tells for each value of the variable whether the condition holds. Agreeing values decide it. */
export function atom(variable: Variable, truths: readonly Truth[]): Condition {
  const first = truths[0];
  if (first !== undefined && first !== 'unknown' && truths.every(truth => truth === first)) return first;
  // What is missing belongs to the key: conditions that read differently are never shared.
  const key = `${variable.key} (${variable.missing.join(', ')})=${truths.join(',')}`;
  return { kind: 'atom', key, variable, truths };
}

/** A fact of which nothing is known; `key` ties it to other conditions on the same fact. */
export function openFact(key: string, missing: readonly string[]): Condition {
  return atom({ key, kind: 'fact', missing, values: ['yes', 'no'] }, ['yes', 'no']);
}

export function conditionOf(truth: Truth, key: string, missing: readonly string[]): Condition {
  return truth === 'unknown' ? openFact(key, missing) : truth;
}

export function allConditions(parts: readonly Condition[]): Condition {
  return combined('all', parts, 'no', 'yes');
}

export function anyCondition(parts: readonly Condition[]): Condition {
  return combined('any', parts, 'yes', 'no');
}

export function notCondition(part: Condition): Condition {
  if (part === 'yes') return 'no';
  if (part === 'no') return 'yes';
  if (part.kind === 'not') return part.part;
  return { kind: 'not', key: `!(${part.key})`, part };
}

function combined(
  kind: 'all' | 'any',
  parts: readonly Condition[],
  decisive: 'yes' | 'no',
  neutral: 'yes' | 'no',
): Condition {
  const open: OpenCondition[] = [];
  for (const part of parts) {
    if (part === decisive) return decisive;
    if (part !== neutral) open.push(part as OpenCondition);
  }
  const [only] = open;
  if (only === undefined) return neutral;
  if (open.length === 1) return only;
  return { kind, key: `${kind}(${open.map(part => part.key).join(';')})`, parts: open };
}

export function keyOf(condition: Condition): string {
  return typeof condition === 'string' ? condition : condition.key;
}

/** The condition with the variables of the assignment taken as given; others stay unknown. */
export function truthUnder(condition: Condition, assignment: Assignment): Truth {
  if (typeof condition === 'string') return condition;
  if (condition.kind === 'atom') {
    const index = assignment.get(condition.variable.key);
    return index === undefined ? 'unknown' : (condition.truths[index] ?? 'unknown');
  }
  if (condition.kind === 'not') return not(truthUnder(condition.part, assignment));
  const truths = condition.parts.map(part => truthUnder(part, assignment));
  return condition.kind === 'all' ? allOf(truths) : anyOf(truths);
}

/** The variables of a condition, added to those already met, in the order in which they are met. */
export function collectVariables(condition: Condition, into: Map<string, Variable>): void {
  if (typeof condition === 'string') return;
  if (condition.kind === 'atom') into.set(condition.variable.key, condition.variable);
  else if (condition.kind === 'not') collectVariables(condition.part, into);
  else for (const part of condition.parts) collectVariables(part, into);
}

/** All missing facts of a condition, each once. */
export function missingOf(condition: Condition): string[] {
  const variables = new Map<string, Variable>();
  collectVariables(condition, variables);
  return [...new Set([...variables.values()].flatMap(variable => variable.missing))];
}

/** How many combinations of values the variables have. */
export function combinationsOf(variables: Iterable<Variable>): number {
  let count = 1;
  for (const variable of variables) count *= Math.max(1, variable.values.length);
  return count;
}

/** Every combination of values, the last variable changing fastest. */
export function* assignmentsOf(variables: readonly Variable[]): Generator<Map<string, number>> {
  const count = combinationsOf(variables);
  for (let number = 0; number < count; number++) {
    const assignment = new Map<string, number>();
    let rest = number;
    for (const variable of variables.toReversed()) {
      const size = Math.max(1, variable.values.length);
      assignment.set(variable.key, rest % size);
      rest = Math.floor(rest / size);
    }
    yield assignment;
  }
}
