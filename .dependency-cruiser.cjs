// The floors of ARCHITECTURE.md as rules. tests/architecture proves that each rule reports a planted violation.

/** Bottom to top. A folder may import the floors below it and itself; folders on one floor never see each other. */
const floors = [
  { folders: ['foundation'], reason: 'it knows nothing of AWS: logic, order, text, files' },
  { folders: ['model'], reason: 'it is the language in which all other folders talk; it must not depend on any of them' },
  { folders: ['knowledge', 'contract'], reason: 'facts and schemas are read by all, and read nothing but the model' },
  { folders: ['estate'], reason: 'an estate is assembled the same way whatever read it and whoever judges it' },
  { folders: ['analysis'], reason: 'policies and reachability are questions to an estate, not to a check' },
  {
    folders: ['readers', 'checks', 'responsibility', 'imports', 'writers', 'storage'],
    reason: 'each can be replaced or tested alone: they meet above',
  },
  { folders: ['assessment'], reason: 'the pipeline must run without a terminal and without a server' },
  { folders: ['server'], reason: 'the server must run without the command line' },
  { folders: ['cli'], reason: 'the command line is the outermost floor' },
];

/** Not shipped: they may see more than the code beside which they stand. */
const besideCode = '[.](test|examples|fixture)[.]ts$';

/** Files, processes, network and machine: only at the rim, so that the same input always gives the same report. */
const inputAndOutput =
  '^(node:)?(fs|fs/promises|child_process|cluster|dgram|dns|dns/promises|http|http2|https|inspector|net|os|process|readline|readline/promises|repl|tls|tty|v8|vm|wasi|worker_threads)$';
const rim = [
  '^src/(cli|server|storage)/',
  '^src/foundation/source-tree-disk[.]ts$',
  '^src/knowledge/load-knowledge[.]ts$',
];

/** What src may import from npm. exceljs is a dependency; the others are bundled. */
const packages = { cli: ['commander'], anywhere: ['js-yaml', 'zod'], onDemand: ['exceljs'], typesOnly: ['@types/sarif'] };
const vettedLicences = '^(0BSD|Apache-2[.]0|BSD-2-Clause|BSD-3-Clause|ISC|MIT)$';

function oneOf(names) {
  return `(${names.join('|')})`;
}

function floorRules() {
  return floors.flatMap(({ folders, reason }, floor) =>
    folders.map(folder => {
      const above = floors.slice(floor).flatMap(other => other.folders).filter(name => name !== folder);
      return {
        name: `floor-of-${folder}`,
        comment: `src/${folder} may import only what lies below it: ${reason}.`,
        severity: 'error',
        from: { path: `^src/${folder}/`, pathNot: besideCode },
        to: { path: `^src/${oneOf(above)}/` },
      };
    }),
  ).filter(rule => rule.to.path !== '^src/()/');
}

module.exports = {
  forbidden: [
    ...floorRules(),
    {
      name: 'no-folder-without-floor',
      comment: 'A new folder below src needs a floor, in this file and in ARCHITECTURE.md.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: `^src/${oneOf(floors.flatMap(floor => floor.folders))}/` },
    },
    {
      name: 'no-circular',
      comment: 'Two modules that need each other are one module, or lack a third below both.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'input-and-output-at-the-rim',
      comment: 'Readers, checks and writers are pure: files come from a source tree, results go to the caller.',
      severity: 'error',
      from: { path: '^src/', pathNot: [...rim, besideCode] },
      to: { dependencyTypes: ['core'], path: inputAndOutput },
    },
    {
      name: 'src-stands-alone',
      comment: 'Tests and tools are not shipped: code that is must not need them.',
      severity: 'error',
      from: { path: '^src/', pathNot: besideCode },
      to: { path: ['^(tests|tools|examples|docs)/', besideCode] },
    },
    {
      name: 'readers-do-not-meet',
      comment: 'A reader is one unit: what two of them need lies below, in estate, model or foundation.',
      severity: 'error',
      from: { path: '^src/readers/([^/]+)/', pathNot: besideCode },
      to: { path: '^src/readers/([^/]+)/', pathNot: '^src/readers/$1/' },
    },
    {
      name: 'checks-do-not-meet',
      comment: 'A check is one unit: what two of them need lies in src/checks itself or in analysis.',
      severity: 'error',
      from: { path: '^src/checks/[^/]+/', pathNot: ['^src/checks/generated/', besideCode] },
      to: { path: '^src/checks/[^/]+/' },
    },
    {
      name: 'no-unlisted-package',
      comment: 'Each package is vetted for size, licence and care before src may use it: see packages in this file.',
      severity: 'error',
      from: { path: '^src/', pathNot: [besideCode, '^src/cli/'] },
      to: { path: 'node_modules/', pathNot: `node_modules/${oneOf([...packages.anywhere, ...packages.onDemand, ...packages.typesOnly])}/` },
    },
    {
      name: 'no-unlisted-package-in-cli',
      comment: 'As no-unlisted-package; the command line may use its parser of options too.',
      severity: 'error',
      from: { path: '^src/cli/', pathNot: besideCode },
      to: { path: 'node_modules/', pathNot: `node_modules/${oneOf(Object.values(packages).flat())}/` },
    },
    {
      name: 'heavy-packages-on-demand',
      comment: 'exceljs takes half a second to load: only the command that writes a workbook pays for it.',
      severity: 'error',
      from: { path: '^src/', pathNot: besideCode },
      to: { path: `node_modules/${oneOf(packages.onDemand)}/`, dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    {
      name: 'no-non-vetted-licence',
      comment: 'A licence that asks more than passing on its text would bind the users of demarc.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer'], licenseNot: vettedLicences },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'An import that leads nowhere fails at run time.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    // Types tie folders together as code does.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
