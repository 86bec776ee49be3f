import type { Existence } from '../../model/declaration.ts';
import type { Report } from '../report.ts';

export interface EstateCounts {
  readonly files: number;
  readonly roots: number;
  readonly resources: number;
  readonly types: number;
  readonly byExistence: Readonly<Record<Existence['state'], number>>;
  /** Resources whose type has no mapping: listed with their sides, not judged. */
  readonly unmapped: number;
  readonly unread: number;
  readonly assumptions: number;
}

/** What was read, in numbers; absent resources included. */
export function countEstate(report: Report): EstateCounts {
  const byExistence = { certain: 0, conditional: 0, absent: 0, 'absent-by-default-input': 0 };
  const types = new Set<string>();
  let unmapped = 0;
  const { estate } = report.assessment;
  for (const resource of estate.resources) {
    byExistence[resource.existence.state] += 1;
    types.add(resource.type);
    if (resource.unmapped !== undefined) unmapped += 1;
  }
  let assumptions = 0;
  for (const root of estate.roots) assumptions += root.assumptions.length;
  return {
    files: estate.files.length,
    roots: estate.roots.length,
    resources: estate.resources.length,
    types: types.size,
    byExistence,
    unmapped,
    unread: estate.unread.length,
    assumptions,
  };
}
