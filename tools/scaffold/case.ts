import { isKebab, isRegistryType, type ReadFiles, type Scaffold } from './scaffold-plan.ts';

export const caseScaffold: Scaffold = {
  usage: '<service> <id> <AWS::Service::Type>...',
  example: ['ecs', 'ecs-windows', 'AWS::ECS::TaskDefinition'],
  plan([service, id, ...types], read) {
    if (!isKebab(service) || !isKebab(id) || types.length === 0 || !types.every(isRegistryType))
      return undefined;
    const path = `src/knowledge/cases/${service}/${id}.yaml`;
    return {
      files: { [path]: ruleText(id, types, nextOrder(read)) },
      next: [
        `fill the blanks of ${path}; a later order wins over an earlier one`,
        'npm run build',
        'npx vitest run src/knowledge src/responsibility tests/architecture',
      ],
    };
  },
};

/** Behind all others, so that a new case changes none of them. */
function nextOrder(read: ReadFiles): number {
  let last = 0;
  for (const { text } of read(/^src\/knowledge\/cases\/.*\.yaml$/)) {
    last = Math.max(last, Number(/^order: (\d+)$/m.exec(text)?.[1] ?? 0));
  }
  return last - (last % 10) + 10;
}

function ruleText(id: string, types: readonly string[], order: number): string {
  return `id: ${id}
title: FILL_IN the deployment option as people call it
order: ${order}
resourceTypes: [${types.join(', ')}]
# leave out when the types alone decide; properties, links, questions and computed facts otherwise
when: { property: FILL_IN, equals: FILL_IN }
# only the duties that it moves: aws, customer, both, or manages/operates/verifies one by one
overrides:
  FILL_IN: aws
note: FILL_IN why, in one or two sentences
source: FILL_IN
confidence: FILL_IN
`;
}
