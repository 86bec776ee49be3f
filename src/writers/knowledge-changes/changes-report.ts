import type { KnowledgeDifference, KnowledgeRelease } from '../../model/knowledge-history.ts';
import type { EstateMoves } from '../../model/knowledge-moves.ts';
import type { Knowledge } from '../../model/knowledge.ts';

/** What changed since a release, for the knowledge as a whole or for one estate. */
export interface ChangesReport {
  readonly knowledge: Knowledge;
  readonly release: KnowledgeRelease;
  readonly difference: KnowledgeDifference;
  /** Catalogues to be told of; left out: all, or those of the estate's boundary. */
  readonly frameworks?: readonly string[];
  /** Set where a path was given. */
  readonly estate?: {
    readonly inputs: readonly string[];
    readonly boundary: string;
    readonly moves: EstateMoves;
  };
}

/** What a state that is past cannot be asked, said wherever it matters. */
export const limitsOfHistory =
  'Of an earlier release only what decides sides and classes is known: duties, cases, integrations, placements, categories of services, the defaults that their conditions read, questions and the rows of catalogues. Texts, sources, evidence, checks, the way in which facts are worked out of templates, and frameworks of your own are those of today, so that no status of then (met, relied on) is told.';

/** What can only be told of an estate. */
export const limitsWithoutEstate =
  'Named are the controls that a change can move. Whether it does depends on what an estate is built with and on your answers: name a path to have both classes. Services move only what is built with them, and are not counted at controls.';
