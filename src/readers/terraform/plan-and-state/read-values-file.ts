import { SourceText } from '../../../foundation/source-text.ts';
import type { SourceTree } from '../../../foundation/source-tree.ts';
import type { Basis, Unread } from '../../../model/declaration.ts';
import type { TerraformInputs } from '../evaluate/terraform-root.ts';
import { type JsonNode, parseJsonDocument } from '../hcl/json-document.ts';
import type { TypeTable } from '../mapping/define-type.ts';
import type { ReadRoot } from '../read-root.ts';
import { member, textMember } from './json-values.ts';
import { readPlan, type ReadValues } from './read-plan.ts';
import type { ValuesFile } from './recognise-values.ts';
import { readRawState, readShownState } from './read-state.ts';

/** Reads a plan or state file as a root of its own, named by its path. `tables` tell arguments from blocks. */
export function readValuesFile(
  tree: SourceTree,
  path: string,
  kind: ValuesFile,
  inputs: TerraformInputs,
  tables: ReadonlyMap<string, TypeTable>,
): ReadRoot {
  const content = kind === 'binary-plan' ? undefined : tree.readText(path);
  if (content === undefined) {
    return notRead(
      path,
      'a plan in its binary form',
      'Give its JSON: `terraform show -json plan.tfplan > plan.json`.',
    );
  }
  if (!content.ok) return notRead(path, content.detail, 'Write the file anew.');
  const source = new SourceText(path, content.value);
  const { node, fault } = parseJsonDocument(content.value);
  if (node === undefined) {
    const place = { source, offset: fault?.offset ?? 0 };
    const read = notRead(
      path,
      `not valid JSON: ${fault?.message ?? ''}`,
      'The file may be cut off: write it anew.',
    );
    return { ...read, unread: read.unread.map(one => ({ ...one, place })) };
  }
  const refusal = wrongVersion(node, kind);
  if (refusal !== undefined)
    return notRead(path, refusal, 'Write it with Terraform 0.12 or later, or OpenTofu.');
  const { instances, unread } = valuesOf(node, source, path, kind, inputs, tables);
  const basis: Basis = kind === 'plan' ? 'planned' : 'observed';
  return { ...empty(path, basis), instances, unread: [...unread, ...otherNotes(node, path)] };
}

function valuesOf(
  node: JsonNode,
  source: SourceText,
  root: string,
  kind: ValuesFile,
  inputs: TerraformInputs,
  tables: ReadonlyMap<string, TypeTable>,
): ReadValues {
  if (kind === 'plan') return readPlan(node, source, root, inputs, tables);
  return kind === 'state'
    ? readShownState(node, source, root, inputs)
    : readRawState(node, source, root, inputs);
}

function wrongVersion(node: JsonNode, kind: ValuesFile): string | undefined {
  if (kind === 'raw-state') {
    const version = member(node, 'version');
    const number = version?.kind === 'scalar' ? version.value : undefined;
    return number === 4 ? undefined : `a state of version ${String(number)}; demarc reads version 4`;
  }
  const version = textMember(node, 'format_version') ?? '';
  return /^[01]\./.test(version)
    ? undefined
    : `format version ${version || 'not given'}; demarc reads 0 and 1`;
}

/** A plan that could not be finished shows only a part of what will be there. */
function otherNotes(node: JsonNode, path: string): Unread[] {
  const errored = member(node, 'errored');
  if (errored?.kind !== 'scalar' || errored.value !== true) return [];
  const why = 'the plan ended with an error: it shows only a part';
  return [{ kind: 'file', what: path, why, advice: 'Plan again.', couldConfigure: 'any', root: path }];
}

function notRead(path: string, why: string, advice: string): ReadRoot {
  return {
    ...empty(path, 'observed'),
    unread: [{ kind: 'file', what: path, why, advice, couldConfigure: 'any', root: path }],
  };
}

function empty(path: string, basis: Basis): ReadRoot {
  return {
    name: path,
    path,
    library: false,
    basis,
    instances: [],
    assumptions: [],
    unread: [],
    files: [path],
  };
}
