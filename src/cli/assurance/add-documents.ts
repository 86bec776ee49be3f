import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { documentLines, insertDocuments } from '../../assessment/boundary-file/insert-document.ts';
import { yamlItem } from '../../assessment/boundary-file/print-yaml.ts';
import { dayOf } from '../../foundation/calendar-days.ts';
import { safeText } from '../../foundation/safe-text.ts';
import { diskSourceTree } from '../../foundation/source-tree-disk.ts';
import { SourceText } from '../../foundation/source-text.ts';
import { loadKnowledge, loadRegistry } from '../../knowledge/load-knowledge.ts';
import type { AssuranceDocument } from '../../model/assurance.ts';
import { counted } from '../../writers/words.ts';
import { type Host, UsageError } from '../host.ts';
import { type ConfigFile, configNames, openConfigFile } from '../scan/config-file.ts';
import { parseConfig } from '../scan/read-config.ts';
import type { AssuranceOptions } from './assurance-options.ts';
import { documentOfOptions } from './document-of-options.ts';

/** Records one document in demarc.yaml, or prints the lines to add where that cannot be done safely. */
export async function addDocument(options: AssuranceOptions, host: Host): Promise<void> {
  const file = openOwnConfig(options, host);
  const recorded = await recordedDocuments(file);
  const document = documentOfOptions(options, {
    knowledge: loadKnowledge(),
    taken: new Set(recorded.map(one => one.id)),
    today: dayOf(host.now()),
    sha256:
      options.file === undefined ? undefined : await hashOf(resolve(host.cwd, options.file), options.file),
  });
  await recordDocuments(file, [document], options, host);
}

/** The demarc.yaml that was named, or the one of the current folder. */
export function openOwnConfig(options: AssuranceOptions, host: Host): ConfigFile {
  const tree = diskSourceTree(host.cwd);
  const file = openConfigFile(options.config, { tree, cwd: host.cwd, prefixes: [''] });
  if (file !== undefined) return file;
  return {
    source: new SourceText(configNames[0] ?? 'demarc.yaml', ''),
    readIncluded: path => tree.readText(path),
  };
}

export async function recordedDocuments(file: ConfigFile): Promise<readonly AssuranceDocument[]> {
  const { boundaries } = await parseConfig(file, loadKnowledge(), loadRegistry());
  return boundaries.flatMap(boundary => boundary.documents);
}

/** Writes the documents into the file; every other line stays as it was. Nothing is written that would not be right. */
export async function recordDocuments(
  file: ConfigFile,
  documents: readonly AssuranceDocument[],
  options: Pick<AssuranceOptions, 'print'>,
  host: Host,
): Promise<void> {
  const { source } = file;
  const text = insertDocuments(source, documents);
  const lines = documents.flatMap(document => yamlItem(documentLines(document)));
  if (options.print === true || text === undefined) {
    if (options.print !== true) {
      host.note(
        `demarc: ${safeText(source.path)} is laid out in a way that cannot be changed safely: add these lines under "assurance" yourself`,
      );
    }
    await host.out(`assurance:\n${lines.map(line => `  ${line}\n`).join('')}`);
    return;
  }
  // The whole file is judged with the new lines in it before anything is written.
  await parseConfig({ ...file, source: new SourceText(source.path, text) }, loadKnowledge(), loadRegistry());
  host.writeFile(resolve(host.cwd, source.path), [text]);
  const ids = documents.map(document => safeText(document.id, 80)).join(', ');
  host.note(`demarc: recorded ${ids} in ${safeText(source.path)}`);
  const unread = documents.filter(document => document.readBy === undefined);
  if (unread.length > 0) {
    host.note(
      `demarc: ${counted(unread.length, 'document')} unread so far: until somebody has (readBy, readOn), it stays a claim`,
    );
  }
}

/** The SHA-256 of a file, read piece by piece. */
async function hashOf(path: string, given: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a folder'
          : 'it cannot be read';
    throw new UsageError(`--file ${safeText(given, 120)}: ${why}`);
  }
  return hash.digest('hex');
}
