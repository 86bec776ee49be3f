import type { Applicability } from '../control-facts/applicability.ts';
import { applicabilityOf } from '../control-facts/applicability.ts';
import type { ControlFacts, FrameworkFacts } from '../control-facts/control-facts.ts';
import type { Report } from '../report.ts';
import { gapLines, targetWords } from './gap-words.ts';

/** One subcategory of the profile: now, the target, and what lies between. */
export interface ProfileRow {
  readonly facts: ControlFacts;
  /** `Govern`. */
  readonly functionTitle: string;
  readonly applicability: Applicability;
  /** Whether it belongs to the profile: the catalogue is shown whole, whatever belongs. */
  readonly included: 'yes' | 'no' | 'open';
  readonly rationale: string;
  readonly target: string;
  /** Empty where now and the target agree. */
  readonly gap: readonly string[];
  readonly by: string;
  /** The day by which it was to be reached is over, and it is not. */
  readonly overdue: boolean;
}

export function profileRows({ controls }: FrameworkFacts, report: Report): readonly ProfileRow[] {
  return controls.map(facts => profileRow(facts, report));
}

function profileRow(facts: ControlFacts, report: Report): ProfileRow {
  const { said, group } = facts;
  const applicability = applicabilityOf(facts, report);
  const left = applicability.by === 'stated' && applicability.word === 'no';
  const gap = left ? [] : gapLines(facts);
  const by = said?.by ?? '';
  return {
    facts,
    functionTitle: group.title.split(':')[0] ?? group.title,
    applicability,
    included: said?.target === 'not-needed' ? 'no' : applicability.word,
    rationale: said?.reason ?? applicability.why,
    target: left ? 'no aim of this profile' : targetWords(facts),
    gap,
    by,
    overdue: gap.length > 0 && by !== '' && by < report.assessment.stated.day,
  };
}
