import { isRuntimeDeprecated } from '../../analysis/lambda-runtimes.ts';
import { not } from '../../foundation/three-valued.ts';
import { decide, is } from '../../model/predicates.ts';
import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';

export const functionRuntimeSupported = defineCheck('AWS::Lambda::Function', {
  id: 'lambda-function-runtime-supported',
  title: 'Lambda function runs on a runtime that AWS still patches',
  severity: 'high',
  duty: 'runtime-patching',
  aliases: { securityHub: ['Lambda.2'], config: ['lambda-function-settings-check'] },
  why: 'Nobody patches the language and the operating system below the code any more.',
  fix: 'Move Runtime to a supported version and test the function on it.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
  reads: { runtime: 'Runtime', packageType: 'PackageType' },
  applies: ({ packageType }) => negate(is(packageType, 'Image')),
  passes: ({ runtime }) => decide(runtime, value => not(isRuntimeDeprecated(value))),
});
