import { SourceText } from '../../foundation/source-text.ts';
import type { SourceTree } from '../../foundation/source-tree.ts';
import type { FileStore } from './evaluate/scope.ts';
import { type ParsedTemplate, parseTemplate } from './template.ts';
import { composeTree } from './tree/compose-tree.ts';
import type { TemplateNode } from './tree/template-tree.ts';

/** Files of a tree, read and parsed on first use. `known` are texts that were read already. */
export function newFileStore(
  tree: SourceTree,
  paths: Pick<FileStore, 'templatePaths' | 'includePaths'>,
  known: ReadonlyMap<string, SourceText>,
): FileStore {
  const templates = new Map<string, ParsedTemplate | undefined>();
  const trees = new Map<string, TemplateNode | undefined>();
  const used = new Set<string>();

  function sourceOf(path: string): SourceText | undefined {
    const source = known.get(path);
    if (source !== undefined) return source;
    const text = tree.readText(path);
    return text.ok ? new SourceText(path, text.value) : undefined;
  }

  return {
    ...paths,
    used,
    template(path) {
      if (templates.has(path)) return templates.get(path);
      const source = sourceOf(path);
      const parsed = source === undefined ? undefined : parseTemplate(source);
      templates.set(path, parsed);
      if (parsed?.state === 'template') used.add(path);
      return parsed;
    },
    tree(path) {
      if (trees.has(path)) return trees.get(path);
      const source = sourceOf(path);
      const node = source === undefined ? undefined : composeTree(source).documents[0];
      trees.set(path, node);
      if (node !== undefined) used.add(path);
      return node;
    },
  };
}
