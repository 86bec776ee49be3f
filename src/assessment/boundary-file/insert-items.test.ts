import { describe, expect, it } from 'vitest';
import { SourceText } from '../../foundation/source-text.ts';
import { insertItems } from './insert-items.ts';

const item = '{ file: frameworks/shop.yaml }';
const usual = ['nist-csf-2.0', 'iso-27001-2022'];

function inserted(text: string): string | undefined {
  return insertItems(new SourceText('demarc.yaml', text), ['frameworks'], [[item]], usual);
}

describe('insertItems', () => {
  it.each([
    [
      'frameworks: [soc-2] # for the auditors\nname: Shop\n',
      `frameworks: [soc-2, ${item}] # for the auditors\nname: Shop\n`,
    ],
    ['frameworks: [soc-2, "a # ] b"] # ]\n', `frameworks: [soc-2, "a # ] b", ${item}] # ]\n`],
    ['frameworks: [ ]\n', `frameworks: [${item}]\n`],
    ['frameworks: [soc-2,]\n', `frameworks: [soc-2, ${item}]\n`],
    [
      '# Shop\nframeworks:\n  # the first\n  - soc-2 # audited\nname: Shop\n',
      `# Shop\nframeworks:\n  # the first\n  - soc-2 # audited\n  - ${item}\nname: Shop\n`,
    ],
    ['name: Shop\r\nframeworks: [soc-2]\r\n', `name: Shop\r\nframeworks: [soc-2, ${item}]\r\n`],
    ['', `frameworks:\n  - nist-csf-2.0\n  - iso-27001-2022\n  - ${item}\n`],
    ['name: Shop\n\n', `name: Shop\n\nframeworks:\n  - nist-csf-2.0\n  - iso-27001-2022\n  - ${item}\n`],
  ])('adds to %j', (text, expected) => {
    expect(inserted(text)).toBe(expected);
  });

  it.each([
    'frameworks: [\n  soc-2\n]\n',
    'frameworks: &mine [soc-2]\n',
    '{ frameworks: [soc-2] }\n',
    'frameworks: [soc-2\n',
  ])('changes nothing where it cannot be sure: %j', text => {
    expect(inserted(text)).toBeUndefined();
  });

  it.each([
    [
      'boundaries:\n  - name: Shop\n    frameworks: [soc-2]\n    owner: a\n',
      `    frameworks: [soc-2, ${item}]\n    owner: a`,
    ],
    [
      'boundaries:\n  - frameworks:\n      - soc-2\n    name: Shop\n',
      `      - soc-2\n      - ${item}\n    name: Shop`,
    ],
    [
      'boundaries:\n  - frameworks:\n    - soc-2\n    name: Shop\n',
      `    - soc-2\n    - ${item}\n    name: Shop`,
    ],
    [
      'boundaries:\n  - frameworks:\n      - soc-2\n  - name: Till\n',
      `      - soc-2\n      - ${item}\n  - name: Till`,
    ],
  ])('adds inside a boundary: %j', (text, expected) => {
    const source = new SourceText('demarc.yaml', text);
    expect(insertItems(source, ['boundaries', 0, 'frameworks'], [[item]])).toContain(expected);
  });

  it('makes no list inside a boundary', () => {
    const source = new SourceText('demarc.yaml', 'boundaries:\n  - name: Shop\n');
    expect(insertItems(source, ['boundaries', 0, 'frameworks'], [[item]])).toBeUndefined();
  });

  it('never loses what was there', () => {
    const text = 'name: Shop # [x]\nframeworks: [soc-2] # not [this]\nanswers: { internet-facing: yes }\n';
    expect(inserted(text)).toBe(text.replace('[soc-2]', `[soc-2, ${item}]`));
  });
});
