import { Fuel } from '../../analysis/fuel.ts';
import { limits } from '../../foundation/limits.ts';
import { safeText } from '../../foundation/safe-text.ts';
import type { SourceText } from '../../foundation/source-text.ts';
import { arrangeControls, combineControls, type Taken } from './arrange-controls.ts';
import { controlsAtMost, type OscalCatalogue, readCatalogue } from './catalogue.ts';
import { findSource, type ReadFile, refuseMissing } from './find-source.ts';
import { modifyControls } from './modify-controls.ts';
import { type OscalDocument, openOscal } from './open-document.ts';
import { child, type OscalProblems, refuse } from './oscal-cursor.ts';
import { type OscalProfile, type ProfileImport, readProfile } from './profile.ts';
import { globSteps, refuseUnknown, selectControls, withoutLostAncestors } from './select-controls.ts';

/** Files that one import may lead to. */
const filesAtMost = 100;

/** A catalogue that stands in for one that is not at hand. */
export interface StandIn {
  /** What it is called in messages. */
  readonly title: string;
  readonly catalogue: OscalCatalogue;
}

export interface ResolveContext {
  readonly problems: OscalProblems;
  readonly read: ReadFile;
  /** Takes the place of a source that is not found. */
  readonly standIn?: StandIn | undefined;
  /** What a person should know of the result: one sentence each. */
  readonly notes: string[];
}

interface State extends ResolveContext {
  readonly fuel: Fuel;
  /** What files came to, by path: a file that is imported twice is read once. */
  readonly known: Map<string, OscalCatalogue>;
  /** Set once something stands in for a source: it has neither parameters nor parts. */
  stoodIn: boolean;
}

/**
 * What a catalogue or profile comes to: the controls that are chosen, in their groups, with what profiles set and alter,
 * as OSCAL's specification of profile resolution has it. A profile that imports itself, directly or through others, is a
 * problem. Only what is chosen by name counts: a parent that merely holds a chosen control is no part of the result.
 */
export function resolveOscal(opened: OscalDocument, path: string, context: ResolveContext): OscalCatalogue {
  const state: State = { ...context, fuel: new Fuel(globSteps), known: new Map(), stoodIn: false };
  return resolveDocument(opened, path, [path], state);
}

function resolveDocument(
  opened: OscalDocument,
  path: string,
  chain: readonly string[],
  state: State,
): OscalCatalogue {
  if (opened.kind === 'catalog') return readCatalogue(opened, path);
  const profile = readProfile(opened);
  const sources = profile.imports.map(one => sourceOf(one, opened, path, chain, state));
  if (state.problems.any) return { controls: [], parameters: new Map() };
  const taken = profile.imports.map((from, index): Taken => {
    const source = sources[index];
    const controls = source?.catalogue.controls ?? [];
    const title = `the source "${safeText(source?.title ?? from.href, 120)}"`;
    return {
      from,
      controls: withoutLostAncestors(
        selectControls(controls, from.selection, state.fuel, id => refuseUnknown(id, controls, title)),
      ),
    };
  });
  const combined = combineControls(taken, profile.combine);
  if (combined.length > controlsAtMost) {
    refuse(opened.body, `it comes to more than ${controlsAtMost} controls; so many are not read.`, 'imports');
    return { controls: [], parameters: new Map() };
  }
  const parameters = new Map<string, string>();
  for (const { catalogue } of new Set(sources.flatMap(source => source ?? []))) {
    for (const [id, shown] of catalogue.parameters) if (!parameters.has(id)) parameters.set(id, shown);
  }
  const left = parentsLeftOut(taken, sources);
  return arranged({ controls: combined, parameters }, profile, opened, left, state);
}

function arranged(
  combined: OscalCatalogue,
  profile: OscalProfile,
  { body, title }: OscalDocument,
  parentsLeft: readonly string[],
  { fuel, notes, problems, stoodIn }: State,
): OscalCatalogue {
  const { controls, unplaced, unmatched } = arrangeControls(combined.controls, profile.arrange, fuel);
  const modified = modifyControls({ ...combined, controls }, profile, fuel);
  if (modified.catalogue.controls.length === 0 && !problems.any) {
    refuse(body, 'no control is left of what this profile imports.', 'imports');
  }
  const name = `"${safeText(title, 120)}"`;
  for (const [ids, what] of [
    [unplaced, `imports what its custom groups take in nowhere, so that it is no part of the result`],
    [unmatched, `names in its custom groups what it does not import`],
    [stoodIn ? [] : modified.lostParameters, `sets parameters that its controls do not have`],
    [stoodIn ? [] : modified.lostAlterations, `alters what its controls do not have`],
    [parentsLeft, `takes parts of controls that it does not take themselves`],
  ] as const) {
    if (ids.length > 0) notes.push(`${name} ${what}: ${listed(ids)}`);
  }
  return modified.catalogue;
}

/** Parents of chosen controls that are not chosen themselves. */
function parentsLeftOut(taken: readonly Taken[], sources: readonly (Source | undefined)[]): string[] {
  const ids = new Set(taken.flatMap(({ controls }) => controls.map(control => control.id)));
  const parents = new Set<string>();
  for (const { catalogue } of new Set(sources.flatMap(source => source ?? []))) {
    for (const { id, ancestors } of catalogue.controls) {
      if (ids.has(id)) for (const parent of ancestors) if (!ids.has(parent)) parents.add(parent);
    }
  }
  return [...parents];
}

function listed(ids: readonly string[]): string {
  const shown = ids.slice(0, 8).map(id => safeText(id, 60));
  return ids.length > shown.length
    ? `${shown.join(', ')} and ${ids.length - shown.length} more`
    : shown.join(', ');
}

interface Source {
  readonly title: string;
  readonly catalogue: OscalCatalogue;
}

function sourceOf(
  from: ProfileImport,
  { body }: OscalDocument,
  at: string,
  chain: readonly string[],
  state: State,
): Source | undefined {
  const found = findSource(from, body, at, state.read);
  if (found === undefined) return undefined;
  if ('missing' in found) return standInFor(from, found, state);
  const { path, source } = found;
  const known = state.known.get(path);
  if (known !== undefined) return { title: path, catalogue: known };
  const place = child(from.cursor, 'href') ?? from.cursor;
  if (chain.includes(path)) {
    const way = [...chain.slice(chain.indexOf(path)), path].map(one => safeText(one, 80)).join(' > ');
    refuse(place, `this import leads back to a profile that is being read: ${way}.`);
    return undefined;
  }
  if (chain.length > limits.stackDepth || state.known.size >= filesAtMost) {
    refuse(place, `imports lead to more than ${limits.stackDepth} files in a row, or ${filesAtMost} in all.`);
    return undefined;
  }
  const catalogue = readSource(source, path, chain, state);
  if (catalogue === undefined) return undefined;
  state.known.set(path, catalogue);
  return { title: path, catalogue };
}

function readSource(
  source: SourceText,
  path: string,
  chain: readonly string[],
  state: State,
): OscalCatalogue | undefined {
  const opened = openOscal(source, ['catalog', 'profile'], state.problems);
  return opened === undefined ? undefined : resolveDocument(opened, path, [...chain, path], state);
}

function standInFor(
  from: ProfileImport,
  missing: { readonly missing: string; readonly names: readonly string[] },
  state: State,
): Source | undefined {
  const { standIn, notes } = state;
  if (standIn === undefined || missing.missing !== 'no such file') {
    refuseMissing(from, missing);
    return undefined;
  }
  const name = safeText(missing.names[0] ?? from.href, 120);
  const note = `"${name}" is not here: ${standIn.title} as demarc knows it takes its place`;
  if (!notes.includes(note)) notes.push(note);
  state.stoodIn = true;
  return standIn;
}
