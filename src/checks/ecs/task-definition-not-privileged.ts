import { is } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';
import { none } from '../quantifiers.ts';
import { each } from '../reads.ts';

export const taskDefinitionNotPrivileged = defineCheck('AWS::ECS::TaskDefinition', {
  id: 'ecs-task-definition-not-privileged',
  title: 'Containers run without the rights of their host',
  severity: 'high',
  duty: 'workload-isolation-config',
  aliases: { securityHub: ['ECS.4'], config: ['ecs-containers-nonprivileged'] },
  why: 'Whoever breaks into the container owns the instance and every task on it.',
  fix: 'Leave Privileged out, or set it to false; add the single Linux capabilities that are needed.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
  reads: { containers: each('ContainerDefinitions', { privileged: 'Privileged' }) },
  passes: ({ containers }) => none(containers, container => is(container.privileged, true)),
});
