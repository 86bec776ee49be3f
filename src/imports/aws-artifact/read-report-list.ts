import { dayOf, isDay } from '../../foundation/calendar-days.ts';
import { isRecord, readJsonText } from '../../foundation/json-text.ts';
import { printPlace, SourceText } from '../../foundation/source-text.ts';
import { type AssuranceDocument, nothingRecorded } from '../../model/assurance.ts';

/** One report of the list as a document to record: nobody has read it yet. */
export interface ListedReport {
  readonly document: AssuranceDocument;
  /** What the list does not say and a person must add. */
  readonly missing: readonly string[];
}

export type ReportListResult =
  | {
      readonly ok: true;
      readonly reports: readonly ListedReport[];
      /** Reports whose kind their titles do not tell, by title. */
      readonly unrecognised: readonly string[];
    }
  | { readonly ok: false; readonly why: string };

/** What titles and series of AWS Artifact call the kinds; the first that fits. Scope is never read from a title. */
const kindPatterns: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['bridge-letter', /continued operations|bridge letter|gap letter/i],
  ['pci-responsibility-summary', /pci.*responsibility/i],
  ['pci-aoc', /pci.*(attestation of compliance|\baoc\b)/i],
  ['soc1', /\bsoc ?1\b/i],
  ['soc2-type2', /\bsoc ?2\b/i],
  ['soc3', /\bsoc ?3\b/i],
  ['iso-certificate', /\biso\b.*certificat/i],
  ['c5', /\bc5\b/i],
  ['irap', /\birap\b/i],
  ['fedramp-authorisation', /\bfedramp\b/i],
  ['csa-star', /\bcsa\b.*\bstar\b/i],
  ['penetration-test-summary', /penetration test/i],
];

/** Kinds whose period in the list is the period that they cover; what it means for others, the list does not say. */
const coversPeriod: ReadonlySet<string> = new Set(['soc1', 'soc2-type2', 'soc3', 'c5', 'bridge-letter']);

const reportsAtMost = 10_000;

/** Reads the output of `aws artifact list-reports` (JSON); what is not such a list is told with its place. Ids are the lower-case titles with the report's version. */
export function readReportList(text: string): ReportListResult {
  const source = new SourceText('', text);
  const read = readJsonText(source);
  if (!read.ok) {
    const { line, column } = printPlace(read.place);
    return { ok: false, why: `line ${line}, column ${column}: ${read.message}` };
  }
  const { data } = read.json;
  const listed = isRecord(data) && Object.hasOwn(data, 'reports') ? data['reports'] : undefined;
  if (!Array.isArray(listed)) {
    return {
      ok: false,
      why: 'it is not the output of "aws artifact list-reports --output json": it has no list "reports"',
    };
  }
  const reports: ListedReport[] = [];
  const unrecognised: string[] = [];
  if (listed.length > reportsAtMost) {
    return { ok: false, why: `it lists ${listed.length} reports; at most ${reportsAtMost} are read` };
  }
  for (const [index, one] of (listed as unknown[]).entries()) {
    if (!isRecord(one)) {
      const { line, column } = printPlace(read.json.placeOf(['reports', index]));
      return { ok: false, why: `line ${line}, column ${column}: an entry of "reports" is no report` };
    }
    const title = textOf(one, 'name') ?? textOf(one, 'id') ?? 'an entry without a name';
    const state = textOf(one, 'state');
    if (state !== undefined && state !== 'PUBLISHED') continue;
    const words = [title, textOf(one, 'series') ?? '', textOf(one, 'description') ?? ''];
    const kind = kindOf(words);
    if (kind === undefined) unrecognised.push(title);
    else reports.push(reportOf(one, title, kind));
  }
  return { ok: true, reports, unrecognised };
}

/** The title decides; where it says nothing, the series, and then the description. */
function kindOf(words: readonly string[]): string | undefined {
  for (const one of words) {
    const found = kindPatterns.find(([, pattern]) => pattern.test(one));
    if (found !== undefined) return found[0];
  }
  return undefined;
}

function reportOf(report: Readonly<Record<string, unknown>>, title: string, kind: string): ListedReport {
  const version = typeof report['version'] === 'number' ? report['version'] : undefined;
  const from = momentOf(report, 'periodStart');
  const to = momentOf(report, 'periodEnd');
  const covers = coversPeriod.has(kind) && from !== undefined && to !== undefined && from <= to;
  const id = textOf(report, 'id');
  const company = textOf(report, 'companyName');
  const missing = ['who read it and when', 'its scope: services and Regions'];
  if (!covers) missing.unshift(coversPeriod.has(kind) ? 'its period' : 'its dates');
  const document: AssuranceDocument = {
    ...nothingRecorded,
    id: `${slug(title)}${version === undefined ? '' : `-v${version}`}`,
    kind,
    party: company === undefined || /amazon|\baws\b/i.test(company) ? 'aws' : slug(company),
    title,
    periods: covers ? [{ from, to }] : [],
    ...(id === undefined ? {} : { reference: version === undefined ? id : `${id}:${version}` }),
  };
  return { document, missing };
}

function textOf(record: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 300) : undefined;
}

/** A day of the list: ISO 8601, or seconds since 1970 as older clients print. */
function momentOf(record: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  if (typeof value === 'number' && Math.abs(value) < 1e11) return dayOf(new Date(value * 1000).toISOString());
  const text = typeof value === 'string' ? dayOf(value) : '';
  return isDay(text) ? text : undefined;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}
