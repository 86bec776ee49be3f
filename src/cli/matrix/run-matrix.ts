import { withStatedFrameworks } from '../../assessment/own-frameworks/with-own-frameworks.ts';
import { assess } from '../../assessment/assess.ts';
import { safeText } from '../../foundation/safe-text.ts';
import { loadKnowledge, loadRegistry } from '../../knowledge/load-knowledge.ts';
import type { Boundary, Responsibility } from '../../model/assessment.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import {
  declareServices,
  type ListedService,
  type ServiceList,
} from '../../readers/service-list/declare-services.ts';
import type { AskedService, Matrix } from '../../writers/matrix/matrix.ts';
import { writeMatrixCsv } from '../../writers/matrix/write-csv.ts';
import { writeMatrixJson } from '../../writers/matrix/write-json.ts';
import { writeMatrixMarkdown } from '../../writers/matrix/write-markdown.ts';
import { writeMatrixTerminal } from '../../writers/matrix/write-terminal.ts';
import type { MatrixOptions } from './matrix-options.ts';
import { type Host, UsageError } from '../host.ts';
import { checkRegion, chooseBoundary, readConfig } from '../scan/read-config.ts';
import { answersOf } from '../given-answers.ts';
import { styleOf } from '../terminal-style.ts';

/** Makes the matrix for a list of services and prints it. */
export async function runMatrix(options: MatrixOptions, host: Host): Promise<void> {
  const format = formatOf(options, host);
  const matrix = await makeMatrix(options, host);
  const pieces = await print(matrix, format, options, host);
  if (options.output === undefined) for (const piece of pieces) await host.out(piece);
  else {
    host.writeFile(options.output, pieces);
    if (options.quiet !== true) host.note(`demarc: wrote ${safeText(options.output, 160)}`);
  }
}

type Format = NonNullable<MatrixOptions['format']>;

const endings: readonly (readonly [RegExp, Format])[] = [
  [/\.xlsx$/i, 'xlsx'],
  [/\.md$/i, 'markdown'],
  [/\.csv$/i, 'csv'],
  [/\.json$/i, 'json'],
  [/\.txt$/i, 'terminal'],
];

function formatOf({ format, output }: MatrixOptions, host: Host): Format {
  if (format === 'xlsx' && output === undefined && host.columns !== undefined) {
    throw new UsageError('a workbook cannot be shown in a terminal', 'Add -o matrix.xlsx.');
  }
  if (format !== undefined || output === undefined) return format ?? 'terminal';
  const known = endings.find(([ending]) => ending.test(output));
  if (known !== undefined) return known[1];
  throw new UsageError(
    `the ending of ${safeText(output)} does not say how to write it`,
    'Use .xlsx, .md, .csv or .json, or say --format.',
  );
}

async function print(
  matrix: Matrix,
  format: Format,
  options: MatrixOptions,
  host: Host,
): Promise<Iterable<string | Uint8Array>> {
  switch (format) {
    case 'xlsx': {
      const { writeMatrixXlsx } = await import('../../writers/matrix/write-xlsx.ts');
      return [await writeMatrixXlsx(matrix)];
    }
    case 'csv':
      return writeMatrixCsv(matrix, options.table ?? 'services');
    case 'json':
      return writeMatrixJson(matrix);
    case 'markdown':
      return writeMatrixMarkdown(matrix);
    case 'terminal':
      return [writeMatrixTerminal(matrix, styleOf(host, options, options.output !== undefined))];
  }
}

async function makeMatrix(options: MatrixOptions, host: Host): Promise<Matrix> {
  const loaded = loadKnowledge();
  const registry = loadRegistry();
  checkRegion(options.region, registry.regions);
  const names = (options.services ?? []).flatMap(list => list.split(','));
  const list = declareServices(
    names,
    loaded,
    registry,
    options.region === undefined ? {} : { region: options.region },
  );
  refuseUnknown(list);
  const boundary = await boundaryFor(options, list, loaded, host);
  const knowledge = withStatedFrameworks(loaded, boundary);
  const assessment = assess({
    reads: [list.read],
    knowledge,
    registry,
    // There is no configuration to judge: the matrix says whose a duty is, not whether it is done.
    checks: [],
    boundary,
    now: host.now(),
  });
  const asked = list.services.map(service => askedService(service, assessment.responsibility, knowledge));
  return { assessment, knowledge, asked, version: host.version };
}

function refuseUnknown(list: ServiceList): void {
  const [first, ...rest] = list.unknown;
  if (first !== undefined) {
    const lines = [first, ...rest].map(({ name, nearest }) => {
      const near = nearest.length === 0 ? '' : `; did you mean ${nearest.join(' or ')}?`;
      return `there is no service or deployment option "${safeText(name, 60)}"${near}`;
    });
    throw new UsageError(lines.join('\n'), 'demarc services and demarc cases list what can be named.');
  }
  if (list.services.length === 0) {
    throw new UsageError('name the services: --services ec2,rds,s3', 'demarc services lists them.');
  }
}

async function boundaryFor(
  options: MatrixOptions,
  list: ServiceList,
  knowledge: Knowledge,
  host: Host,
): Promise<Boundary> {
  const nothing = { ok: false, why: 'missing', detail: 'no such file' } as const;
  const config =
    options.config === undefined
      ? undefined
      : await readConfig(
          options.config,
          { tree: { readText: () => nothing }, cwd: host.cwd, prefixes: [] },
          knowledge,
          loadRegistry(),
        );
  const chosen = chooseBoundary(
    config,
    {
      ...(options.boundary === undefined ? {} : { boundary: options.boundary }),
      ...(options.framework === undefined ? {} : { frameworks: options.framework }),
    },
    knowledge,
  );
  return {
    ...chosen,
    name: config === undefined ? 'a list of services' : chosen.name,
    paths: [],
    answers: new Map([...chosen.answers, ...list.answers, ...answersOf(options.answer ?? [], knowledge)]),
    declared: new Set([...chosen.declared, ...list.declared]),
    declaredFor: new Map([...(chosen.declaredFor ?? []), ...list.declaredFor]),
  };
}

/** Options of the service that would move the line, beside those that hold. */
function askedService(
  service: ListedService,
  responsibility: Responsibility,
  knowledge: Knowledge,
): AskedService {
  const tables = new Set(service.resources.map(key => responsibility.tableOf.get(key)));
  const used = responsibility.tables.filter(table => tables.has(table.id));
  const matched = new Set(used.flatMap(table => table.rules));
  const notes = [...service.notes];
  if (service.option !== undefined && service.resources.length > 0 && !matched.has(service.option)) {
    notes.push(
      `the name alone does not make ${service.option} hold: it depends on facts that only an estate shows`,
    );
  }
  const types = new Set(used.map(table => table.type));
  const others = [...types]
    .flatMap(type => knowledge.rulesOf(type))
    .filter(
      rule => rule.stratum === 'case' && !matched.has(rule.id) && Object.keys(rule.overrides).length > 0,
    )
    .map(rule => rule.id);
  const named = [...new Set(others)];
  if (named.length > 0) notes.push(`options that would move the line: ${named.join(', ')}`);
  return { name: service.name, resources: service.resources, notes };
}
