import {
  mergeInputs,
  type InputDefault,
  qualify,
  type ResourceKey,
  unqualified,
  type Value,
} from '../../model/value.ts';
import { sameName, stackNameThatFits } from './export-names.ts';
import { conditionNamed } from './evaluate/conditions.ts';
import { outputValue } from './evaluate/outputs.ts';
import { renderExpression } from './evaluate/render-expression.ts';
import { type Scope, unknown } from './evaluate/scope.ts';
import { openNestedStack, stackType } from './nested-stacks.ts';
import { referredTo } from './referred-to.ts';
import { childOf, type Pair, type TemplateNode, textOf } from './tree/template-tree.ts';

interface Export {
  readonly name: Exclude<Value, { kind: 'qualified' }>;
  readonly assumedFrom: readonly InputDefault[];
  readonly scope: Scope;
  readonly output: string;
  readonly place: Pair;
}

/** The exports of all stacks of one reading, found on first use. */
export interface ExportIndex {
  /** Resources that stacks export in some form: what a template that is not read could import and configure. */
  readonly exportedResources: () => readonly ResourceKey[];
  readonly imported: (scope: Scope, name: Value, node: TemplateNode) => Value;
  readonly stackOutput: (
    scope: Scope,
    stackName: Value,
    output: Value,
    region: Value | undefined,
    node: TemplateNode,
  ) => Value;
}

/** `roots` gives the stacks that nothing nests; those inside them are opened to look for exports, too. */
export function newExportIndex(roots: () => readonly Scope[]): ExportIndex {
  let exports: Export[] | undefined;
  let collecting = false;

  function collected(): readonly Export[] {
    if (exports !== undefined) return exports;
    // The name of an export may itself be imported: such a name stays unknown.
    if (collecting) return [];
    collecting = true;
    const found: Export[] = [];
    for (const scope of roots()) collect(scope, found);
    collecting = false;
    exports = found;
    return found;
  }

  function imported(scope: Scope, name: Value, node: TemplateNode): Value {
    const plain = unqualified(name);
    const expression = node.kind === 'mapping' ? renderExpression(node) : undefined;
    const near = collected().filter(one => sameDeployment(one.scope, scope));
    const exact = near.filter(one => sameName(one.name, plain));
    if (exact.length === 1 && exact[0] !== undefined) return valueOf(exact[0], [], node);
    if (exact.length > 1) return unknown('import-not-in-estate', severalExport(exact), node, expression);
    const fitting = near.flatMap(one => {
      const stack = stackNameThatFits(one.name, plain);
      return stack === undefined ? [] : [{ one, stack }];
    });
    const [first, second] = fitting;
    if (first !== undefined && second === undefined) {
      const input = { name: `stack ${first.stack}`, place: first.one.place };
      scope.assumptions.set(input.name, { input, value: first.one.scope.path });
      return valueOf(first.one, [input], node);
    }
    const why =
      fitting.length > 1 ? severalExport(fitting.map(fit => fit.one)) : 'no template of the input exports it';
    return unknown('import-not-in-estate', why, node, expression);
  }

  function exportedResources(): readonly ResourceKey[] {
    return referredTo(collected().map(one => outputValue(one.scope, one.output, one.place.value)));
  }

  return { exportedResources, imported, stackOutput: (...query) => stackOutput(roots(), ...query) };
}

function collect(scope: Scope, found: Export[]): void {
  for (const [output, pair] of scope.sections.outputs) {
    const nameNode = childOf(childOf(pair.value, 'Export'), 'Name');
    const name = nameNode === undefined ? undefined : scope.evaluate(nameNode);
    if (name === undefined || isNeverMade(scope, pair)) continue;
    const assumedFrom =
      typeof name === 'object' && name !== null && name.kind === 'qualified' ? name.assumedFrom : [];
    found.push({ name: unqualified(name), assumedFrom, scope, output, place: pair });
  }
  for (const [logicalId, pair] of scope.sections.resources) {
    if (textOf(pair.value, 'Type') !== stackType) continue;
    const stack = openNestedStack(scope, logicalId);
    if (stack !== undefined) collect(stack, found);
  }
}

/** Only where the source itself rules it out: whoever imports it counts on the condition to hold. */
function isNeverMade(scope: Scope, output: Pair): boolean {
  const condition = textOf(output.value, 'Condition');
  if (condition === undefined) return false;
  const { truth, assumedFrom } = conditionNamed(scope, condition, output);
  return truth === 'no' && assumedFrom.length === 0;
}

function valueOf(found: Export, assumed: readonly InputDefault[], node: TemplateNode): Value {
  const value = outputValue(found.scope, found.output, node);
  if (value === undefined) return unknown('evaluation-failed', `output ${found.output} has no value`, node);
  return qualify(value, mergeInputs(found.assumedFrom, assumed));
}

function severalExport(exports: readonly Export[]): string {
  const paths = [...new Set(exports.map(one => one.scope.path))].slice(0, 4);
  return `several templates of the input may export it: ${paths.join(', ')}`;
}

/** Exports are seen within one account and Region. */
function sameDeployment(left: Scope, right: Scope): boolean {
  const a = left.deployment;
  const b = right.deployment;
  return !differ(a.account, b.account) && !differ(a.region, b.region);
}

function differ(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && left !== right;
}

function stackOutput(
  roots: readonly Scope[],
  scope: Scope,
  stackName: Value,
  output: Value,
  region: Value | undefined,
  node: TemplateNode,
): Value {
  const name = unqualified(stackName);
  const outputName = unqualified(output);
  const wantedRegion = region === undefined ? scope.deployment.region : unqualified(region);
  const found = roots.filter(
    root =>
      typeof name === 'string' &&
      root.stackName === name &&
      (wantedRegion === undefined ||
        root.deployment.region === undefined ||
        root.deployment.region === wantedRegion),
  );
  const [stack, other] = found;
  const expression = node.kind === 'mapping' ? renderExpression(node) : undefined;
  if (stack === undefined || other !== undefined || typeof outputName !== 'string') {
    return unknown(
      'import-not-in-estate',
      'the stack is not in the input, as far as names show',
      node,
      expression,
    );
  }
  return (
    outputValue(stack, outputName, node) ??
    unknown('evaluation-failed', 'the output has no value', node, expression)
  );
}
