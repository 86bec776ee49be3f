import { isKebab, type Scaffold } from './scaffold-plan.ts';

export const serviceScaffold: Scaffold = {
  usage: '<id> <Namespace of its registry types>',
  example: ['lake-formation', 'LakeFormation'],
  plan([id, namespace]) {
    if (!isKebab(id) || namespace === undefined || !/^[A-Za-z0-9]+$/.test(namespace)) return undefined;
    const path = `src/knowledge/services/${id}.yaml`;
    return {
      files: { [path]: service(id, namespace) },
      next: [
        `fill the blanks of ${path}; remove the namespace from src/knowledge/namespaces.yaml if it stands there`,
        'npm run build',
        'npx vitest run src/knowledge tests/architecture',
      ],
    };
  },
};

function service(id: string, namespace: string): string {
  return `id: ${id}
title: FILL_IN the name that AWS uses, without "Amazon" or "AWS"
aliases: [FILL_IN]
# infrastructure, managed, abstracted or network: who runs the operating system and the software on it
category: FILL_IN
# what it holds, of which duties speak: os, engine, runtime, code, data, files, listener...
traits: [FILL_IN]
typePrefixes:
  - 'AWS::${namespace}::'
coverage: category-default
# an id of src/knowledge/sources.yaml, with confidence: sourced; K with confidence: expert where no page says so
source: FILL_IN
confidence: FILL_IN
`;
}
