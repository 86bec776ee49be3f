import type { z } from 'zod';
import { compareText } from '../../src/foundation/stable-order.ts';
import {
  assuranceKindSchema,
  assuranceStartSchema,
  defaultsSchema,
  dutySchema,
  evidenceSchema,
  frameworkGroupSchema,
  frameworkSchema,
  namespacesSchema,
  placementSchema,
  questionSchema,
  releaseSchema,
  ruleSchema,
  selectionSchema,
  serviceSchema,
  sourceSchema,
} from '../../src/knowledge/schema/units.ts';
import { crosswalkSchema } from '../../src/knowledge/schema/crosswalk.ts';
import { releaseFileSchema } from '../../src/knowledge/schema/releases.ts';
import { obligationSchema } from '../../src/knowledge/schema/obligations.ts';
import { lastReleaseFile } from './last-release.ts';
import type { DocumentPath, Problem } from './problem.ts';
import { isProblem, parseYaml, type YamlDocument } from './yaml-document.ts';

/** A unit of knowledge with the file that it stands in. */
export interface Unit<T> {
  readonly file: string;
  readonly value: T;
  /** The last folder of its path, where that means something: a service, a framework. */
  readonly folder: string;
  problem(path: DocumentPath, message: string): Problem;
}

/** What each kind of file is called, and the form that it must have. `*` stands for one name. */
const kinds = {
  duties: { pattern: /^duties\/([^/]+)\/([^/]+)\.yaml$/, schema: dutySchema },
  questions: { pattern: /^questions()\/([^/]+)\.yaml$/, schema: questionSchema },
  evidence: { pattern: /^evidence()\/([^/]+)\.yaml$/, schema: evidenceSchema },
  services: { pattern: /^services()\/([^/]+)\.yaml$/, schema: serviceSchema },
  cases: { pattern: /^cases\/([^/]+)\/([^/]+)\.yaml$/, schema: ruleSchema },
  integrations: { pattern: /^integrations()\/([^/]+)\.yaml$/, schema: ruleSchema },
  placement: { pattern: /^placement()\/([^/]+)\.yaml$/, schema: placementSchema },
  frameworks: { pattern: /^frameworks\/([^/]+)\/(framework)\.yaml$/, schema: frameworkSchema },
  baselines: { pattern: /^frameworks\/([^/]+)\/(baseline)\.yaml$/, schema: selectionSchema },
  frameworkGroups: { pattern: /^frameworks\/([^/]+)\/([^/]+)\.yaml$/, schema: frameworkGroupSchema },
  assuranceKinds: { pattern: /^assurance()\/([^/]+)\.yaml$/, schema: assuranceKindSchema },
  obligations: { pattern: /^obligations()\/([^/]+)\.yaml$/, schema: obligationSchema },
  assuranceStart: { pattern: /^()(assurance)\.yaml$/, schema: assuranceStartSchema },
  sources: { pattern: /^sources()\/([^/]+)\.yaml$/, schema: sourceSchema },
  namespaces: { pattern: /^()(namespaces)\.yaml$/, schema: namespacesSchema },
  defaults: { pattern: /^defaults()\/([^/]+)\.yaml$/, schema: defaultsSchema },
  crosswalks: { pattern: /^crosswalks()\/([^/]+)\.yaml$/, schema: crosswalkSchema },
  release: { pattern: /^()(release)\.yaml$/, schema: releaseSchema },
  releases: { pattern: /^releases()\/([^/]+)\.yaml$/, schema: releaseFileSchema },
} as const;

type Kinds = typeof kinds;
type Kind = keyof Kinds;

export type UnitOf<K extends Kind> = Unit<z.infer<Kinds[K]['schema']>>;
export type Units = { readonly [K in Kind]: readonly UnitOf<K>[] };

/** Every file parsed and held to the form of its kind. Files by path relative to src/knowledge. */
export function readUnits(files: ReadonlyMap<string, string>): {
  readonly units: Units;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const found = new Map<Kind, Unit<unknown>[]>(kindNames().map(kind => [kind, []]));
  for (const [file, text] of [...files].sort(([left], [right]) => compareText(left, right))) {
    if (file === lastReleaseFile) continue;
    const match = matchKind(file);
    if (match === undefined) {
      problems.push({
        file,
        line: 1,
        message: 'belongs to no kind of knowledge; README.md lists the folders',
      });
      continue;
    }
    const document = parseYaml(file, text);
    if (isProblem(document)) {
      problems.push(document);
      continue;
    }
    const parsed = kinds[match.kind].schema.safeParse(document.value);
    if (!parsed.success) {
      problems.push(...parsed.error.issues.map(issue => problemOf(document, issue)));
      continue;
    }
    const unit = unitOf(document, match.folder, parsed.data);
    found.get(match.kind)?.push(unit);
    problems.push(...nameProblems(unit, match.name));
  }
  return { units: Object.fromEntries(found) as unknown as Units, problems };
}

function kindNames(): Kind[] {
  return Object.keys(kinds) as Kind[];
}

function matchKind(
  file: string,
): { readonly kind: Kind; readonly folder: string; readonly name: string } | undefined {
  for (const kind of kindNames()) {
    const match = kinds[kind].pattern.exec(file);
    if (match !== null) return { kind, folder: match[1] ?? '', name: match[2] ?? '' };
  }
  return undefined;
}

function unitOf<T>(document: YamlDocument, folder: string, value: T): Unit<T> {
  const { file } = document;
  return {
    file,
    value,
    folder,
    problem: (path, message) => ({ file, line: document.lineOf(path), message }),
  };
}

/** What stands in a file that is named after a thing must call itself so. */
function nameProblems(unit: Unit<unknown>, name: string): readonly Problem[] {
  const { value } = unit;
  if (typeof value !== 'object' || value === null) return [];
  if ('rows' in value && 'group' in value) return mismatch(unit, 'group', value.group, name);
  if (('groups' in value || 'select' in value) && 'id' in value)
    return mismatch(unit, 'id', value.id, unit.folder, 'folder');
  if ('types' in value && 'service' in value) return mismatch(unit, 'service', value.service, name);
  return 'id' in value ? mismatch(unit, 'id', value.id, name) : [];
}

function mismatch(
  unit: Unit<unknown>,
  key: string,
  value: unknown,
  name: string,
  what = 'file',
): readonly Problem[] {
  if (value === name) return [];
  return [unit.problem([key], `${key} is "${String(value)}" but the ${what} is named "${name}"`)];
}

function problemOf(document: YamlDocument, issue: z.core.$ZodIssue): Problem {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  const [unknownKey] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const line = document.lineOf(unknownKey === undefined ? path : [...path, unknownKey]);
  const where = path.length === 0 ? '' : `${path.join('.')}: `;
  return { file: document.file, line, message: `${where}${issue.message}` };
}
