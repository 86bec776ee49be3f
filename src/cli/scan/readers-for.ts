import type { SourceTree } from '../../foundation/source-tree.ts';
import type { Reader } from '../../model/reader.ts';
import { cdkAssemblyReader } from '../../readers/cloudformation/cdk-assembly/read-cdk-assembly.ts';
import { cloudformationReader } from '../../readers/cloudformation/read-cloudformation.ts';

/** What the Terraform reader may have to do with: source, states, plans (JSON), Terragrunt. */
const terraformFile = /\.(?:tf|tofu)$|\.tfstate$|\.json$|(?:^|\/)terragrunt\.hcl$/;

/** The readers that the tree may need. Terraform's tables are many: they are loaded only where a file asks for them. */
export async function readersFor(tree: SourceTree): Promise<readonly Reader[]> {
  const readers = [cdkAssemblyReader, cloudformationReader];
  if (!tree.list().some(({ path }) => terraformFile.test(path))) return readers;
  const { terraformReader } = await import('../../readers/terraform/read-terraform.ts');
  return [...readers, terraformReader];
}
