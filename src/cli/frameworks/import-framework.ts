import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type FrameworkDraft, nameOfFile } from '../../assessment/own-frameworks/framework-draft.ts';
import { type OwnFramework, readOwnFramework } from '../../assessment/own-frameworks/own-framework.ts';
import type { OwnFrameworkRequest } from '../../assessment/own-frameworks/own-framework-input.ts';
import { frameworkFileText } from '../../assessment/own-frameworks/print-framework-file.ts';
import { shownProblems } from '../../assessment/boundary-file/shown-problems.ts';
import type { FileProblem } from '../../assessment/boundary-file/written-tree.ts';
import { dayOf } from '../../foundation/calendar-days.ts';
import { safeText } from '../../foundation/safe-text.ts';
import { printPlace, SourceText } from '../../foundation/source-text.ts';
import { diskSourceTree } from '../../foundation/source-tree-disk.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { counted, grouped } from '../../writers/words.ts';
import { type Host, UsageError } from '../host.ts';
import { openNamedFile } from '../named-file.ts';
import { addFramework, lineToAdd, openForAdding } from './add-framework.ts';
import type { FrameworkOptions } from './framework-options.ts';

/**
 * Writes the small YAML form of a catalogue, profile or framework: resolved, each control with what answers it. Says how
 * many controls were taken, mapped and left without a mapping, and how demarc.yaml names the file.
 */
export async function importFramework(
  file: string | undefined,
  options: FrameworkOptions,
  host: Host,
): Promise<void> {
  if (file === undefined) {
    throw new UsageError(
      'name the catalogue, profile or framework: demarc frameworks import catalog.json',
      'demarc frameworks --help shows examples.',
    );
  }
  if (options.add === true && options.output === undefined) {
    throw new UsageError('--add names a file in demarc.yaml: say where it is to be written with -o');
  }
  const { output } = options;
  if (output !== undefined && resolve(host.cwd, output) === resolve(host.cwd, file)) {
    throw new UsageError(`-o ${safeText(output, 120)} is the file that is imported: write another one`);
  }
  const own = readFramework(file, options, host);
  const text = frameworkFileText(own.draft, headOf(file, own, host));
  const notes = [countsOf(own), ...own.draft.notes].map(note => `demarc: ${note}`);
  if (output === undefined) {
    await host.out(text);
    for (const note of notes) host.note(note);
    return;
  }
  const target = options.add === true ? await openForAdding(output, text, options, host) : undefined;
  makeFolder(dirname(resolve(host.cwd, output)));
  host.writeFile(resolve(host.cwd, output), [text]);
  for (const note of [`demarc: wrote ${safeText(output, 160)}`, ...notes]) host.note(note);
  if (target === undefined) host.note(`demarc: ${lineToAdd(output, options, host)}`);
  else addFramework(target, host);
}

/** The guide's own example names a folder that is not there yet. One that cannot be made is told when the file is written. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    return;
  }
}

function readFramework(file: string, options: FrameworkOptions, host: Host): OwnFramework {
  const request: OwnFrameworkRequest = {
    file,
    id: options.id,
    namespace: options.namespace,
    title: options.title,
    licence: options.licence,
    mapping: options.mapping,
    through: options.through,
    crosswalk: options.crosswalk,
  };
  const problems: FileProblem[] = [];
  const told: string[] = [];
  const tree = diskSourceTree(resolve(host.cwd, file));
  const own = readOwnFramework({
    request,
    known: loadKnowledge(),
    open(key, path) {
      const opened = openNamedFile(resolve(host.cwd, path));
      if ('text' in opened) return new SourceText(path, opened.text);
      told.push(`${key === 'file' ? safeText(path, 120) : `--${key} ${safeText(path, 120)}`}: ${opened.why}`);
      return undefined;
    },
    path: tree.list()[0]?.path ?? file,
    read: path => tree.readText(path),
    tell: (key, message) => told.push(key === 'file' ? message : `--${key}: ${message}`),
    problems,
  });
  if (own !== undefined) return own;
  const lines = shownProblems(problems).map(({ message, place }) => {
    const { file: at, line, column } = printPlace(place);
    return `${safeText(at)}:${line}:${column}: ${message}`;
  });
  throw new UsageError(
    `${safeText(file, 120)} was not imported:\n${[...told, ...lines].map(line => `  ${line}`).join('\n')}`,
  );
}

function headOf(file: string, own: OwnFramework, host: Host): string[] {
  return [
    `yaml-language-server: $schema=https://unpkg.com/demarc@${host.version}/schema/demarc-framework-1.json`,
    `Imported by demarc ${host.version} on ${dayOf(host.now())} from ${safeText(nameOfFile(file), 120)}.`,
    `${countsOf(own)}.`,
    'It is yours: put duties or controls in the place of "unmapped" where you know what answers a control.',
  ];
}

/** `102 controls taken: 96 with a class, 4 with duties that only contribute, 2 unmapped; 3 withdrawn ones left out`. */
function countsOf({ framework, draft, counts }: OwnFramework): string {
  const { mapped, contributing, unmapped } = counts;
  const parts = [
    `${grouped(mapped)} mapped`,
    ...(contributing === 0 ? [] : [`${grouped(contributing)} with duties that only contribute`]),
    `${grouped(unmapped)} unmapped`,
  ];
  const taken = `${counted(framework.controls.length, 'control')} taken: ${parts.join(', ')}`;
  return `${taken}${withdrawnWords(draft)}`;
}

function withdrawnWords({ withdrawn }: FrameworkDraft): string {
  if (withdrawn.length === 0) return '';
  return `; ${counted(withdrawn.length, 'withdrawn one')} left out`;
}
