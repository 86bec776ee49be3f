import type { BoundaryFile } from '../../assessment/boundary-file/read-boundary-file.ts';
import type { KnownNames } from '../../assessment/boundary-file/written-scope.ts';
import { withStatedFrameworks } from '../../assessment/own-frameworks/with-own-frameworks.ts';
import { wholeInput } from '../../assessment/boundary.ts';
import { safeText } from '../../foundation/safe-text.ts';
import { printPlace } from '../../foundation/source-text.ts';
import { whyNoClasses } from '../../knowledge/framework-words.ts';
import { nearestId, suggestion } from '../../foundation/nearest-id.ts';
import type { Boundary } from '../../model/assessment.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { UsageError } from '../host.ts';
import { type ConfigFile, type ConfigPlaces, openConfigFile } from './config-file.ts';

/** What demarc.yaml is held against beside the knowledge. */
export interface ConfigNames {
  readonly regions: readonly { readonly name: string }[];
}

/** demarc.yaml: the file that was named, else the one that lies in the given path; undefined where there is none. */
export async function readConfig(
  given: string | undefined,
  places: ConfigPlaces,
  knowledge: Knowledge,
  names: ConfigNames,
): Promise<BoundaryFile | undefined> {
  const file = openConfigFile(given, places);
  return file === undefined ? undefined : parseConfig(file, knowledge, names);
}

/** What a demarc.yaml says. Throws a UsageError with every problem and its place where something is wrong with it. */
export async function parseConfig(
  { source, readIncluded }: ConfigFile,
  knowledge: Knowledge,
  { regions }: ConfigNames,
): Promise<BoundaryFile> {
  // The schema's library takes longer to load than most templates to read: only a file that is there needs it.
  const { readBoundaryFile } = await import('../../assessment/boundary-file/read-boundary-file.ts');
  const checkIds = source.text.includes('waivers') ? await idsOfChecks() : undefined;
  const known: KnownNames = Object.create(knowledge, {
    regions: { value: regions.map(region => region.name) },
    checkIds: { value: checkIds },
  }) as KnownNames;
  const result = readBoundaryFile(source, known, readIncluded);
  if (result.ok) return result.value;
  const lines = result.problems.map(({ message, place }) => {
    const { file, line, column } = printPlace(place);
    return `  ${safeText(file)}:${line}:${column}: ${message}`;
  });
  throw new UsageError(
    `${safeText(source.path)} is not right, and nothing of it was applied:\n${lines.join('\n')}`,
  );
}

async function idsOfChecks(): Promise<readonly string[]> {
  const { checks } = await import('../../checks/generated/registry.ts');
  return checks.map(check => check.id);
}

/** The file with what one of its environments says in the place of its own. Throws a UsageError for an unknown one. */
export function withEnvironment(
  config: BoundaryFile | undefined,
  name: string | undefined,
): BoundaryFile | undefined {
  if (name === undefined) return config;
  const known = (config?.environments ?? []).map(one => one.name);
  const environment = config?.environments.find(one => one.name === name);
  if (config === undefined || environment === undefined) {
    const advice =
      known.length === 0
        ? 'There is no demarc.yaml that names environments.'
        : `Known are: ${known.join(', ')}.`;
    throw new UsageError(`there is no environment "${safeText(name, 60)}"${suggestion(name, known)}`, advice);
  }
  const { inputs, accounts, account, region } = environment;
  return {
    ...config,
    inputs: new Map([...config.inputs, ...inputs]),
    boundaries: config.boundaries.map(boundary => ({
      ...boundary,
      environment: name,
      ...(accounts === undefined ? {} : { accounts }),
    })),
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
  };
}

/** What demarc.yaml offers and nobody chose: nothing of it is silently left out. */
export function unchosen(
  config: BoundaryFile | undefined,
  asked: { readonly boundary?: string | undefined; readonly environment?: string | undefined },
): string[] {
  if (config === undefined) return [];
  const { boundaries, environments } = config;
  const notes: string[] = [];
  if (boundaries.length > 1 && asked.boundary === undefined) {
    const [first, ...others] = boundaries.map(one => `"${safeText(one.name, 60)}"`);
    notes.push(`demarc: this is the boundary ${first ?? ''}; --boundary chooses ${others.join(' or ')}`);
  }
  if (environments.length > 0 && asked.environment === undefined) {
    const names = environments.map(one => safeText(one.name, 60)).join(', ');
    notes.push(`demarc: no environment was chosen; --environment chooses one of ${names}`);
  }
  return notes;
}

/** The boundary to judge, with the frameworks that were asked for over those of the file. */
export function chooseBoundary(
  config: BoundaryFile | undefined,
  asked: { readonly boundary?: string; readonly frameworks?: readonly string[] },
  knowledge: Knowledge,
): Boundary {
  const boundary = namedBoundary(config, asked.boundary);
  if (asked.frameworks === undefined) return boundary;
  const known = withStatedFrameworks(knowledge, boundary);
  return { ...boundary, frameworks: checkFrameworks(asked.frameworks, known) };
}

function namedBoundary(config: BoundaryFile | undefined, name: string | undefined): Boundary {
  const boundaries = config?.boundaries ?? [];
  if (name === undefined) return boundaries[0] ?? wholeInput();
  const found = boundaries.find(one => one.name === name);
  if (found !== undefined) return found;
  const known = boundaries.map(one => one.name);
  const nearest = suggestion(name, known);
  const advice =
    known.length === 0 ? 'There is no demarc.yaml that draws boundaries.' : `Known are: ${known.join(', ')}.`;
  throw new UsageError(`there is no boundary "${safeText(name, 60)}"${nearest}`, advice);
}

/** The ids, once each; throws a UsageError for one that is unknown or has no controls to judge. */
export function checkFrameworks(ids: readonly string[], knowledge: Knowledge): readonly string[] {
  return [...new Set(ids)].map(id => {
    const framework = knowledge.framework(id) ?? frameworkByPrefix(id, knowledge);
    if (framework === undefined) {
      const known = knowledge.frameworkIds();
      const advice = `Known are: ${known.join(', ')}.`;
      throw new UsageError(`there is no framework "${safeText(id, 60)}"${suggestion(id, known)}`, advice);
    }
    const why = whyNoClasses(framework);
    if (why !== undefined) {
      throw new UsageError(
        `${framework.id} ${why}`,
        `demarc frameworks show ${framework.id} lists what it asks.`,
      );
    }
    return framework.id;
  });
}

/** `iso-27001` means iso-27001-2022 where only one id begins so; a namespace (`csf`) means its framework. */
function frameworkByPrefix(id: string, knowledge: Knowledge) {
  const lower = id.toLowerCase();
  const fitting = knowledge.frameworkIds().filter(known => known.startsWith(lower));
  const [first = ''] = fitting;
  // A whole catalogue goes before its own baselines, whose ids begin with its id.
  if (lower.length > 2 && first !== '' && fitting.every(known => known.startsWith(first))) {
    return knowledge.framework(first);
  }
  const spaces = knowledge.frameworkIds().filter(known => {
    const framework = knowledge.framework(known);
    return framework?.namespace === lower && framework.selection === undefined;
  });
  return spaces.length === 1 ? knowledge.framework(spaces[0] ?? '') : undefined;
}

/** A Region that demarc knows, or a UsageError with the nearest that it does. */
export function checkRegion(region: string | undefined, regions: readonly { readonly name: string }[]): void {
  if (region === undefined || regions.some(one => one.name === region)) return;
  const known = regions.map(one => one.name);
  const nearest = nearestId(region, known);
  throw new UsageError(
    `"${safeText(region, 40)}" is not a Region that demarc knows`,
    nearest === undefined ? 'Write it as in eu-central-1.' : `Did you mean ${nearest}?`,
  );
}

export function checkAccount(account: string | undefined): void {
  if (account === undefined || /^\d{12}$/.test(account)) return;
  throw new UsageError(`"${safeText(account, 40)}" is not an account id: it has twelve digits`);
}
