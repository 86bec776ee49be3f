import { compareText } from '../../../foundation/stable-order.ts';
import { SourceText } from '../../../foundation/source-text.ts';
import { folderOf, type SourceTree } from '../../../foundation/source-tree.ts';
import type { Unread } from '../../../model/declaration.ts';
import type { Value } from '../../../model/value.ts';
import { parseWholeExpression } from '../hcl/parse-body.ts';
import type { Env, Machine } from './machine.ts';
import { parseFile } from './module-config.ts';
import type { TerraformInputs } from './terraform-root.ts';
import type { Type } from './types.ts';

/** A value that was given for a variable of the root module. */
export interface GivenValue {
  /** Evaluated; or a text that is still to be read by the variable's type (`--var`). */
  value(type: Type): Value;
}

/**
 * Values for the variables of a root module, in Terraform's order: terraform.tfvars, *.auto.tfvars by name, then the
 * files and values that the user named.
 */
export function readInputs(
  tree: SourceTree,
  folder: string,
  inputs: TerraformInputs,
  machine: Machine,
  unread: Unread[],
  files: Set<string>,
): Map<string, GivenValue> {
  const given = new Map<string, GivenValue>();
  const prefix = folder === '' ? '' : `${folder}/`;
  const here = tree.list().filter(entry => folderOf(entry.path) === folder);
  const automatic = here
    .map(entry => entry.path)
    .filter(path => /\.auto\.tfvars(?:\.json)?$/.test(path))
    .sort(compareText);
  const own = [`${prefix}terraform.tfvars`, `${prefix}terraform.tfvars.json`].filter(path =>
    here.some(entry => entry.path === path),
  );
  const named = inputs.files.filter(path => /\.tfvars(?:\.json)?$/.test(path));
  for (const path of [...own, ...automatic, ...named]) {
    const file = parseFile(tree, path, 'values', unread);
    if (file === undefined) continue;
    files.add(path);
    const env: Env = { machine, source: file.source, folder, lookup: () => undefined };
    for (const attribute of file.parsed.body.attributes) {
      given.set(attribute.name, { value: () => machine.evaluate(attribute.value, env) });
    }
  }
  for (const [name, text] of inputs.values) {
    given.set(name, { value: type => givenText(name, text, type, machine, folder) });
  }
  return given;
}

/** A text of the command line: taken as it stands for a scalar, as an expression for anything else. */
function givenText(name: string, text: string, type: Type, machine: Machine, folder: string): Value {
  if (type.kind === 'string' || type.kind === 'number' || type.kind === 'bool') return text;
  const expression = parseWholeExpression(text);
  if (expression === undefined) return text;
  const bare = expression.kind === 'variable' || (type.kind === 'any' && expression.kind === 'literal');
  if (bare) return text;
  const source = new SourceText(`the value given for ${name}`, text);
  return machine.evaluate(expression, { machine, source, folder, lookup: () => undefined });
}
