import { isDay } from '../../foundation/calendar-days.ts';
import { safeText } from '../../foundation/safe-text.ts';
import type { SourceText } from '../../foundation/source-text.ts';
import { openOscal } from '../oscal/open-document.ts';
import { type Cursor, mapping, mappings, type OscalProblems, text as textAt } from '../oscal/oscal-cursor.ts';
import { type OscalReading, refuseAt, wordsAt } from './oscal-reading.ts';

const roots =
  '(?:system-security-plan|component-definition|catalog|profile|assessment-plan|assessment-results|plan-of-action-and-milestones|mapping-collection|shared-responsibility-definition)';
const xmlBegins = /^\s*</;
const jsonBegins = new RegExp(`^\\s*\\{\\s*(?:"\\$schema"\\s*:\\s*"[^"]*"\\s*,\\s*)?"${roots}"\\s*:`);
const yamlBegins = new RegExp(`^(?:#[^\\n]*\\n|---\\s|\\s)*["']?${roots}["']?:(?:\\s|$)`);

/** Whether a text means to be OSCAL (or XML), in whatever form: it is not demarc's own list of statements then. */
export function meansOscal(text: string): boolean {
  const begin = text.slice(0, 4096);
  return xmlBegins.test(begin) || jsonBegins.test(begin) || yamlBegins.test(begin);
}

export type ProviderModel = 'system-security-plan' | 'component-definition';

/** What a document says of itself. */
export interface ProviderDocument {
  readonly model: ProviderModel;
  readonly root: Cursor;
  readonly uuid: string;
  readonly title: string;
  readonly version: string;
  /** Day of the last change, and of publication where it is given. */
  readonly lastModified: string;
  readonly published?: string;
  readonly oscalVersion: string;
  /** Name of the file that it was read from. */
  readonly fileName: string;
  /** Resources of the back matter that links point to, as one text each, by uuid. */
  readonly resources: ReadonlyMap<string, string>;
}

/** The document with its metadata; undefined where it is none that states anything, and then the reason is told. */
export function openProviderDocument(
  source: SourceText,
  problems: OscalProblems,
  reading: OscalReading,
): ProviderDocument | undefined {
  const opened = openOscal(source, ['system-security-plan', 'component-definition'], problems);
  if (opened === undefined) return undefined;
  const { body: root, title, version, oscalVersion, kind } = opened;
  const uuid = reading.identity(root);
  const metadata = mapping(root, 'metadata');
  const lastModified = metadata === undefined ? undefined : dayIn(metadata, 'last-modified', true);
  const published = metadata === undefined ? undefined : dayIn(metadata, 'published', false);
  const resources = readResources(reading, root);
  if (uuid === undefined || lastModified === undefined) return undefined;
  return {
    model: kind === 'component-definition' ? kind : 'system-security-plan',
    root,
    uuid,
    title,
    version,
    lastModified,
    oscalVersion,
    fileName: source.path.slice(source.path.lastIndexOf('/') + 1),
    resources,
    ...(published === undefined ? {} : { published }),
  };
}

/** The day of a moment (RFC 3339), as it is written there. */
function dayIn(node: Cursor, key: string, required: boolean): string | undefined {
  const written = required ? wordsAt(node, key) : textAt(node, key);
  if (written === undefined) return undefined;
  const day = written.slice(0, 10);
  if (isDay(day) && /^(?:$|[Tt])/.test(written.slice(10))) return day;
  const message = `"${safeText(written, 60)}" is not a moment; it is written like 2026-11-24T08:00:00Z.`;
  refuseAt(node, key, message);
  return undefined;
}

function readResources(reading: OscalReading, root: Cursor): ReadonlyMap<string, string> {
  const resources = new Map<string, string>();
  const matter = mapping(root, 'back-matter');
  for (const resource of matter === undefined ? [] : mappings(matter, 'resources')) {
    const uuid = reading.identity(resource);
    if (uuid === undefined) continue;
    const links = mappings(resource, 'rlinks').map(link => textAt(link, 'href'));
    const said = [textAt(resource, 'title'), textAt(resource, 'description'), ...links];
    resources.set(uuid, said.flatMap(one => one ?? []).join(' '));
  }
  return resources;
}

/** What a link says that it leads to: the address, or the words of the resource in the document itself. */
export function linkedWords(node: Cursor, key: string, { resources }: ProviderDocument): string | undefined {
  const href = wordsAt(node, key);
  if (href === undefined || !href.startsWith('#')) return href;
  const found = resources.get(href.slice(1).toLowerCase());
  if (found !== undefined) return found;
  const message = `"${safeText(href, 60)}" leads nowhere: no resource of "back-matter" has this uuid.`;
  refuseAt(node, key, message);
  return undefined;
}
