import type { Value } from '../../../model/value.ts';
import { childOf, type MappingNode, type TemplateNode } from '../tree/template-tree.ts';
import { mapPossible } from './candidates.ts';
import { failed } from './failure.ts';
import type { Scope } from './scope.ts';

/** `Fn::ImportValue`: what another stack of the tree exports under this name. */
export function evaluateImportValue(
  scope: Scope,
  argument: TemplateNode,
  call: MappingNode,
): Value | undefined {
  const name = scope.evaluate(argument);
  if (name === undefined) return failed(scope, call, 'ImportValue has no name');
  return mapPossible(name, call, plain => scope.session.imported(scope, plain, call));
}

/**
 * `Fn::GetStackOutput`: an output of a stack that need not export it.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html
 */
export function evaluateGetStackOutput(
  scope: Scope,
  argument: TemplateNode,
  call: MappingNode,
): Value | undefined {
  const read = (key: string): Value | undefined => {
    const node = childOf(argument, key);
    return node === undefined ? undefined : scope.evaluate(node);
  };
  const stackName = read('StackName');
  const output = read('OutputName');
  if (stackName === undefined || output === undefined) {
    return failed(scope, call, 'GetStackOutput takes a StackName and an OutputName');
  }
  const region = read('Region');
  return mapPossible(stackName, call, name =>
    mapPossible(output, call, plain => scope.session.stackOutput(scope, name, plain, region, call)),
  );
}
