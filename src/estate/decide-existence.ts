import type { Declaration } from '../model/declaration.ts';
import type { ResourceKey } from '../model/value.ts';

/** Judges what only an input's default leaves out as conditional: the user asks for it, nothing else does. */
export function decideExistence(declarations: Map<ResourceKey, Declaration>): void {
  for (const [key, declaration] of declarations) {
    const { existence } = declaration;
    if (existence.state !== 'absent-by-default-input') continue;
    declarations.set(key, { ...declaration, existence: { state: 'conditional', why: existence.why } });
  }
}

/** Why a resource may be missing while another is there; undefined where it exists whenever the other does. */
export function doubtBeside(one: Declaration, other: Declaration): string | undefined {
  const { existence } = one;
  if (existence.state !== 'conditional') return undefined;
  const shared = other.existence.state === 'conditional' && other.existence.why === existence.why;
  return shared && one.root === other.root ? undefined : existence.why;
}
