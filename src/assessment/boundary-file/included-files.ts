import type { z } from 'zod';
import { folderOf, type ReadOutcome, resolveInside } from '../../foundation/source-tree.ts';
import { limits } from '../../foundation/limits.ts';
import { safeText } from '../../foundation/safe-text.ts';
import { SourceText } from '../../foundation/source-text.ts';
import { readScopeList } from '../../imports/scope-list/read-scope-list.ts';
import type { ScopeList } from '../../model/assurance.ts';
import { parseWritten } from './shape-problems.ts';
import { type Path, WrittenScope } from './written-scope.ts';
import { addProblems, readWrittenTree } from './written-tree.ts';

/** Reads a file that demarc.yaml names, by its path relative to demarc.yaml. */
export type ReadIncluded = (path: string) => ReadOutcome<string>;

/** Characters that all files together may have which demarc.yaml names, each counted as often as it is named. */
const mostIncluded = 4 * limits.fileBytes;

/** Reads until as much was read as is allowed in all: a short file could name a large one thousands of times. */
export function boundedReads(read: ReadIncluded): ReadIncluded {
  let left: number = mostIncluded;
  return path => {
    if (left < 0) {
      const detail = `the files that are named have more than ${mostIncluded} characters in all`;
      return { ok: false, why: 'too-large', detail };
    }
    const outcome = read(path);
    if (outcome.ok) left -= outcome.value.length;
    return outcome;
  };
}

/** Something that is written, and where. */
export interface Located<T> {
  readonly written: T;
  readonly path: Path;
  readonly scope: WrittenScope;
}

export interface Including {
  readonly scope: WrittenScope;
  /** Path of demarc.yaml, as printed. */
  readonly base: string;
  readonly read: ReadIncluded;
}

/** A file that stands in the place of the items that it holds. */
export interface NamedFile {
  readonly file: string;
  readonly accepted?: { readonly by: string; readonly on: string } | undefined;
}

/** The items of a list with those of the files that it names in their place. A file names no further files. */
export function withIncluded<Item extends object, T, Named extends NamedFile = NamedFile>(
  items: readonly (Item | Named)[],
  path: Path,
  including: Including,
  file: {
    readonly schema: z.ZodType<T>;
    readonly key: string & keyof T;
    take(whole: T, named: Named): readonly Item[];
    /** Takes a file that is something other than such a list; true where it did. */
    takeOther?(source: SourceText, named: Named, at: Path): boolean;
  },
): Located<Item>[] {
  return items.flatMap((item, index): Located<Item>[] => {
    const at = [...path, index];
    // No item of a list has a key of this name.
    if (!('file' in item)) return [{ written: item, path: at, scope: including.scope }];
    const text = readNamed(item.file, [...at, 'file'], including);
    if (text === undefined || file.takeOther?.(text, item, at) === true) return [];
    const { problems, known } = including.scope;
    const tree = readWrittenTree(text);
    if (!('data' in tree)) {
      addProblems(problems, tree);
      return [];
    }
    const parsed = parseWritten(file.schema, tree);
    if (!parsed.ok) {
      addProblems(problems, parsed.problems);
      return [];
    }
    const scope = new WrittenScope(tree, known, problems);
    return file
      .take(parsed.value, item)
      .map((written, inside) => ({ written, path: [file.key, inside], scope }));
  });
}

/** The scope list of a named page or table. */
export function includedScopeList(
  named: { readonly file: string; readonly asOf?: string | undefined },
  path: Path,
  including: Including,
): ScopeList | undefined {
  const { scope } = including;
  scope.checkDay([...path, 'asOf'], named.asOf);
  const text = readNamed(named.file, [...path, 'file'], including);
  if (text === undefined) return undefined;
  const result = readScopeList(
    { path: named.file, text: text.text, ...(named.asOf === undefined ? {} : { asOf: named.asOf }) },
    scope.known,
  );
  if (result.ok) return result.list;
  scope.add([...path, 'file'], `${safeText(named.file, 120)}: ${result.why}.`);
  return undefined;
}

/** A file that demarc.yaml names; undefined where it is told that it cannot be read. */
export function readNamed(
  file: string,
  path: Path,
  { scope, base, read }: Including,
): SourceText | undefined {
  const inside = resolveInside('', file);
  if (inside === undefined) {
    scope.add(path, `"${safeText(file, 120)}" leaves the folder of demarc.yaml; put the file below it.`);
    return undefined;
  }
  const outcome = read(inside);
  if (outcome.ok) {
    const folder = folderOf(base);
    return new SourceText(folder === '' ? inside : `${folder}/${inside}`, outcome.value);
  }
  scope.add(path, `"${safeText(file, 120)}" cannot be read: ${outcome.detail}.`);
  return undefined;
}
