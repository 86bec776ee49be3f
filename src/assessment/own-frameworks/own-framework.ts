import { safeText } from '../../foundation/safe-text.ts';
import { nearestName } from '../../estate/nearest-name.ts';
import { readMappingCollection } from '../../imports/oscal/mapping-collection.ts';
import { whyNoClasses } from '../../knowledge/framework-words.ts';
import type { Control, Framework } from '../../model/knowledge.ts';
import type { KnownNames } from '../boundary-file/written-scope.ts';
import { carryOver } from './carry-over.ts';
import { answers } from './control-row.ts';
import { checkNames } from './check-names.ts';
import { type FrameworkDraft, namespaceOfId } from './framework-draft.ts';
import { readFrameworkFile, readMappingFile } from './framework-file.ts';
import { controlFinder, idReader } from './known-controls.ts';
import type { OwnFrameworkInput } from './own-framework-input.ts';
import { type PublishedRows, rowsOfCollection, rowsOfCrosswalk } from './mapping-rows.ts';
import { readOscalFramework } from './oscal-framework.ts';

/** A framework of the user's own, ready to be judged by, and what it was made of. */
export interface OwnFramework {
  readonly framework: Framework;
  /** With the row that answers each control. */
  readonly draft: FrameworkDraft;
  /** Controls with a class, with duties that only contribute, and with nothing: together all that were taken. */
  readonly counts: { readonly mapped: number; readonly contributing: number; readonly unmapped: number };
}

/**
 * Reads a framework of the user's own: the small YAML form, or an OSCAL catalogue or profile, with what maps its controls.
 * undefined where anything is wrong with it, which has been told then. No control is dropped: one that nothing maps is
 * unmapped, with the reason. Mappings of the user's and derived ones are expert judgement: nobody at demarc read them.
 */
export function readOwnFramework(input: OwnFrameworkInput): OwnFramework | undefined {
  const { request, known, problems } = input;
  let told = false;
  const tell: OwnFrameworkInput['tell'] = (key, message) => {
    told = true;
    input.tell(key, message);
  };
  const through = throughOf(request.through, known, tell);
  const draft = readDraft(input, through);
  if (draft === undefined || told) return undefined;
  checkNames(draft, request, known, tell);
  const before = problems.length;
  const complete = withRows(draft, { ...input, tell }, through);
  if (told || complete === undefined || problems.length > before) return undefined;
  return judged(complete, input);
}

function throughOf(
  id: string | undefined,
  known: KnownNames,
  tell: OwnFrameworkInput['tell'],
): Framework | undefined {
  if (id === undefined) return undefined;
  const framework = known.framework(id);
  if (framework === undefined) {
    tell('through', unknown(id, 'framework', known.frameworkIds(), 'demarc frameworks lists them.'));
    return undefined;
  }
  const why = whyNoClasses(framework);
  if (why === undefined) return framework;
  tell('through', `"${id}" ${why}.`);
  return undefined;
}

function unknown(name: string, kind: string, known: readonly string[], otherwise: string): string {
  const nearest = nearestName(name, known);
  const hint = nearest === undefined ? otherwise : `Did you mean "${nearest}"?`;
  return `"${safeText(name, 80)}" is no ${kind} that demarc knows. ${hint}`;
}

function readDraft(
  { request, known, open, path, read, problems }: OwnFrameworkInput,
  through: Framework | undefined,
): FrameworkDraft | undefined {
  const source = open('file', request.file);
  if (source === undefined) return undefined;
  const before = problems.length;
  const found = isOscal(source.text)
    ? readOscalFramework({ source, path, read }, through, problems)
    : readFrameworkFile(source, known, problems);
  if (found === undefined || problems.length > before) return undefined;
  const id = request.id ?? found.id;
  const named =
    request.id !== undefined && isOscal(source.text)
      ? namespaceOfId(request.id.toLowerCase())
      : found.namespace;
  return {
    ...found,
    id,
    namespace: request.namespace ?? named,
    title: request.title ?? found.title,
    licence: request.licence ?? found.licence,
    ...(through === undefined || found.standsFor !== undefined ? {} : { standsFor: through.id }),
  };
}

/** JSON and XML are forms of OSCAL; so is YAML that begins with one of its documents, which is told then. */
function isOscal(text: string): boolean {
  const begin = text.slice(0, 4000).trimStart();
  return /^[<{]/.test(begin) || /^(?:#[^\n]*\n|---\s|\s)*["']?(?:catalog|profile)["']?:(?:\s|$)/.test(begin);
}

/** Each control with the row that answers it: its own, else that of the mapping, else what its id leads to. */
function withRows(
  draft: FrameworkDraft,
  input: OwnFrameworkInput,
  through: Framework | undefined,
): FrameworkDraft | undefined {
  const { request, known, tell } = input;
  const ids = new Set(draft.controls.map(control => control.id));
  const mapping = request.mapping === undefined ? noRows : mappingRows(request.mapping, ids, draft, input);
  if (mapping === undefined) return undefined;
  const crosswalk = request.crosswalk === undefined ? undefined : known.crosswalk(request.crosswalk);
  if (request.crosswalk !== undefined && crosswalk === undefined) {
    const advice = `Known are: ${known.crosswalkIds().join(', ')}.`;
    tell('crosswalk', unknown(request.crosswalk, 'crosswalk', known.crosswalkIds(), advice));
    return undefined;
  }
  const find = through === undefined ? undefined : idReader(through);
  const beside = crosswalk === undefined ? undefined : rowsOfCrosswalk(crosswalk, ids, known);
  if (find !== undefined && !draft.controls.some(({ id }) => find(id) !== undefined)) {
    tell('through', `none of its controls has an id of ${through?.title ?? ''}.`);
    return undefined;
  }
  return {
    ...draft,
    notes: [...draft.notes, ...mapping.notes],
    controls: draft.controls.map(control => {
      const same = find?.(control.id);
      const derived = { ...(same === undefined ? {} : { same: [same.id] }), ...beside?.get(control.id) };
      const stated = control.row ?? mapping.rows.get(control.id);
      if (stated !== undefined && answers(stated)) return { ...control, row: stated };
      const row = { ...derived, ...stated };
      return { ...control, row: Object.keys(row).length === 0 ? undefined : row };
    }),
  };
}

const noRows: PublishedRows = { rows: new Map(), notes: [] };

/** undefined where the file cannot be read, or is no mapping: it has been told then. */
function mappingRows(
  path: string,
  ids: ReadonlySet<string>,
  draft: FrameworkDraft,
  { known, open, problems }: OwnFrameworkInput,
): PublishedRows | undefined {
  const source = open('mapping', path);
  if (source === undefined) return undefined;
  if (!/^\s*[<{]/.test(source.text)) {
    const withdrawn = new Set(draft.withdrawn);
    const rows = readMappingFile(source, new Set([...ids, ...withdrawn]), known, problems);
    return { rows, notes: [] };
  }
  const result = readMappingCollection(source);
  if (result.ok) return rowsOfCollection(result.collection, ids, known, problems);
  problems.push(...result.problems);
  return undefined;
}

function judged(draft: FrameworkDraft, { request, known }: OwnFrameworkInput): OwnFramework {
  const find = controlFinder(known);
  const unmappedWords =
    request.mapping !== undefined
      ? 'the mapping does not name it'
      : request.through !== undefined
        ? `${request.through} has no control of its id`
        : 'nothing says which duties answer it';
  const controls = draft.controls.map(
    ({ id, title, group, row }): Control => ({
      id: `${draft.namespace}:${id}`,
      title: safeText(title),
      group,
      ...carryOver(row, find, unmappedWords),
      confidence: 'expert',
    }),
  );
  const mapped = controls.filter(control => control.unmappedReason === undefined).length;
  const contributing = controls.filter(
    control => control.unmappedReason !== undefined && control.duties.length > 0,
  ).length;
  const { id, namespace, title, version, licence, source, note, standsFor, groups } = draft;
  return {
    framework: {
      id,
      namespace,
      kind: 'controls',
      title: safeText(title),
      version: safeText(version),
      licence: safeText(licence),
      source: safeText(source),
      ...(note === undefined ? {} : { note }),
      ...(standsFor === undefined ? {} : { standsFor }),
      file: request.file,
      groups: groups.map(group => ({ id: group.id, title: safeText(group.title) })),
      controls,
    },
    draft: {
      ...draft,
      controls: draft.controls.map((control, index) => ({
        ...control,
        row:
          control.row !== undefined && answers(control.row)
            ? control.row
            : { ...control.row, unmapped: controls[index]?.unmappedReason ?? unmappedWords },
      })),
    },
    counts: { mapped, contributing, unmapped: controls.length - mapped - contributing },
  };
}
