import { exists } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';
import { every } from '../quantifiers.ts';
import { each } from '../reads.ts';

export const taskDefinitionLogged = defineCheck('AWS::ECS::TaskDefinition', {
  id: 'ecs-task-definition-logged',
  title: 'Containers send their output to a log',
  severity: 'medium',
  duty: 'service-logging',
  aliases: { securityHub: ['ECS.9'], config: ['ecs-task-definition-log-configuration'] },
  why: 'What the application said before it failed, or before it was attacked, is lost with the container.',
  fix: 'Give every container a LogConfiguration.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
  reads: { containers: each('ContainerDefinitions', { driver: 'LogConfiguration.LogDriver' }) },
  passes: ({ containers }) => every(containers, container => exists(container.driver)),
});
