import type { Value } from '../../../../model/value.ts';
import { convertPlain } from '../../mapping/convert-values.ts';

const base64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/;

/**
 * User data as the machine runs it: its Base64 is undone, since the model keeps clear text. What is no Base64 of a text
 * (a compressed script, or text that is clear already) stays as it is.
 */
export function clearUserData(value: Value): Value {
  return convertPlain(value, plain => {
    if (typeof plain !== 'string' || !base64.test(plain)) return plain;
    const bytes = Buffer.from(plain, 'base64');
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return plain;
    }
  });
}
