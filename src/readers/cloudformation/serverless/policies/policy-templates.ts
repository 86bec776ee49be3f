import type { Origin, TemplateNode } from '../../tree/template-tree.ts';
import { given, sub, treeOf } from '../sam-nodes.ts';
import { dataTemplates } from './data-templates.ts';
import { messagingTemplates } from './messaging-templates.ts';
import { operationsTemplates } from './operations-templates.ts';
import type { TemplateStatement } from './policy-template.ts';
import { recognitionTemplates } from './recognition-templates.ts';

const templates: ReadonlyMap<string, readonly TemplateStatement[]> = new Map(
  [dataTemplates, messagingTemplates, operationsTemplates, recognitionTemplates].flatMap(part =>
    Object.entries(part),
  ),
);

export function isPolicyTemplate(name: string): boolean {
  return templates.has(name);
}

/** Names of all policy templates, in the order of the files that hold them. */
export function policyTemplateNames(): readonly string[] {
  return [...templates.keys()];
}

/** The parameters that a policy template takes, in the order of their use. */
export function policyTemplateParameters(name: string): readonly string[] {
  const found = new Set<string>();
  for (const statement of templates.get(name) ?? []) {
    const texts = [
      ...statement.resources,
      ...(statement.condition === undefined ? [] : [statement.condition.value]),
    ];
    for (const text of texts) for (const parameter of parametersIn(text)) found.add(parameter);
  }
  return [...found];
}

/** The policy document of a template with its parameters filled in; what is missing of them is named. */
export function policyTemplateDocument(
  origin: Origin,
  name: string,
  parameters: TemplateNode,
): { readonly document: TemplateNode; readonly missing: readonly string[] } {
  const missing = policyTemplateParameters(name).filter(
    parameter => given(parameters, parameter) === undefined,
  );
  const statements = (templates.get(name) ?? []).map(statement => statementOf(origin, statement, parameters));
  return { document: treeOf(origin, { Version: '2012-10-17', Statement: statements }), missing };
}

function statementOf(origin: Origin, statement: TemplateStatement, parameters: TemplateNode): TemplateNode {
  const resources = statement.resources.map(text => filledIn(origin, text, parameters));
  const { condition } = statement;
  return treeOf(origin, {
    Effect: 'Allow',
    Action: statement.actions,
    Resource: resources.length === 1 ? resources[0] : resources,
    Condition:
      condition === undefined
        ? undefined
        : { [condition.test]: { [condition.key]: filledIn(origin, condition.value, parameters) } },
  });
}

function filledIn(origin: Origin, text: string, parameters: TemplateNode): TemplateNode {
  if (!text.includes('${')) return treeOf(origin, text);
  const variables: Record<string, TemplateNode> = {};
  for (const name of parametersIn(text)) {
    const value = given(parameters, name);
    if (value !== undefined) variables[name] = value;
  }
  const [only] = Object.entries(variables);
  if (only !== undefined && text === `\${${only[0]}}`) return only[1];
  return sub(origin, text, variables);
}

function parametersIn(text: string): string[] {
  const names: string[] = [];
  for (const match of text.matchAll(/\$\{(\w+)\}/g)) if (match[1] !== undefined) names.push(match[1]);
  return names;
}
