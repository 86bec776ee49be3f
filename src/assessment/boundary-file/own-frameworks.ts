import { z } from 'zod';
import { resolveInside } from '../../foundation/source-tree.ts';
import { safeText } from '../../foundation/safe-text.ts';
import type { Framework } from '../../model/knowledge.ts';
import { readOwnFramework } from '../own-frameworks/own-framework.ts';
import { type Including, readNamed } from './included-files.ts';
import { atMost, nameOf, text } from './scalars.ts';
import type { Path } from './written-scope.ts';

/** Frameworks that the user brings along, where demarc.yaml lists frameworks. */

export const ownFrameworkSchema = z.strictObject({
  file: text.meta({
    description:
      'A framework of your own, relative to this file: the small YAML form, or an OSCAL catalogue or profile (JSON).',
  }),
  id: text.optional().meta({ description: 'Its id, in place of the one in the file or of the file name.' }),
  namespace: text.optional().meta({ description: 'What stands before the ids of its controls.' }),
  title: text.optional().meta({ description: 'What reports call it.' }),
  licence: text.optional().meta({ description: 'By which terms it may be used; OSCAL does not say it.' }),
  mapping: text.optional().meta({
    description: 'A file that maps its controls: YAML, or an OSCAL mapping collection (JSON).',
  }),
  through: nameOf('framework').optional().meta({
    description: 'A framework whose ids its own are: their mapping is taken over.',
  }),
  crosswalk: text.optional().meta({
    description: 'A crosswalk of demarc, of whose catalogues one has its ids.',
  }),
});

export type WrittenOwnFramework = z.infer<typeof ownFrameworkSchema>;

/** An item of a list of frameworks: the id of a known one, or a file. */
type Listed = string | WrittenOwnFramework;

/** Those that were read, and which of them each item of a list means. */
export interface OwnFrameworks {
  readonly frameworks: readonly Framework[];
  /** The ids of a list; of a file that could not be read nothing, which has been told. */
  idsOf(listed: readonly Listed[]): string[];
}

/** A list of frameworks, with its place. */
export interface FrameworkList {
  readonly listed: readonly Listed[];
  readonly path: Path;
}

/** Reads all files that the lists name, each once. What is wrong with them, or with their names, is told. */
export function collectOwnFrameworks(lists: readonly FrameworkList[], including: Including): OwnFrameworks {
  const read = new Map<string, Framework | undefined>();
  for (const { listed, path } of lists) {
    for (const [index, one] of listed.entries()) {
      if (typeof one === 'string' || read.has(keyOf(one))) continue;
      const at = [...path, index];
      if (read.size === atMost.ownFrameworks) {
        including.scope.add(at, `at most ${atMost.ownFrameworks} files with frameworks are read.`);
        break;
      }
      const framework = readListed(one, at, including);
      if (framework !== undefined) checkOthers(framework, [...read.values()], at, including);
      read.set(keyOf(one), framework);
    }
  }
  return {
    frameworks: [...read.values()].filter(one => one !== undefined),
    idsOf: listed =>
      listed.flatMap(one => (typeof one === 'string' ? one : (read.get(keyOf(one))?.id ?? []))),
  };
}

function keyOf(one: WrittenOwnFramework): string {
  const { file, id, namespace, title, licence, mapping, through, crosswalk } = one;
  return JSON.stringify([file, id, namespace, title, licence, mapping, through, crosswalk]);
}

function readListed(one: WrittenOwnFramework, at: Path, including: Including): Framework | undefined {
  const { scope } = including;
  const own = readOwnFramework({
    request: one,
    known: scope.known,
    open: (key, path) => readNamed(path, [...at, key], including),
    path: resolveInside('', one.file) ?? one.file,
    read: including.read,
    tell: (key, message) => scope.add(one[key] === undefined ? [...at, 'file'] : [...at, key], message),
    problems: scope.problems,
  });
  return own?.framework;
}

function checkOthers(
  { id, namespace, file = '' }: Framework,
  others: readonly (Framework | undefined)[],
  at: Path,
  { scope }: Including,
): void {
  for (const other of others) {
    const where = `"${safeText(other?.file ?? '', 120)}"`;
    if (other?.id === id) scope.add(at, `"${id}" is the id of ${where} too: give "${file}" another "id".`);
    else if (other?.namespace === namespace) {
      scope.add(
        at,
        `"${namespace}:" stands before the ids of ${where} too: give "${file}" another "namespace".`,
      );
    }
  }
}
