import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrameworkDraft } from './framework-draft.ts';
import { read, shopFramework } from './own-frameworks.fixture.ts';
import { frameworkFileText } from './print-framework-file.ts';

const head = ['yaml-language-server: $schema=schema/demarc-framework-1.json', 'Written for the shop.'];

describe('frameworkFileText', () => {
  it('writes a framework that reads back as the same', () => {
    const own = read({ 'shop.yaml': shopFramework });
    const text = frameworkFileText(own.draft, head);
    expect(text.split('\n').slice(0, 3)).toEqual([...head.map(line => `# ${line}`), 'id: shop-controls']);
    expect(text).toContain('  - { id: S-2, title: Sign-in, group: staff, same: [iso:A.8.5] }\n');
    expect(text).toContain('unmapped: nothing says which duties answer it');
    const again = read({ 'shop.yaml': text });
    expect(again.framework.controls).toEqual(own.framework.controls);
    expect(again.framework).toEqual(own.framework);
    expect(frameworkFileText(again.draft, head)).toBe(text);
  });

  it('keeps whatever titles, ids and notes hold', () => {
    const odd = fc.string({
      unit: fc.constantFrom(...'aZ09 :-#{}[]\'",&*!|>%@`~?\\=é€'.split('')),
      minLength: 1,
      maxLength: 12,
    });
    const words = odd.filter(one => one.trim() === one && one !== '' && one !== '~');
    const id = words.map(one => one.replace(/[\s:]/g, '_'));
    const controls = fc.uniqueArray(
      fc.record({
        id,
        title: words,
        group: fc.constant('g'),
        row: fc.record({ unmapped: words, note: words }),
      }),
      { selector: one => one.id, minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(controls, words, words, (drafted, title, source) => {
        const draft: FrameworkDraft = {
          id: 'shop-controls',
          namespace: 'shop',
          title,
          version: '1.0',
          licence: 'yes',
          source,
          groups: [{ id: 'g', title }],
          controls: drafted,
          withdrawn: ['1.10', 'x'],
          notes: [],
        };
        const own = read({ 'shop.yaml': frameworkFileText(draft, head) });
        expect(own.draft).toEqual(draft);
      }),
    );
  });
});
