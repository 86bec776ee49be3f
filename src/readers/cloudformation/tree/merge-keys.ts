import { addFault, type SyntaxFault } from './syntax-fault.ts';
import type { Pair, TemplateNode } from './template-tree.ts';

/**
 * Puts the entries of `<<` into a mapping; its own keys win, and of several sources the first. CloudFormation itself
 * refuses merge keys, tools that package templates resolve them first: they are applied, and said.
 */
export function mergePairs(pairs: readonly Pair[], faults: SyntaxFault[]): Pair[] {
  const own = new Set(pairs.map(pair => pair.key));
  const merged: Pair[] = [];
  for (const pair of pairs) {
    if (pair.key !== '<<') {
      merged.push(pair);
      continue;
    }
    addFault(faults, {
      kind: 'merge-key',
      message: 'a merge key (<<), which CloudFormation does not accept, was applied as YAML 1.1 defines it',
      offset: pair.offset,
    });
    for (const source of sourcesOf(pair.value)) {
      if (source.kind !== 'mapping') continue;
      for (const taken of source.pairs) {
        if (own.has(taken.key)) continue;
        own.add(taken.key);
        merged.push(taken);
      }
    }
  }
  return merged;
}

function sourcesOf(node: TemplateNode): readonly TemplateNode[] {
  return node.kind === 'sequence' ? node.items : [node];
}
