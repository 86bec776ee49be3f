import { createHash } from 'node:crypto';

/** A short id that names the same table in every run: the type, and a hash of what distinguishes the resources on it. */
export function tableId(type: string, signature: string): string {
  return `${type}#${createHash('sha256').update(signature).digest('hex').slice(0, 12)}`;
}
