/** Estates for the tests of this folder, read through the real readers. */
import { assembleEstate } from '../estate/assemble-estate.ts';
import { memorySourceTree } from '../foundation/source-tree-memory.ts';
import { loadRegistry } from '../knowledge/load-knowledge.ts';
import { noReadOptions } from '../model/reader.ts';
import type { Estate, Resource } from '../model/resource.ts';
import { cloudformationReader } from '../readers/cloudformation/read-cloudformation.ts';
import { terraformReader } from '../readers/terraform/read-terraform.ts';

export function estateOf(template: string): Estate {
  const tree = memorySourceTree({ 'shop.yaml': template });
  return assembleEstate([cloudformationReader.read(tree, noReadOptions)], loadRegistry());
}

export function estateOfTerraform(source: string): Estate {
  const tree = memorySourceTree({ 'shop.tf': source });
  return assembleEstate([terraformReader.read(tree, noReadOptions)], loadRegistry());
}

export function resourceOf(estate: Estate, address: string): Resource {
  const found = estate.resources.find(resource => resource.address === address);
  if (found === undefined) throw new Error(`${address} is not in the template`);
  return found;
}
