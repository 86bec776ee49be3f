import { expect, test } from 'vitest';
import { nearestId, suggestion } from './nearest-id.ts';

const duties = ['guest-os-patching', 'host-os-patching', 'key-policy', 'key-rotation'];

test.each([
  ['guest-os-paching', 'guest-os-patching'],
  ['Key-Policy', 'key-policy'],
  ['key-ploicy', 'key-policy'],
  ['key-rotate', 'key-rotation'],
  ['backup', undefined],
  ['', undefined],
])('%s most likely means %s', (typed, meant) => {
  expect(nearestId(typed, duties)).toBe(meant);
});

test('a suggestion is a piece of a sentence, or nothing', () => {
  expect(suggestion('key-polcy', duties)).toBe('; did you mean "key-policy"?');
  expect(suggestion('orders', duties)).toBe('');
});
