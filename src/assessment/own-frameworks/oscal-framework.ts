import { safeText } from '../../foundation/safe-text.ts';
import type { SourceText } from '../../foundation/source-text.ts';
import type { ReadFile } from '../../imports/oscal/find-source.ts';
import { importCatalogue } from '../../imports/oscal/import-catalogue.ts';
import type { StandIn } from '../../imports/oscal/resolve-profile.ts';
import type { Framework } from '../../model/knowledge.ts';
import type { FileProblem } from '../boundary-file/written-tree.ts';
import { type FrameworkDraft, idOfFile, nameOfFile, namespaceOfId } from './framework-draft.ts';

/** OSCAL has no field for it. */
const licenceUnknown = 'not stated in the file: that of its publisher';

/**
 * The framework that an OSCAL catalogue or profile is. `through` stands in for a catalogue that a profile imports and that
 * is not at hand. What is wrong is added to the problems.
 */
export function readOscalFramework(
  input: { readonly source: SourceText; readonly path: string; readonly read: ReadFile },
  through: Framework | undefined,
  problems: FileProblem[],
): FrameworkDraft | undefined {
  const standIn = through === undefined ? undefined : standInOf(through);
  const result = importCatalogue({ ...input, standIn });
  if (!result.ok) {
    problems.push(...result.problems);
    return undefined;
  }
  const { kind, title, version, oscalVersion, modified, groups, controls, withdrawn, notes } =
    result.catalogue;
  const id = idOfFile(input.path);
  return {
    id,
    namespace: namespaceOfId(id),
    title,
    version: modified === undefined ? version : `${version} (${modified})`,
    licence: licenceUnknown,
    source: `${safeText(nameOfFile(input.path), 160)} (OSCAL ${oscalVersion} ${kind})`,
    groups,
    controls,
    withdrawn,
    notes,
  };
}

/** A catalogue of the ids that demarc knows of a framework. */
function standInOf({ id, title, namespace, groups, controls }: Framework): StandIn {
  const titles = new Map(groups.map(group => [group.id, group.title]));
  return {
    title,
    catalogue: {
      parameters: new Map(),
      controls: controls
        .filter(control => control.heading !== true)
        .map(control => ({
          id: control.id.slice(namespace.length + 1),
          title: control.title,
          props: [],
          inner: new Set(),
          ancestors: [],
          groups: [{ id: control.group, title: titles.get(control.group) ?? control.group }],
          origin: id,
        })),
    },
  };
}
