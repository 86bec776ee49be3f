import type { Origin, TemplateNode } from '../../tree/template-tree.ts';
import { type Expansion, make } from '../expansion.ts';
import { given, givenPair, literal, ref } from '../sam-nodes.ts';
import type { SamResource } from '../sam-resource.ts';

/** A usage plan of the API itself, with a key; a plan that all APIs of the template share is made at the end. */
export function expandUsagePlan(expansion: Expansion, resource: SamResource, stage: string): void {
  const auth = given(resource.properties, 'Auth');
  const pair = givenPair(auth, 'UsagePlan');
  if (pair === undefined) return;
  const kind = literal(expansion.scope, given(pair.value, 'CreateUsagePlan'));
  if (kind === 'SHARED') {
    expansion.sharedPlanStages.push({ owner: resource, stage, auth: pair.value, origin: pair });
  } else if (kind === 'PER_API') {
    makePlan(expansion, resource, resource.id, pair, pair.value, [{ api: resource.id, stage }]);
    for (const part of ['UsagePlan', 'UsagePlanKey', 'ApiKey']) {
      expansion.names.set(`${resource.id}.${part}`, `${resource.id}${part}`);
    }
  }
}

/** The one usage plan of APIs that share it. */
export function expandSharedUsagePlan(expansion: Expansion): void {
  const [first] = expansion.sharedPlanStages;
  if (first === undefined) return;
  const stages = expansion.sharedPlanStages.map(one => ({ api: one.owner.id, stage: one.stage }));
  makePlan(expansion, first.owner, 'Serverless', first.origin, first.auth, stages);
  for (const { owner } of expansion.sharedPlanStages) {
    for (const part of ['UsagePlan', 'UsagePlanKey', 'ApiKey'])
      expansion.names.set(`${owner.id}.${part}`, `Serverless${part}`);
  }
}

function makePlan(
  expansion: Expansion,
  owner: SamResource,
  prefix: string,
  origin: Origin,
  plan: TemplateNode,
  stages: readonly { readonly api: string; readonly stage: string }[],
): void {
  make(
    expansion,
    owner,
    `${prefix}UsagePlan`,
    'AWS::ApiGateway::UsagePlan',
    {
      UsagePlanName: given(plan, 'UsagePlanName'),
      Description: given(plan, 'Description'),
      ApiStages: stages.map(({ api, stage }) => ({ ApiId: ref(origin, api), Stage: ref(origin, stage) })),
      Quota: given(plan, 'Quota'),
      Throttle: given(plan, 'Throttle'),
      Tags: given(plan, 'Tags'),
    },
    { origin, dependsOn: stages.map(({ api }) => api) },
  );
  make(
    expansion,
    owner,
    `${prefix}ApiKey`,
    'AWS::ApiGateway::ApiKey',
    {
      Enabled: true,
      StageKeys: stages.map(({ api, stage }) => ({
        RestApiId: ref(origin, api),
        StageName: ref(origin, stage),
      })),
    },
    { origin, dependsOn: [`${prefix}UsagePlan`] },
  );
  make(
    expansion,
    owner,
    `${prefix}UsagePlanKey`,
    'AWS::ApiGateway::UsagePlanKey',
    {
      KeyId: ref(origin, `${prefix}ApiKey`),
      KeyType: 'API_KEY',
      UsagePlanId: ref(origin, `${prefix}UsagePlan`),
    },
    { origin, dependsOn: [`${prefix}ApiKey`] },
  );
}
