import { isRecord } from '../../foundation/json-text.ts';
import { safeText } from '../../foundation/safe-text.ts';
import { SourceText } from '../../foundation/source-text.ts';
import { folderOf, type ReadOutcome, resolveInside } from '../../foundation/source-tree.ts';
import { nearestName } from '../../estate/nearest-name.ts';
import { child, type Cursor, mapping, mappings, refuse, text } from './oscal-cursor.ts';
import type { ProfileImport } from './profile.ts';

/** A text that was found, and the name under which the caller reads it. */
export interface FoundSource {
  readonly path: string;
  readonly source: SourceText;
}

/** Reads a file by its path from where the caller's own paths start. Nothing is ever fetched from a network. */
export type ReadFile = (path: string) => ReadOutcome<string>;

/** Where a reference may lead, and what it is called in messages. */
interface Candidates {
  readonly paths: readonly string[];
  /** File names under which it may be put beside the profile. */
  readonly names: readonly string[];
  readonly embedded?: SourceText;
}

/**
 * The catalogue or profile that an import names: a path from the file that names it, or a resource in its back matter
 * (an embedded document, or links of which the JSON ones go first). What is named by an address, or lies outside, is
 * looked for under its file name beside the profile. undefined: not found.
 */
export function findSource(
  { href, cursor }: ProfileImport,
  body: Cursor,
  at: string,
  read: ReadFile,
): FoundSource | { readonly missing: string; readonly names: readonly string[] } | undefined {
  const candidates = href.startsWith('#')
    ? inBackMatter(href.slice(1), cursor, body, at)
    : candidatesOf([href], at);
  if (candidates === undefined) return undefined;
  const { paths, names, embedded } = candidates;
  if (embedded !== undefined) return { path: `${at}${href}`, source: embedded };
  let detail = 'no such file';
  for (const path of paths) {
    const outcome = read(path);
    if (outcome.ok) {
      return { path, source: new SourceText(shownPath(cursor.source.path, at, path), outcome.value) };
    }
    if (outcome.why !== 'missing' && outcome.why !== 'outside') {
      ({ detail } = outcome);
      break;
    }
  }
  return { missing: detail, names };
}

/** Tells that an imported file is not there, and under which name it is looked for. */
export function refuseMissing(
  { href, cursor }: ProfileImport,
  { missing, names }: { readonly missing: string; readonly names: readonly string[] },
): void {
  const place = child(cursor, 'href') ?? cursor;
  const shown = safeText(href, 160);
  if (missing !== 'no such file') {
    refuse(place, `the import "${shown}" cannot be read: ${missing}.`);
    return;
  }
  const [name] = names;
  const advice =
    name === undefined
      ? 'write the path of a file beside this one'
      : `put the file beside this one as "${safeText(name, 120)}"`;
  refuse(place, `the import "${shown}" is not here, and nothing is fetched: ${advice}.`);
}

function inBackMatter(uuid: string, cursor: Cursor, body: Cursor, at: string): Candidates | undefined {
  const matter = mapping(body, 'back-matter');
  const resources = matter === undefined ? [] : mappings(matter, 'resources');
  const found = resources.find(resource => text(resource, 'uuid') === uuid);
  const place = child(cursor, 'href') ?? cursor;
  if (found === undefined) {
    const known = resources.flatMap(resource => text(resource, 'uuid') ?? []);
    const nearest = nearestName(uuid, known);
    const hint = nearest === undefined ? '' : ` Did you mean "#${nearest}"?`;
    refuse(place, `"#${safeText(uuid, 80)}" is no resource of the back matter.${hint}`);
    return undefined;
  }
  const embedded = embeddedText(found, uuid);
  if (embedded !== undefined) return { paths: [], names: [], embedded };
  const links = mappings(found, 'rlinks').flatMap(link => {
    const href = text(link, 'href');
    return href === undefined ? [] : [{ href, type: text(link, 'media-type') ?? '' }];
  });
  if (links.length === 0) {
    refuse(
      place,
      `the resource "#${safeText(uuid, 80)}" of the back matter has neither "rlinks" nor "base64".`,
    );
    return undefined;
  }
  const json = links.filter(({ href, type }) => /json/i.test(type) || /\.json$/i.test(href));
  return candidatesOf(
    [...json, ...links.filter(link => !json.includes(link))].map(({ href }) => href),
    at,
  );
}

/** A document that stands inside the profile itself. */
function embeddedText(resource: Cursor, uuid: string): SourceText | undefined {
  const base64 = mapping(resource, 'base64');
  if (base64 === undefined || !isRecord(base64.data)) return undefined;
  const value = text(base64, 'value');
  if (value === undefined) return undefined;
  const decoded = new TextDecoder().decode(Buffer.from(value, 'base64'));
  const name = text(base64, 'filename') ?? 'embedded';
  return new SourceText(`${resource.source.path}#${safeText(uuid, 80)} (${safeText(name, 80)})`, decoded);
}

/** Paths in the order in which they are tried: as it is written (in JSON), then by the file name beside the profile. */
function candidatesOf(hrefs: readonly string[], at: string): Candidates {
  const folder = folderOf(at);
  const paths: string[] = [];
  const names: string[] = [];
  for (const href of hrefs) {
    const [written = ''] = href.split(/[?#]/, 1);
    const path = decoded(written);
    const isAddress = /^[a-z][a-z0-9+.-]+:/i.test(path) || path.startsWith('//');
    const inside = isAddress ? undefined : resolveInside(folder, path);
    if (inside !== undefined && inside !== '') paths.push(jsonName(inside));
    const [name = ''] = path.split(/[/\\]/).slice(-1);
    if (name !== '' && name !== '.' && name !== '..') names.push(jsonName(name));
  }
  const beside = names.map(name => (folder === '' ? name : `${folder}/${name}`));
  return { paths: [...new Set([...paths, ...beside])], names: [...new Set(names)] };
}

/** Of a file that is published in three forms, the one that can be read. */
function jsonName(name: string): string {
  return name.replace(/\.(?:xml|ya?ml)$/i, '.json');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The path as messages show it: as the profile is shown, with the other file's name. */
function shownPath(shown: string, at: string, path: string): string {
  return shown.endsWith(at) ? `${shown.slice(0, shown.length - at.length)}${path}` : path;
}
