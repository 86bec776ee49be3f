import { isRecord, readJsonText } from '../../foundation/json-text.ts';
import { safeText } from '../../foundation/safe-text.ts';
import type { SourceText } from '../../foundation/source-text.ts';
import { nearestName } from '../../estate/nearest-name.ts';
import {
  child,
  type Cursor,
  mapping,
  type OscalProblems,
  placeOf,
  requiredText,
  text,
} from './oscal-cursor.ts';

/** The documents that OSCAL has, by the key that a file of their kind begins with. */
const kinds = [
  'catalog',
  'profile',
  'mapping-collection',
  'component-definition',
  'system-security-plan',
  'assessment-plan',
  'assessment-results',
  'plan-of-action-and-milestones',
] as const;

export type OscalKind = (typeof kinds)[number];

/** An OSCAL document of a kind that was asked for, opened at what it holds. */
export interface OscalDocument {
  readonly kind: OscalKind;
  readonly body: Cursor;
  readonly title: string;
  readonly version: string;
  readonly oscalVersion: string;
  /** Day of the last change (YYYY-MM-DD), as far as the document says it. */
  readonly modified?: string;
}

/**
 * Opens the JSON form of an OSCAL document (1.0 to 1.2). XML, YAML, other documents and other versions are told for what
 * they are; undefined then.
 */
export function openOscal(
  source: SourceText,
  wanted: readonly OscalKind[],
  problems: OscalProblems,
): OscalDocument | undefined {
  const start = { source, offset: 0 };
  const other = otherFormat(source.text);
  if (other !== undefined) {
    problems.add(`this is OSCAL in ${other}; demarc reads the JSON form of the same document.`, () => start);
    return undefined;
  }
  const result = readJsonText(source);
  if (!result.ok) {
    problems.add(`this is not JSON: ${result.message}.`, () => result.place);
    return undefined;
  }
  const { json } = result;
  const root: Cursor = { source, json, problems, path: [], data: json.data };
  const kind = kindOf(root, wanted);
  const body = kind === undefined ? undefined : mapping(root, kind);
  if (kind === undefined || body === undefined) return undefined;
  const metadata = mapping(body, 'metadata');
  if (metadata === undefined) {
    if (child(body, 'metadata') === undefined) {
      problems.add('"metadata" is missing: every OSCAL document has it.', () => placeOf(body));
    }
    return undefined;
  }
  const oscalVersion = requiredText(metadata, 'oscal-version');
  if (oscalVersion !== '' && !/^1\.[0-2](?:\.\d{1,4})?$/.test(oscalVersion)) {
    problems.add(`this is OSCAL ${safeText(oscalVersion, 40)}; demarc reads the versions 1.0 to 1.2.`, () =>
      placeOf(metadata, 'oscal-version'),
    );
    return undefined;
  }
  const modified = /^\d{4}-\d{2}-\d{2}/.exec(text(metadata, 'last-modified') ?? '')?.[0];
  return {
    kind,
    body,
    title: requiredText(metadata, 'title'),
    version: requiredText(metadata, 'version'),
    oscalVersion,
    ...(modified === undefined ? {} : { modified }),
  };
}

/** The other two forms in which OSCAL is published. */
function otherFormat(text: string): 'XML' | 'YAML' | undefined {
  const begin = text.slice(0, 4000).trimStart();
  if (begin.startsWith('<')) return 'XML';
  return new RegExp(`^(?:#[^\\n]*\\n|---\\s|\\s)*["']?(?:${kinds.join('|')})["']?:(?:\\s|$)`).test(begin)
    ? 'YAML'
    : undefined;
}

function kindOf(root: Cursor, wanted: readonly OscalKind[]): OscalKind | undefined {
  const { data, problems } = root;
  const keys = isRecord(data) ? Object.keys(data).filter(key => key !== '$schema') : [];
  const [first = ''] = keys;
  const kind = kinds.find(one => one === first);
  const needed = wanted.map(one => `a ${one}`).join(' or ');
  if (kind === undefined) {
    const nearest = nearestName(first, kinds);
    const what = first === '' ? 'it holds no document' : `it begins with "${safeText(first, 80)}"`;
    const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
    problems.add(`this is not OSCAL: ${what}, and ${needed} is needed here.${hint}`, () =>
      placeOf(root, first),
    );
    return undefined;
  }
  const [, second] = keys;
  if (second !== undefined) {
    problems.add(`an OSCAL file holds one document: "${safeText(second, 80)}" is one too many.`, () =>
      placeOf(root, second),
    );
    return undefined;
  }
  if (wanted.includes(kind)) return kind;
  problems.add(`this is OSCAL of the kind "${kind}", and ${needed} is needed here.`, () =>
    placeOf(root, kind),
  );
  return undefined;
}
