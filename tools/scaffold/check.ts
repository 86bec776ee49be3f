import { camelCase } from '../generate-registries.ts';
import { isKebab, isRegistryType, type Scaffold } from './scaffold-plan.ts';

export const checkScaffold: Scaffold = {
  usage: '<service> <good-state> <AWS::Service::Type>',
  example: ['s3', 'bucket-logging-enabled', 'AWS::S3::Bucket'],
  plan([service, state, type]) {
    if (!isKebab(service) || !isKebab(state) || !isRegistryType(type)) return undefined;
    const path = `src/checks/${service}/${state}`;
    return {
      files: { [`${path}.ts`]: check(service, state, type), [`${path}.examples.ts`]: examples(type) },
      next: [
        `fill the blanks of ${path}.ts; the editor completes property paths of ${type}`,
        `write a good, a bad and a cannot-tell example in ${path}.examples.ts, each in CloudFormation and Terraform`,
        'npm run generate',
        `npx vitest run tests/checks tests/architecture -t ${service}-${state}`,
      ],
    };
  },
};

function check(service: string, state: string, type: string): string {
  return `import { is } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const ${camelCase(state)} = defineCheck('${type}', {
  id: '${service}-${state}',
  title: 'FILL_IN the good state, in one line',
  severity: 'medium',
  duty: 'FILL_IN a duty of src/knowledge/duties',
  aliases: { securityHub: ['FILL_IN or leave aliases out'] },
  why: 'FILL_IN what happens to people or data when it is not so.',
  fix: 'FILL_IN the setting to change and its value.',
  source: 'FILL_IN a page of https://docs.aws.amazon.com',
  reads: { setting: 'FILL_IN' },
  passes: ({ setting }) => is(setting, 'FILL_IN'),
});
`;
}

function examples(type: string): string {
  const template = (title: string) => `    {
      title: 'FILL_IN ${title}',
      cloudformation: \`
Resources:
  FILL_IN:
    Type: ${type}
    Properties: {}
\`,
      terraform: \`
resource "FILL_IN" "FILL_IN" {}
\`,
    },`;
  return `import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
${template('what is right')}
  ],
  bad: [
${template('what is wrong')}
  ],
  cannotTell: [
${template('what the source leaves open')}
  ],
};
`;
}
