import type { Layer } from '../../model/knowledge.ts';
import type { DutyAnswer } from '../../model/responsibility.ts';
import type { Report } from '../report.ts';
import { layersTopDown } from '../words.ts';

/** How the duties of one layer are split. A duty counts once per resource it applies to, or once for the system. */
export interface SideCounts {
  yours: number;
  /** AWS performs, you decide. */
  configurable: number;
  /** Each performs a part. */
  divided: number;
  /** Shared, but a fact that would tell how is missing. */
  sharedOpen: number;
  aws: number;
  undetermined: number;
}

export interface LayerCounts extends SideCounts {
  readonly layer: Layer;
}

export function noSides(): SideCounts {
  return { yours: 0, configurable: 0, divided: 0, sharedOpen: 0, aws: 0, undetermined: 0 };
}

/** Duties that apply, all sides together. */
export function totalOf(counts: SideCounts): number {
  return counts.yours + sharedOf(counts) + counts.aws + counts.undetermined;
}

export function sharedOf(counts: SideCounts): number {
  return counts.configurable + counts.divided + counts.sharedOpen;
}

/** How many resources use each responsibility table. */
export function resourcesPerTable(report: Report): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const table of report.assessment.responsibility.tableOf.values()) {
    uses.set(table, (uses.get(table) ?? 0) + 1);
  }
  return uses;
}

/** Every layer of AWS's chart from top to bottom with the counts of its duties in this estate. */
export function countLayers(report: Report): readonly LayerCounts[] {
  const byLayer = new Map<Layer, LayerCounts>();
  for (const { layer } of layersTopDown) byLayer.set(layer, { layer, ...noSides() });

  function add(answer: DutyAnswer, times: number): void {
    const layer = report.knowledge.duties.get(answer.duty)?.layer;
    const counts = layer === undefined ? undefined : byLayer.get(layer);
    if (counts !== undefined) addSide(counts, answer, times);
  }

  const uses = resourcesPerTable(report);
  for (const table of report.assessment.responsibility.tables) {
    const times = uses.get(table.id) ?? 0;
    for (const answer of table.answers.values()) add(answer, times);
  }
  for (const answer of report.assessment.responsibility.boundary.values()) add(answer, 1);
  return [...byLayer.values()];
}

export function addSide(counts: SideCounts, answer: DutyAnswer, times: number): void {
  switch (answer.side) {
    case 'aws':
      counts.aws += times;
      break;
    case 'customer':
      counts.yours += times;
      break;
    case 'shared':
      if (answer.kind === 'configurable') counts.configurable += times;
      else if (answer.kind === 'divided') counts.divided += times;
      else counts.sharedOpen += times;
      break;
    case 'undetermined':
      counts.undetermined += times;
      break;
    case 'not-applicable':
      break;
  }
}

export function sumOf(layers: readonly SideCounts[]): SideCounts {
  const sum = noSides();
  for (const counts of layers) {
    sum.yours += counts.yours;
    sum.configurable += counts.configurable;
    sum.divided += counts.divided;
    sum.sharedOpen += counts.sharedOpen;
    sum.aws += counts.aws;
    sum.undetermined += counts.undetermined;
  }
  return sum;
}
