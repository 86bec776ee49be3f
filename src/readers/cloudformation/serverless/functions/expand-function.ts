import { addEvents } from '../events/event-sources.ts';
import { type Expansion, make } from '../expansion.ts';
import { expandDeploymentPreference } from './deployment-preference.ts';
import { expandEventInvokeConfig } from './event-invoke-config.ts';
import { codeOf } from './function-code.ts';
import { expandFunctionUrl } from './function-url.ts';
import { makeRole, roleOf, startRole } from './function-role.ts';
import type { FunctionTarget } from './function-target.ts';
import { expandVersion } from './function-version.ts';
import { getAtt, given, literal, ref } from '../sam-nodes.ts';
import { tagList } from '../tag-list.ts';
import type { SamResource } from '../sam-resource.ts';

/** Properties that the function's own type has under the same name and in the same form. */
const sameInLambda: readonly string[] = [
  'FunctionName',
  'Description',
  'Handler',
  'Runtime',
  'MemorySize',
  'Timeout',
  'VpcConfig',
  'Environment',
  'Layers',
  'KmsKeyArn',
  'ReservedConcurrentExecutions',
  'FileSystemConfigs',
  'CodeSigningConfigArn',
  'Architectures',
  'SnapStart',
  'EphemeralStorage',
  'RuntimeManagementConfig',
  'LoggingConfig',
  'RecursiveLoop',
  'PackageType',
  'ImageConfig',
  'TenancyConfig',
  'DurableConfig',
  'CapacityProviderConfig',
  'FunctionScalingConfig',
  'PublishToLatestPublished',
];

/** A function, its role, version, alias and URL, and everything that its events need. */
export function expandFunction(expansion: Expansion, resource: SamResource): void {
  const { id, properties, pair } = resource;
  const role = roleOf(expansion, resource);
  const settings: Record<string, unknown> = { Code: codeOf(expansion, resource), Role: role.arn };
  for (const name of sameInLambda) settings[name] = given(properties, name);
  const tracing = given(properties, 'Tracing');
  if (tracing !== undefined && literal(expansion.scope, tracing) !== 'Disabled')
    settings['TracingConfig'] = { Mode: tracing };
  const deadLetters = given(given(properties, 'DeadLetterQueue'), 'TargetArn');
  if (deadLetters !== undefined) settings['DeadLetterConfig'] = { TargetArn: deadLetters };
  settings['Tags'] = tagList(pair, given(properties, 'Tags'), 'lambda:createdBy');
  for (const open of resource.open) settings[open.key] = open.value;
  make(expansion, resource, id, 'AWS::Lambda::Function', settings, { itself: true });

  const alias = expandVersion(expansion, resource);
  const target: FunctionTarget = {
    resource,
    alias,
    arn: alias === undefined ? getAtt(pair, id, 'Arn') : ref(pair, alias),
    reference: ref(pair, alias ?? id),
    arnInText: alias === undefined ? `\${${id}.Arn}` : `\${${alias}}`,
    role: startRole(expansion, resource),
  };
  expandDeploymentPreference(expansion, target);
  expandFunctionUrl(expansion, target);
  expandEventInvokeConfig(expansion, target);
  addEvents(expansion, target);
  makeRole(expansion, resource, role, target.role);
}
