import { assess } from '../../assessment/assess.ts';
import { withStatedFrameworks } from '../../assessment/own-frameworks/with-own-frameworks.ts';
import { loadKnowledge, loadRegistry } from '../../knowledge/load-knowledge.ts';
import {
  assuranceJson,
  writeAssuranceCheck,
  writeDocumentList,
} from '../../writers/assurance/write-assurance.ts';
import { statedMembers } from '../../writers/json/json-stated.ts';
import { documentPieces } from '../../writers/json/json-stream.ts';
import type { Report } from '../../writers/report.ts';
import type { Host } from '../host.ts';
import { openInputs } from '../scan/input-tree.ts';
import { makeReport } from '../scan/make-report.ts';
import { chooseBoundary, readConfig, unchosen, withEnvironment } from '../scan/read-config.ts';
import { readersFor } from '../scan/readers-for.ts';
import { styleOf } from '../terminal-style.ts';
import type { AssuranceAction, AssuranceOptions } from './assurance-options.ts';

export async function runAssurance(
  action: AssuranceAction,
  paths: readonly string[],
  options: AssuranceOptions,
  host: Host,
): Promise<void> {
  if (action === 'add') {
    const { addDocument } = await import('./add-documents.ts');
    await addDocument(options, host);
  } else if (action === 'import') {
    const { importReports } = await import('./import-reports.ts');
    await importReports(paths[0], options, host);
  } else {
    const given = paths.length === 0 ? ['.'] : paths;
    if (action === 'list') await list(given, options, host);
    else await check(given, options, host);
  }
}

async function list(paths: readonly string[], options: AssuranceOptions, host: Host): Promise<void> {
  const report = await reportWithoutEstate(paths, options, host);
  if (options.format === 'json') {
    const documents = [...statedMembers(report)].filter(member => member.name === 'documents');
    for (const piece of documentPieces([{ name: 'schemaVersion', value: '1.0' }, ...documents]))
      await host.out(piece);
    return;
  }
  await host.out(writeDocumentList(report, styleOf(host, options)));
}

async function check(paths: readonly string[], options: AssuranceOptions, host: Host): Promise<void> {
  const estateRead = await holdsAnEstate(paths, host);
  const frameworks = options.framework === undefined ? {} : { frameworks: options.framework };
  const report = estateRead
    ? await makeReport({ ...options, ...frameworks, paths }, host)
    : await reportWithoutEstate(paths, options, host);
  if (options.format === 'json') {
    for (const piece of assuranceJson(report, estateRead)) await host.out(piece);
    return;
  }
  const style = styleOf(host, options);
  await host.out(writeAssuranceCheck(report, { ...style, all: options.all === true, estateRead }));
}

async function holdsAnEstate(paths: readonly string[], host: Host): Promise<boolean> {
  const { tree } = openInputs(paths, host.cwd);
  const readers = await readersFor(tree);
  return readers.some(reader => reader.recognise(tree).length > 0);
}

/** The boundary of demarc.yaml with nothing in it: what is recorded can be judged by itself. */
async function reportWithoutEstate(
  paths: readonly string[],
  options: AssuranceOptions,
  host: Host,
): Promise<Report> {
  const loaded = loadKnowledge();
  const registry = loadRegistry();
  const { tree, prefixes } = openInputs(paths, host.cwd);
  const file = await readConfig(options.config, { tree, cwd: host.cwd, prefixes }, loaded, registry);
  for (const note of unchosen(file, options)) host.note(note);
  const boundary = chooseBoundary(
    withEnvironment(file, options.environment),
    {
      ...(options.boundary === undefined ? {} : { boundary: options.boundary }),
      ...(options.framework === undefined ? {} : { frameworks: options.framework }),
    },
    loaded,
  );
  const knowledge = withStatedFrameworks(loaded, boundary);
  return {
    assessment: assess({ reads: [], knowledge, registry, checks: [], boundary, now: host.now() }),
    knowledge,
    checks: new Map(),
    version: host.version,
    inputs: paths,
    pathPrefix: '',
    ignoredFiles: 0,
  };
}
