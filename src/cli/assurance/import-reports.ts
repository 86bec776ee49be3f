import { resolve } from 'node:path';
import { safeText } from '../../foundation/safe-text.ts';
import { readReportList } from '../../imports/aws-artifact/read-report-list.ts';
import { loadKnowledge, loadRegistry } from '../../knowledge/load-knowledge.ts';
import type { AssuranceDocument } from '../../model/assurance.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { counted } from '../../writers/words.ts';
import { type Host, UsageError } from '../host.ts';
import { openNamedFile } from '../named-file.ts';
import { parseConfig } from '../scan/read-config.ts';
import { openOwnConfig, recordDocuments } from './add-documents.ts';
import type { AssuranceOptions } from './assurance-options.ts';

/**
 * Records the reports that the saved output of `aws artifact list-reports` names, as far as the frameworks of demarc.yaml
 * can rest on them (with --all: every one whose kind is recognised). Those that are recorded already stay as they are.
 */
export async function importReports(
  path: string | undefined,
  options: AssuranceOptions,
  host: Host,
): Promise<void> {
  const result = readReportList(readFile(path, host));
  if (!result.ok) throw new UsageError(`${safeText(path ?? '', 120)}: ${result.why}`);
  const knowledge = loadKnowledge();
  const file = openOwnConfig(options, host);
  const { boundaries } = await parseConfig(file, knowledge, loadRegistry());
  const recorded = boundaries.flatMap(boundary => boundary.documents);
  const references = new Set(recorded.flatMap(one => one.reference ?? []));
  const ids = new Set(recorded.map(one => one.id));
  const parties = new Set([
    'aws',
    ...boundaries.flatMap(boundary => boundary.parties.map(party => party.id)),
  ]);
  const frameworks = boundaries.flatMap(boundary => boundary.frameworks);
  const fresh: AssuranceDocument[] = [];
  let left = 0;
  let strangers = 0;
  for (const { document } of result.reports) {
    if (document.reference !== undefined && references.has(document.reference)) continue;
    if (!parties.has(document.party)) strangers += 1;
    else if (options.all !== true && !isOfUse(document, frameworks, knowledge)) left += 1;
    else if (!ids.has(document.id)) {
      fresh.push(document);
      ids.add(document.id);
    }
  }
  for (const note of notes(result.unrecognised, left, strangers)) host.note(note);
  if (fresh.length === 0) {
    host.note('demarc: nothing to record: every report that is of use is recorded already');
    return;
  }
  await recordDocuments(file, fresh, options, host);
  host.note(
    'demarc: the list does not say scope, and dates only of reports over a period: add what you read in each document',
  );
}

function isOfUse({ kind }: AssuranceDocument, frameworks: readonly string[], knowledge: Knowledge): boolean {
  if (kind === 'bridge-letter' || kind === 'pci-responsibility-summary') {
    const partner = kind === 'bridge-letter' ? 'soc2-type2' : 'pci-aoc';
    return isFor(partner, frameworks, knowledge);
  }
  return isFor(kind, frameworks, knowledge);
}

function isFor(kind: string, frameworks: readonly string[], knowledge: Knowledge): boolean {
  const reliedOnFor = knowledge.assuranceKinds.get(kind)?.reliedOnFor ?? [];
  return frameworks.some(id => reliedOnFor.includes(knowledge.framework(id)?.namespace ?? id));
}

function notes(unrecognised: readonly string[], left: number, strangers: number): string[] {
  const all: string[] = [];
  if (left > 0) {
    all.push(
      `demarc: ${counted(left, 'report')} left out: no framework of demarc.yaml rests on ${left === 1 ? 'it' : 'them'}; --all takes ${left === 1 ? 'it' : 'them'} too`,
    );
  }
  if (strangers > 0) {
    all.push(
      `demarc: ${counted(strangers, 'report')} of other companies left out: name them under "parties" first`,
    );
  }
  if (unrecognised.length > 0) {
    const named = unrecognised
      .slice(0, 3)
      .map(title => `"${safeText(title, 80)}"`)
      .join(', ');
    all.push(
      `demarc: the kind of ${counted(unrecognised.length, 'report')} is not recognised (${named}${unrecognised.length > 3 ? '...' : ''}): record what you need with demarc assurance add`,
    );
  }
  return all;
}

function readFile(path: string | undefined, host: Host): string {
  if (path === undefined) {
    throw new UsageError(
      'name the saved output: demarc assurance import reports.json',
      'aws artifact list-reports --output json > reports.json saves it.',
    );
  }
  const opened = openNamedFile(resolve(host.cwd, path));
  if ('why' in opened) throw new UsageError(`${safeText(path, 120)}: ${opened.why}`);
  return opened.text;
}
