import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonText } from './json-text.ts';
import { printPlace, SourceText } from './source-text.ts';

const order = `{
  "order": "A-17",
  "lines": [
    { "article": "lamp", "count": 2 },
    { "article": "caf\\u00e9 chair", "count": 1.5e0 }
  ],
  "paid": true, "note": null
}`;

function read(text: string) {
  return readJsonText(new SourceText('orders/a-17.json', text));
}

function placeIn(text: string, path: readonly PropertyKey[], atKey?: string): string {
  const result = read(text);
  if (!result.ok) throw new Error(result.message);
  const { line, column } = printPlace(result.json.placeOf(path, atKey));
  return `${line}:${column}`;
}

function parsedAs(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return 'not JSON';
  }
}

function readAs(text: string): string {
  const result = read(text);
  if (result.ok) return JSON.stringify(result.json.data);
  return result.message.includes('second time') ? 'twice' : 'not JSON';
}

function fault(text: string): string {
  const result = read(text);
  if (result.ok) return 'read';
  const { line, column } = printPlace(result.place);
  return `${line}:${column} ${result.message}`;
}

describe('a JSON text', () => {
  it('is read as JSON.parse reads it', () => {
    const anything = fc.jsonValue();
    fc.assert(
      fc.property(anything, fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const result = read(text);
        expect(result.ok && result.json.data).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each<[readonly PropertyKey[], string | undefined, string]>([
    [[], undefined, '1:1'],
    [['order'], undefined, '2:12'],
    [['lines'], undefined, '3:12'],
    [['lines', 1], undefined, '5:5'],
    [['lines', 1, 'article'], undefined, '5:18'],
    [['lines', 1], 'count', '5:37'],
    [[], 'note', '7:17'],
    [['lines', 0, 'price'], undefined, '4:5'],
    [['lines', 7, 'article'], undefined, '3:12'],
    [['lines', 0], 'price', '4:5'],
    [['customer', 'name'], undefined, '1:1'],
    [['lines', 0, 'count', 'count'], undefined, '4:35'],
  ])('knows the place of %j, or of what is nearest to it', (path, atKey, place) => {
    expect(placeIn(order, path, atKey)).toBe(place);
  });

  it('does not take a namesake further on for what is missing', () => {
    expect(placeIn('{"sold":{},\n"bought":{"lamp":1}}', ['sold', 'lamp'])).toBe('1:9');
    expect(placeIn('{"sold":{},\n"bought":{"lamp":1}}', ['sold'], 'lamp')).toBe('1:9');
  });

  it.each<[string, string, string]>([
    [
      'a comma too many',
      '{"order": "A-17",}',
      '1:18 a key in double quotes is expected, and "}" stands there',
    ],
    ['a missing comma', '["lamp"\n"chair"]', '2:1 a comma or ] is expected, and ""chair"]" stands there'],
    ['a missing value', '{"order": }', '1:11 a value is expected, and "}" stands there'],
    ['an end too early', '{"order": "A-17"', '1:17 a comma or } is expected, and the text ends'],
    ['no text', '', '1:1 a value is expected, and the text ends'],
    ['an open quote', '{"order": "A-17}', '1:11 a text in double quotes does not end'],
    ['a line break in a text', '"A\n17"', '1:3 a text holds a line break or a control character'],
    ['an unknown escape', '"A\\x17"', '1:3 a backslash begins nothing that JSON knows'],
    ['a second document', '{} {}', '1:4 the document has ended, and more text follows'],
    [
      'a key that stands twice',
      '{"paid": true, "paid": false}',
      '1:16 the key "paid" stands here a second time',
    ],
    [
      'the same in disguise',
      '{"paid": true, "p\\u0061id": false}',
      '1:16 the key "paid" stands here a second time',
    ],
    ['a leading zero', '[01]', '1:3 a comma or ] is expected, and "1]" stands there'],
    [
      'a comment',
      '{ // order\n}',
      '1:3 a key in double quotes is expected, and "// order\\u{a}}" stands there',
    ],
  ])('says where it is wrong: %s', (_, text, expected) => {
    expect(fault(text)).toBe(expected);
  });

  it('has a bound on nesting, and no call stack of its own', () => {
    expect(fault('['.repeat(1_000_000))).toBe('1:201 it is nested more than 200 levels deep');
    expect(fault(`${'['.repeat(200)}${']'.repeat(200)}`)).toBe('read');
  });

  it('has a bound on values, before any of them is kept', () => {
    expect(fault(`[${'0,'.repeat(5_000_000)}0]`)).toContain('it holds more than 5000000 values');
  });

  it('refuses what JSON.parse refuses', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.nat(),
        fc.constantFrom('', '"', '}', ',', '\\', '0', ' '),
        (value, at, inserted) => {
          const whole = JSON.stringify(value);
          const cut = at % (whole.length + 1);
          const text = `${whole.slice(0, cut)}${inserted}${whole.slice(cut + 1)}`;
          expect([parsedAs(text), 'twice']).toContain(readAs(text));
        },
      ),
      { numRuns: 500 },
    );
  });
});
