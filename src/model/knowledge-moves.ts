import type { ControlClass } from './assessment.ts';
import type { TouchedControl } from './knowledge-history.ts';
import type { SharedKind } from './responsibility.ts';

/** What another state of the knowledge means for one estate. */
export interface EstateMoves {
  /** Places, in the list of changes, of those that concern it. */
  readonly concerning: readonly number[];
  readonly frameworks: readonly FrameworkMoves[];
}

export interface FrameworkMoves {
  readonly framework: string;
  readonly title: string;
  /** Controls that a change touches, or whose class moved; the others are as before. */
  readonly controls: readonly ControlHere[];
}

export interface ControlHere extends TouchedControl {
  readonly title: string;
  /** Left out where the framework did not have it then, or does not have it now. */
  readonly before?: ClassHere;
  readonly after?: ClassHere;
  /** The class, how it is shared, or what it may still come to differs. */
  readonly moved: boolean;
}

export interface ClassHere {
  readonly class: ControlClass;
  readonly kinds: readonly SharedKind[];
  readonly candidates: readonly ControlClass[];
}
