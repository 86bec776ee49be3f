import { SourceText } from '../../foundation/source-text.ts';
import type { SourceTree } from '../../foundation/source-tree.ts';
import type { ReadOptions } from '../../model/reader.ts';
import type { Value } from '../../model/value.ts';
import type { Scope } from './evaluate/scope.ts';
import type { Report } from './report.ts';
import { composeTree } from './tree/compose-tree.ts';
import { childOf, type TemplateNode, textOf } from './tree/template-tree.ts';

/** Values for the parameters of root templates: from the files that the user named, then those given one by one. */
export interface GivenParameters {
  readonly values: ReadonlyMap<string, Value>;
  /** Files that were read for it. */
  readonly files: readonly string[];
}

/** Says which given values no root template has a parameter for: most often a misspelt name. */
export function reportUnusedParameters(
  given: GivenParameters,
  roots: readonly Scope[],
  tree: SourceTree,
  report: Report,
): void {
  // Beside Terraform, a value given on the command line may be meant for a variable.
  if (roots.length === 0 || tree.list().some(entry => entry.path.endsWith('.tf'))) return;
  for (const name of given.values.keys()) {
    if (roots.some(root => root.sections.parameters.has(name))) continue;
    report.add({
      kind: 'input',
      what: name,
      why: 'no template has a parameter of this name',
      advice: 'Correct the name, or leave the value out.',
    });
  }
}

export function readGivenParameters(tree: SourceTree, options: ReadOptions, report: Report): GivenParameters {
  const values = new Map<string, Value>();
  const files: string[] = [];
  for (const path of options.inputFiles) {
    if (/\.tfvars(?:\.json)?$/.test(path)) continue;
    const problem = readParameterFile(tree, path, values);
    if (problem === undefined) files.push(path);
    else {
      report.add({
        kind: 'input',
        what: path,
        why: problem.why,
        advice:
          'Write it as [{"ParameterKey": ..., "ParameterValue": ...}], {"Parameters": {...}} or {"Name": "value"}.',
        ...(problem.place === undefined ? {} : { place: problem.place }),
      });
    }
  }
  for (const [name, value] of options.inputs) values.set(name, value);
  return { values, files };
}

interface Problem {
  readonly why: string;
  readonly place?: TemplateNode | { readonly source: SourceText; readonly offset: number };
}

function readParameterFile(tree: SourceTree, path: string, values: Map<string, Value>): Problem | undefined {
  const text = tree.readText(path);
  if (!text.ok) return { why: text.detail };
  const source = new SourceText(path, text.value);
  const composed = composeTree(source);
  if (composed.broken !== undefined) {
    return { why: composed.broken.message, place: { source, offset: composed.broken.offset } };
  }
  const [document] = composed.documents;
  if (document?.kind === 'sequence') return readPairs(document.items, values);
  if (document?.kind !== 'mapping') return { why: 'it holds no parameters', place: { source, offset: 0 } };
  const parameters = childOf(document, 'Parameters') ?? document;
  if (parameters.kind === 'sequence') return readPairs(parameters.items, values);
  if (parameters.kind !== 'mapping') return { why: 'Parameters is no map', place: parameters };
  for (const pair of parameters.pairs) {
    const value = textOfValue(pair.value);
    if (value === undefined) return { why: `the value of ${pair.key} is no text`, place: pair.value };
    values.set(pair.key, value);
  }
  return undefined;
}

/** The form of the AWS CLI; `Key=Value` lines in a list are accepted, too, as the CLI does. */
function readPairs(items: readonly TemplateNode[], values: Map<string, Value>): Problem | undefined {
  for (const item of items) {
    if (item.kind === 'scalar' && item.text.includes('=')) {
      const equals = item.text.indexOf('=');
      values.set(item.text.slice(0, equals), item.text.slice(equals + 1));
      continue;
    }
    const name = textOf(item, 'ParameterKey');
    if (name === undefined) return { why: 'an entry has no ParameterKey', place: item };
    const node = childOf(item, 'ParameterValue');
    const value = node === undefined ? undefined : textOfValue(node);
    if (value !== undefined) values.set(name, value);
    else if (textOf(item, 'UsePreviousValue') === 'true') values.set(name, previousValue(name, item));
    else return { why: `${name} has no ParameterValue`, place: item };
  }
  return undefined;
}

function previousValue(name: string, place: TemplateNode): Value {
  const detail = `parameter ${name} keeps the value that the deployed stack has`;
  return { kind: 'unknown', reason: 'input-without-default', detail, place };
}

function textOfValue(node: TemplateNode): Value | undefined {
  if (node.kind === 'scalar') return node.text;
  if (node.kind !== 'sequence') return undefined;
  const items: string[] = [];
  for (const item of node.items) {
    if (item.kind !== 'scalar') return undefined;
    items.push(item.text);
  }
  return items.join(',');
}
