import { limits } from '../../../foundation/limits.ts';
import type { SourceText } from '../../../foundation/source-text.ts';
import type { SourceTree } from '../../../foundation/source-tree.ts';
import type { UnknownValue, Value } from '../../../model/value.ts';
import type { Expression } from '../hcl/ast.ts';
import { unknown } from './values.ts';

/** Evaluations inside one another: well below what the stack holds, well above what real configurations reach. */
const deepest = 400;

/** What all evaluations of one root share: the files, the fuel, the count of failures. Counts, never clocks. */
export class Machine {
  private steps = 0;
  private depth = 0;
  /** Raised whenever an expression gives what Terraform rejects; `try` and `can` compare it. */
  failures = 0;
  /** Raised whenever an element was taken that may not be there. */
  doubts = 0;
  /** Set once a bound was reached, with what it was. */
  exhausted: string | undefined;

  constructor(
    readonly tree: SourceTree,
    /** Evaluates one expression. Handed in, as the parts of the evaluator call one another in a circle. */
    readonly evaluate: (expression: Expression, env: Env) => Value,
  ) {}

  /** Spends fuel. False when it is used up. */
  spend(amount: number): boolean {
    this.steps += amount;
    if (this.steps <= limits.evaluationSteps) return true;
    this.exhausted = `evaluation took more than ${limits.evaluationSteps} steps`;
    return false;
  }

  /** Begins one evaluation inside another; false where that goes too deep. Each is ended by `leave`. */
  enter(): boolean {
    if (this.depth >= deepest) return false;
    this.depth++;
    return true;
  }

  leave(): void {
    this.depth--;
  }

  tooDeep(): UnknownValue {
    return this.limit('expressions refer to one another too deeply');
  }

  limit(detail: string): UnknownValue {
    this.exhausted ??= detail;
    return unknown('limit-reached', detail);
  }
}

/** Where an expression stands: what its names mean, which file it is in. */
export interface Env {
  readonly machine: Machine;
  readonly source: SourceText;
  /** Folder against which `file("...")` resolves: the root module's, as Terraform runs there. */
  readonly folder: string;
  /** The value of a name that begins a traversal; undefined where there is none. */
  lookup(name: string): Value | undefined;
  /** The element that a splat is at. */
  readonly splatItem?: Value;
  /** How many templates called one another to get here. */
  readonly templateDepth?: number;
}

/** The environment for another file of the same module. */
export function inSource(env: Env, source: SourceText): Env {
  return env.source === source ? env : { ...env, source };
}

/** An environment in which some names stand for other values: the variables of a loop or of a template. */
export function withNames(env: Env, names: ReadonlyMap<string, Value>): Env {
  return { ...env, lookup: name => names.get(name) ?? (names.has(name) ? null : env.lookup(name)) };
}
