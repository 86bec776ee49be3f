import { createHash } from 'node:crypto';
import type { Value } from '../../../../model/value.ts';
import { failed, unknown } from '../values.ts';
import { type FunctionTable, scalars } from './function-entry.ts';

/** Digests of text. What needs chance or a key of its own is unknown. */
export const hashFunctions: FunctionTable = {
  base64sha256: {
    about: 'SHA-256 of a text, in Base64.',
    arity: [1, 1],
    call: scalars(['text'], text => digest('sha256', text, 'base64')),
  },
  base64sha512: {
    about: 'SHA-512 of a text, in Base64.',
    arity: [1, 1],
    call: scalars(['text'], text => digest('sha512', text, 'base64')),
  },
  bcrypt: {
    about: 'A salted hash: another one each time, so never known.',
    arity: [1, 2],
    call: () => unknown('time-or-random', 'bcrypt() gives another result each time', 'bcrypt()'),
  },
  md5: {
    about: 'MD5 of a text, in hexadecimal.',
    arity: [1, 1],
    call: scalars(['text'], text => digest('md5', text)),
  },
  rsadecrypt: {
    about: 'Decrypted text: a secret, never computed.',
    arity: [2, 2],
    call: () => unknown('sensitive', 'secrets are not decrypted', 'rsadecrypt()'),
  },
  sha1: {
    about: 'SHA-1 of a text, in hexadecimal.',
    arity: [1, 1],
    call: scalars(['text'], text => digest('sha1', text)),
  },
  sha256: {
    about: 'SHA-256 of a text, in hexadecimal.',
    arity: [1, 1],
    call: scalars(['text'], text => digest('sha256', text)),
  },
  sha512: {
    about: 'SHA-512 of a text, in hexadecimal.',
    arity: [1, 1],
    call: scalars(['text'], text => digest('sha512', text)),
  },
  uuid: {
    about: 'A random identifier, so never known.',
    arity: [0, 0],
    call: () => unknown('time-or-random', 'uuid() is random', 'uuid()'),
  },
  uuidv5: {
    about: 'An identifier from a namespace and a name.',
    arity: [2, 2],
    call: scalars(['text', 'text'], uuidFromName),
  },
};

/** A digest of text or bytes. */
export function digest(
  algorithm: string,
  content: string | Uint8Array,
  encoding: 'hex' | 'base64' = 'hex',
): string {
  return createHash(algorithm).update(content).digest(encoding);
}

/** RFC 4122's namespaces. */
const namespaces: Readonly<Record<string, string>> = {
  dns: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  url: '6ba7b811-9dad-11d1-80b4-00c04fd430c8',
  oid: '6ba7b812-9dad-11d1-80b4-00c04fd430c8',
  x500: '6ba7b814-9dad-11d1-80b4-00c04fd430c8',
};

function uuidFromName(namespace: string, name: string): Value {
  const id = namespaces[namespace] ?? namespace;
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return failed('the namespace is no UUID');
  const hash = createHash('sha1')
    .update(Buffer.from(id.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex').slice(0, 32);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Bytes in Base64. */
export function base64Text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
