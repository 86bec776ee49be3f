import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { largeTemplate, manyTemplates } from './estates.ts';

describe('generated estates', () => {
  it('have the size that was asked for, and are the same every time', () => {
    const text = largeTemplate(200_000);
    expect(text.length).toBeGreaterThanOrEqual(200_000);
    expect(text.length).toBeLessThan(206_000);
    expect(largeTemplate(200_000)).toBe(text);
  });

  it('are templates of linked resources', () => {
    const files = manyTemplates(8);
    expect(Object.keys(files)).toHaveLength(8);
    expect(files['stacks/catalogue/catalogue-1.yaml']).toContain('!ImportValue shop-topic-0');
    for (const text of [...Object.values(files), largeTemplate(20_000)]) {
      const plain = text.replace(/!(Ref|GetAtt|Sub|If|Equals|FindInMap|ImportValue)\b/g, '');
      const template = load(plain) as { Resources: Record<string, { Type: string }> };
      const types = Object.values(template.Resources).map(resource => resource.Type);
      expect(types.length % 10).toBe(0);
      expect(new Set(types).size).toBe(10);
    }
  });
});
