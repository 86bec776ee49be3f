import { isKebab, type Scaffold } from './scaffold-plan.ts';

export const writerScaffold: Scaffold = {
  usage: '<format>',
  example: ['junit'],
  plan([format]) {
    if (!isKebab(format)) return undefined;
    const path = `src/writers/${format}/write-${format}`;
    return {
      files: { [`${path}.ts`]: writer(format), [`${path}.test.ts`]: writerTest(format) },
      next: [
        `fill the blanks of ${path}.ts; escape every text of the input (src/foundation/safe-text.ts, src/writers/escape.ts)`,
        'offer the format in src/cli/commands',
        `npx vitest run src/writers/${format} tests/architecture`,
      ],
    };
  },
};

function pascalCase(kebab: string): string {
  return kebab.replace(/(^|-)(.)/g, (_, __, letter: string) => letter.toUpperCase());
}

function writer(format: string): string {
  return `import type { Report } from '../report.ts';

/** FILL_IN for whom the format is, and its version. The same report always gives the same text. */
export function write${pascalCase(format)}(report: Report): string {
  return FILL_IN(report);
}
`;
}

function writerTest(format: string): string {
  const name = `write${pascalCase(format)}`;
  return `import { describe, expect, it } from 'vitest';
import { shopReport } from '../shop-report.fixture.ts';
import { ${name} } from './write-${format}.ts';

describe('${format}', () => {
  it('tells the story of the shop', () => {
    expect(${name}(shopReport())).toBe('FILL_IN');
  });

  it('neutralises hostile names', () => {
    expect(${name}(shopReport())).not.toContain('FILL_IN');
  });
});
`;
}
