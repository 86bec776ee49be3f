import { camelCase } from '../generate-registries.ts';
import { isKebab, type Scaffold } from './scaffold-plan.ts';

export const readerScaffold: Scaffold = {
  usage: '<language or format>',
  example: ['pulumi-state'],
  plan([format]) {
    if (!isKebab(format)) return undefined;
    const path = `src/readers/${format}/read-${format}`;
    return {
      files: { [`${path}.ts`]: reader(format), [`${path}.test.ts`]: readerTest(format) },
      next: [
        `fill the blanks of ${path}.ts: files come from the source tree, nothing is fetched or run`,
        'say everything that was met and not read as an Unread: what, why, advice, place',
        'add the format to Declaration.language in src/model/declaration.ts if it is a new language',
        'name the reader beside the others in src/cli/scan/make-report.ts',
        `npx vitest run src/readers/${format} tests/architecture`,
      ],
    };
  },
};

function reader(format: string): string {
  const name = camelCase(format);
  return `import type { SourceTree } from '../../foundation/source-tree.ts';
import type { ReadEstate } from '../../model/declaration.ts';
import type { Reader, ReadOptions } from '../../model/reader.ts';

/** FILL_IN what it reads, of which versions, and what it leaves unknown. */
export const ${name}Reader: Reader = {
  id: '${format}',
  title: 'FILL_IN',
  recognise,
  read,
};

/** Paths of files that are of this format, judged by name and a look at the content. */
function recognise(tree: SourceTree): readonly string[] {
  return tree
    .list()
    .map(entry => entry.path)
    .filter(path => path.endsWith('FILL_IN'));
}

function read(tree: SourceTree, options: ReadOptions): ReadEstate {
  const files = recognise(tree);
  return FILL_IN(tree, files, options);
}
`;
}

function readerTest(format: string): string {
  const name = camelCase(format);
  return `import { describe, expect, it } from 'vitest';
import { memorySourceTree } from '../../foundation/source-tree-memory.ts';
import { noReadOptions } from '../../model/reader.ts';
import { ${name}Reader } from './read-${format}.ts';

const shop = \`FILL_IN a small real source: the orders of an online shop\`;

describe('${format}', () => {
  const tree = memorySourceTree({ FILL_IN: shop });

  it('recognises its files', () => {
    expect(${name}Reader.recognise(tree)).toEqual(['FILL_IN']);
  });

  it('gives resources in the registry shape', () => {
    const { declarations, unread } = ${name}Reader.read(tree, noReadOptions);
    expect(declarations.map(({ address, type }) => [address, type])).toEqual([['FILL_IN', 'AWS::S3::Bucket']]);
    expect(unread).toEqual([]);
  });

  it.each(['', 'FILL_IN what is broken', '\\u0000'])('reports broken input and throws nothing: %j', text => {
    const { unread } = ${name}Reader.read(memorySourceTree({ FILL_IN: text }), noReadOptions);
    expect(unread).toHaveLength(1);
  });
});
`;
}
