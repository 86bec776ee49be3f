import type { Assessment } from '../../model/assessment.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { ResponsibilityTable } from '../../model/responsibility.ts';
import type { ResourceKey } from '../../model/value.ts';

/** One service or deployment option that somebody asked about, and the resources that stand for it. */
export interface AskedService {
  /** As it was typed. */
  readonly name: string;
  readonly resources: readonly ResourceKey[];
  /** What was taken for granted about it, and options that would move the line. */
  readonly notes: readonly string[];
}

/** All that a writer of the matrix is given. */
export interface Matrix {
  readonly assessment: Assessment;
  readonly knowledge: Knowledge;
  readonly asked: readonly AskedService[];
  /** Version of demarc. */
  readonly version: string;
}

/** A column of the matrix: the tables of the resources that stand for one service. */
export interface MatrixColumn {
  readonly name: string;
  readonly options: readonly string[];
  readonly tables: readonly ResponsibilityTable[];
  readonly notes: readonly string[];
}

/** The columns in the order in which they were asked for; a table that several resources share stands once. */
export function matrixColumns(matrix: Matrix): readonly MatrixColumn[] {
  const { responsibility } = matrix.assessment;
  const byId = new Map(responsibility.tables.map(table => [table.id, table]));
  return matrix.asked.map(({ name, resources, notes }) => {
    const tables = new Set<ResponsibilityTable>();
    for (const key of resources) {
      const table = byId.get(responsibility.tableOf.get(key) ?? '');
      if (table !== undefined) tables.add(table);
    }
    const options = [...new Set([...tables].map(table => table.deploymentOption))];
    return { name, options, tables: [...tables], notes };
  });
}
