import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { memorySourceTree } from '../../src/foundation/source-tree-memory.ts';
import { noInputs, rootOf, shown } from '../../src/readers/terraform/evaluate/root.fixture.ts';
import { readValuesFile } from '../../src/readers/terraform/plan-and-state/read-values-file.ts';
import { valuesFiles } from '../../src/readers/terraform/plan-and-state/recognise-values.ts';
import { inFolder, terraform, terraformVersion } from './terraform-oracle.ts';

interface PlannedResource {
  readonly address: string;
  readonly values: { readonly input?: unknown };
  readonly sensitive_values: unknown;
}

interface PlannedModule {
  readonly resources?: readonly PlannedResource[];
  readonly child_modules?: readonly PlannedModule[];
}

function planOf(files: Readonly<Record<string, string>>): string {
  return inFolder(files, folder => {
    terraform(folder, 'init', '-input=false', '-no-color');
    terraform(folder, 'plan', '-input=false', '-no-color', '-out=plan.tfplan');
    const json = terraform(folder, 'show', '-json', 'plan.tfplan');
    terraform(folder, 'apply', '-input=false', '-no-color', 'plan.tfplan');
    return JSON.stringify([
      json,
      terraform(folder, 'show', '-json'),
      readFileSync(join(folder, 'terraform.tfstate'), 'utf8'),
    ]);
  });
}

function planned(module: PlannedModule): [string, unknown][] {
  const own = (module.resources ?? []).map((one): [string, unknown] => [one.address, one.values.input]);
  return [...own, ...(module.child_modules ?? []).flatMap(planned)];
}

/** Configurations that use only what is built into Terraform, so that they plan without any provider. */
const configurations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'loops and keys': {
    'main.tf': `
variable "teams" {
  type = map(object({ size = optional(number, 3), tags = optional(set(string), ["b", "a", "b"]) }))
  default = { orders = {}, "pay ments" = { size = 5, tags = [] } }
}
resource "terraform_data" "count" {
  count = 3
  input = "n-\${count.index}"
}
resource "terraform_data" "each" {
  for_each = var.teams
  input    = { key = each.key, value = each.value, list = sort(each.value.tags) }
}
resource "terraform_data" "set" {
  for_each = toset(["x\\"y", "a/b", "é"])
  input    = each.value
}
resource "terraform_data" "none" { count = 0 }
resource "terraform_data" "text" {
  input = { for name, team in var.teams : upper(name) => "%{if team.size > 3}big%{else}small%{endif}" }
}
resource "terraform_data" "chain" {
  input = [terraform_data.count[*].input, [for k, t in terraform_data.each : t.input.key], one(terraform_data.none[*].input)]
}`,
  },
  modules: {
    'main.tf': `
locals { shops = { eu = ["orders", "payments"], us = ["orders"] } }
module "shop" {
  source   = "./shop"
  for_each = local.shops
  region   = each.key
  queues   = each.value
  first    = each.key == "eu"
}
module "off" {
  source = "./shop"
  count  = 0
  region = "none"
  queues = []
}
resource "terraform_data" "all" {
  input = { for region, shop in module.shop : region => shop.names }
}`,
    'shop/main.tf': `
variable "region" {}
variable "queues" { type = list(string) }
variable "first" { default = null }
module "queue" {
  source = "./queue"
  count  = length(var.queues)
  name   = "\${var.region}-\${var.queues[count.index]}"
}
resource "terraform_data" "region" {
  input = { region = var.region, first = coalesce(var.first, false), path = path.module, root = path.root }
}
output "names" { value = module.queue[*].name }`,
    'shop/queue/main.tf': `
variable "name" { type = string }
resource "terraform_data" "this" { input = templatefile("\${path.module}/name.tpl", { name = var.name }) }
output "name" { value = terraform_data.this.input }`,
    'shop/queue/name.tpl': '%{ for part in split("-", name) ~}\n${part}.\n%{ endfor ~}\n',
  },
  'values files and overrides': {
    'main.tf': `
variable "a" { default = "default" }
variable "b" { default = ["x"] }
variable "c" { default = { x = 1 } }
resource "terraform_data" "all" { input = [var.a, var.b, var.c, local.d, terraform.workspace] }
locals { d = "main" }`,
    'z_override.tf': 'locals { d = "override" }\nvariable "c" { default = { x = 2 } }',
    'terraform.tfvars': 'a = "tfvars"\nb = ["y", "z"]',
    'one.auto.tfvars.json': '{ "a": "auto ${x}" }',
    'extra.tf.json':
      '{ "resource": { "terraform_data": { "json": { "input": "${upper(var.a)}-$${x}", "count": 2 } } } }',
  },
  'text in all forms': {
    'main.tf': `
locals {
  name = "shop"
  doc  = <<-EOT
    %{ for q in ["orders", "payments"] ~}
    queue \${q}
      - \${local.name}
    %{ endfor ~}
    end $\${no} %%{no}
  EOT
}
resource "terraform_data" "text" {
  input = [local.doc, <<EOT
  a
\tb \${1 + 1}
EOT
  , "\${local.name}" == "shop" ? 1 : "one", true ? [1, "a"] : [], { (local.name) = null }, jsonencode({ a = [1, null, "<"] })]
}`,
  },
};

describe.skipIf(terraformVersion === undefined)('the same as terraform plan', () => {
  it.each(Object.keys(configurations))('%s', name => {
    const files = configurations[name] ?? {};
    const [plan = '', state = '', raw = ''] = JSON.parse(planOf(files)) as string[];
    const theirs = planned(
      (JSON.parse(plan) as { planned_values: { root_module: PlannedModule } }).planned_values.root_module,
    );
    const root = rootOf(files);
    const ours = root.instances
      .filter(one => !one.existence.state.startsWith('absent'))
      .map((one): [string, unknown] => [
        one.address,
        shown(one.attributes.entries.get('input')?.value) ?? undefined,
      ]);
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
    expect(root.unread).toEqual([]);

    // Plan and states are read with the same addresses.
    const tree = memorySourceTree({ 'plan.json': plan, 'state.json': state, 'terraform.tfstate': raw });
    const kinds = valuesFiles(tree);
    expect(Object.fromEntries(kinds)).toEqual({
      'plan.json': 'plan',
      'state.json': 'state',
      'terraform.tfstate': 'raw-state',
    });
    for (const [path, kind] of kinds) {
      const read = readValuesFile(tree, path, kind, noInputs, new Map());
      expect(read.unread).toEqual([]);
      expect(read.instances.map(one => one.address).sort()).toEqual(
        theirs.map(([address]) => address).sort(),
      );
    }
  });
});
