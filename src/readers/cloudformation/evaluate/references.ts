import type { Value } from '../../../model/value.ts';
import { parameterValue } from '../parameters.ts';
import { isPseudoParameter, pseudoParameter } from '../pseudo-parameters.ts';
import { type MappingNode, type TemplateNode, textOf } from '../tree/template-tree.ts';
import { failed } from './failure.ts';
import { outputValue } from './outputs.ts';
import { keyOf, type Scope, unknown } from './scope.ts';

const stackType = 'AWS::CloudFormation::Stack';

/** `Ref`: a pseudo parameter, a parameter or a resource. `expression` is how the source writes it. */
export function referTo(
  scope: Scope,
  name: string,
  node: TemplateNode,
  expression: string,
): Value | undefined {
  if (isPseudoParameter(name)) return pseudoParameter(scope, name);
  const parameter = scope.sections.parameters.get(name);
  if (parameter !== undefined) return parameterValue(scope, name, parameter);
  if (scope.sections.resources.has(name)) {
    scope.memo.mentioned?.add(name);
    return { kind: 'reference', target: keyOf(scope, name), expression, place: node };
  }
  return notFound(scope, name, node, expression);
}

/** `Fn::GetAtt`: an attribute of a resource, or an output of a nested stack. */
export function attributeOf(
  scope: Scope,
  logicalId: string,
  attribute: string,
  node: TemplateNode,
  expression: string,
): Value | undefined {
  const resource = scope.sections.resources.get(logicalId);
  if (resource === undefined) return notFound(scope, logicalId, node, expression);
  scope.memo.mentioned?.add(logicalId);
  const type = textOf(resource.value, 'Type') ?? '';
  if (type === stackType && attribute.startsWith('Outputs.')) {
    const stack = scope.session.nestedStack(scope, logicalId);
    if (stack === undefined) {
      return unknown(
        'unread-module',
        `the template of the nested stack ${logicalId} was not read`,
        node,
        expression,
      );
    }
    return outputValue(stack, attribute.slice('Outputs.'.length), node);
  }
  if (isCustomResource(type)) {
    return unknown(
      'runtime-attribute',
      `the code behind ${logicalId} returns it when it runs`,
      node,
      expression,
    );
  }
  return { kind: 'reference', target: keyOf(scope, logicalId), attribute, expression, place: node };
}

function isCustomResource(type: string): boolean {
  return type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource';
}

function notFound(scope: Scope, name: string, node: TemplateNode, expression: string): Value {
  const macro = scope.unreadTransform;
  if (macro !== undefined) {
    return unknown(
      'unread-transform',
      `${name} may be made by ${macro}, which was not expanded`,
      node,
      expression,
    );
  }
  scope.session.report.add({
    kind: 'reference',
    what: name,
    why: `${expression} names neither a parameter nor a resource of the template`,
    advice: 'Correct the name, or declare what it refers to.',
    place: node,
    root: scope.root,
  });
  return unknown('reference-not-found', `there is no ${name} in the template`, node, expression);
}

export function evaluateRef(scope: Scope, argument: TemplateNode, call: MappingNode): Value | undefined {
  if (argument.kind === 'scalar') return referTo(scope, argument.text, call, `!Ref ${argument.text}`);
  const name = scope.evaluate(argument);
  if (typeof name === 'string') return referTo(scope, name, call, `!Ref ${name}`);
  return failed(scope, call, 'Ref takes the name of a parameter or resource');
}

export function evaluateGetAtt(scope: Scope, argument: TemplateNode, call: MappingNode): Value | undefined {
  if (argument.kind === 'scalar') {
    const dot = argument.text.indexOf('.');
    if (dot <= 0) return failed(scope, call, 'GetAtt takes a resource and an attribute: Bucket.Arn');
    const logicalId = argument.text.slice(0, dot);
    const attribute = argument.text.slice(dot + 1);
    return attributeOf(scope, logicalId, attribute, call, `!GetAtt ${argument.text}`);
  }
  if (argument.kind !== 'sequence' || argument.items.length < 2) {
    return failed(scope, call, 'GetAtt takes a resource and an attribute: [Bucket, Arn]');
  }
  const names: string[] = [];
  for (const item of argument.items) {
    const name = item.kind === 'scalar' ? item.text : known(scope.evaluate(item));
    if (name === undefined)
      return failed(scope, call, 'the resource or attribute that GetAtt names is not known');
    names.push(name);
  }
  const [logicalId = '', ...attribute] = names;
  const path = attribute.join('.');
  return attributeOf(scope, logicalId, path, call, `!GetAtt ${logicalId}.${path}`);
}

function known(value: Value | undefined): string | undefined {
  if (typeof value === 'object' && value !== null && value.kind === 'qualified') return known(value.value);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
