import { all } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { isPlainInConfiguration, isSecretName } from '../plain-text-secrets.ts';
import { none, some } from '../quantifiers.ts';
import { each } from '../reads.ts';

export const taskDefinitionEnvironmentWithoutSecrets = defineCheck('AWS::ECS::TaskDefinition', {
  id: 'ecs-task-definition-environment-without-secrets',
  title: 'Containers get no secret in plain text through their environment',
  severity: 'high',
  duty: 'secrets-management',
  aliases: { securityHub: ['ECS.8'], config: ['ecs-no-environment-secrets'] },
  why: 'Everyone who may look at the task definition reads the secret.',
  fix: 'Move the value to Secrets Manager or Parameter Store and name it in Secrets.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
  reads: {
    containers: each('ContainerDefinitions', {
      environment: each('Environment', { name: 'Name', value: 'Value' }),
    }),
  },
  passes: ({ containers }) =>
    none(containers, container =>
      some(container.environment, ({ name, value }) =>
        all(isSecretName(name), isPlainInConfiguration(value)),
      ),
    ),
});
