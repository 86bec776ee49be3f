import { isKebab, type Scaffold } from './scaffold-plan.ts';

export const frameworkScaffold: Scaffold = {
  usage: '<id with version> <namespace of its control ids>',
  example: ['cyber-essentials-3', 'ce'],
  plan([id, namespace]) {
    // A version has dots: nist-csf-2.0.
    if (id === undefined || !/^[a-z][a-z0-9]*([-.][a-z0-9]+)*$/.test(id) || !isKebab(namespace))
      return undefined;
    const folder = `src/knowledge/frameworks/${id}`;
    return {
      files: {
        [`${folder}/framework.yaml`]: framework(id, namespace),
        [`${folder}/FILL_IN.yaml`]: controls(namespace),
      },
      next: [
        `fill the blanks of ${folder}; name each file of controls after its group`,
        'write our own short titles: official wording under copyright is never shipped',
        'npm run build',
        'npx vitest run src/knowledge tests/architecture',
      ],
    };
  },
};

function framework(id: string, namespace: string): string {
  return `id: ${id}
namespace: ${namespace}
kind: controls
title: FILL_IN the official title
version: FILL_IN
licence: FILL_IN what its publisher allows, and what is therefore in these files
source: FILL_IN the publisher's page
groups:
  - { id: FILL_IN, title: FILL_IN }
`;
}

function controls(namespace: string): string {
  return `group: FILL_IN
source: K
confidence: expert
rows:
  # satisfies decides the class; contributes and input only help; parallel is each party's own
  - id: ${namespace}:FILL_IN
    title: FILL_IN
    satisfies: [FILL_IN]
  - id: ${namespace}:FILL_IN
    title: FILL_IN
    unmapped: FILL_IN why no duty of ours says it
`;
}
