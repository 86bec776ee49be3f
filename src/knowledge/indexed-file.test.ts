import { assert, dictionary, jsonValue, nat, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeIndexedFile, openIndexedFile } from './indexed-file.ts';

describe('an indexed file', () => {
  test('gives back every slice as it was written, whatever the letters', () => {
    const content = jsonValue({ stringUnit: 'binary' });
    assert(
      property(content, dictionary(string({ minLength: 1 }), content), (head, slices) => {
        const bytes = encodeIndexedFile(head, new Map(Object.entries(slices)));
        expect(bytes.every(byte => byte < 128)).toBe(true);
        const file = openIndexedFile<unknown, unknown>(bytes, 'orders.data');
        expect(JSON.stringify(file.head)).toBe(JSON.stringify(head));
        for (const [name, slice] of Object.entries(slices)) {
          expect(JSON.stringify(file.slice(name))).toBe(JSON.stringify(slice));
        }
      }),
    );
  });

  test('has slices of any name', () => {
    const file = openIndexedFile(encodeIndexedFile({}, new Map([['__proto__', [1]]])), 'orders.data');
    expect(file.sliceNames).toEqual(['__proto__']);
    expect(file.slice('__proto__')).toEqual([1]);
  });

  test('has no slice of another name', () => {
    const file = openIndexedFile(encodeIndexedFile({}, new Map([['orders', [1]]])), 'orders.data');
    expect(file.sliceNames).toEqual(['orders']);
    expect(file.slice('payments')).toBeUndefined();
    expect(file.slice('constructor')).toBeUndefined();
  });

  test('any other bytes are refused with a message, never another error', () => {
    const whole = encodeIndexedFile({ orders: 3 }, new Map([['payments', { card: 'x' }]]));
    assert(
      property(nat(whole.length - 1), nat(255), (at, byte) => {
        const broken = Uint8Array.from(whole);
        broken[at] = byte;
        expect(complaint(broken) ?? 'orders.data is damaged').toContain('orders.data is damaged');
      }),
    );
  });
});

function complaint(bytes: Uint8Array): string | undefined {
  try {
    const file = openIndexedFile<unknown, unknown>(bytes, 'orders.data');
    for (const name of file.sliceNames) file.slice(name);
    return undefined;
  } catch (error) {
    return String(error);
  }
}
