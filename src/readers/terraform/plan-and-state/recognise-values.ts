import type { SourceTree } from '../../../foundation/source-tree.ts';

export type ValuesFile = 'plan' | 'state' | 'raw-state' | 'binary-plan';

/** Plans and states in the tree, by the first characters of JSON and state files. */
export function valuesFiles(tree: SourceTree): Map<string, ValuesFile> {
  const found = new Map<string, ValuesFile>();
  for (const { path, size } of tree.list()) {
    if (!/\.(?:json|tfstate|tfplan)$/.test(path) || size < 20 || path.endsWith('.tf.json')) continue;
    if (/(?:^|\/)\.terraform\//.test(path) || path.endsWith('.tfvars.json')) continue;
    const content = tree.readBytes(path);
    if (!content.ok) continue;
    const kind = kindOf(content.value, path);
    if (kind !== undefined) found.set(path, kind);
  }
  return found;
}

function kindOf(bytes: Uint8Array, path: string): ValuesFile | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && path.endsWith('.tfplan')) return 'binary-plan';
  const start = new TextDecoder().decode(bytes.subarray(0, 2000)).trimStart();
  if (!start.startsWith('{')) return undefined;
  if (
    /"format_version"\s*:/.test(start) &&
    /"(?:terraform_version|planned_values|values|resource_changes)"/.test(start)
  ) {
    return isPlan(bytes) ? 'plan' : 'state';
  }
  const raw =
    /"version"\s*:\s*\d+\s*,/.test(start) && /"(?:lineage|terraform_version|serial)"\s*:/.test(start);
  return raw && (path.endsWith('.tfstate') || /"lineage"\s*:/.test(start)) ? 'raw-state' : undefined;
}

/** A plan has its changes, however far behind the planned values they stand. */
function isPlan(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 4000));
  if (/"(?:planned_values|resource_changes|configuration)"\s*:/.test(text)) return true;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('"resource_changes"');
}
