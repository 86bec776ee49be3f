import { type Expansion, make } from '../expansion.ts';
import { given, givenPair, literal } from '../sam-nodes.ts';
import type { FunctionTarget } from './function-target.ts';

/** The function's URL, and the permissions that open it to everyone where it asks for no credentials. */
export function expandFunctionUrl(expansion: Expansion, target: FunctionTarget): void {
  const { resource, reference } = target;
  const pair = givenPair(resource.properties, 'FunctionUrlConfig');
  if (pair === undefined) return;
  const config = pair.value;
  const id = `${resource.id}Url`;
  const auth = given(config, 'AuthType');
  make(
    expansion,
    resource,
    id,
    'AWS::Lambda::Url',
    {
      TargetFunctionArn: reference,
      AuthType: auth,
      Cors: given(config, 'Cors'),
      InvokeMode: given(config, 'InvokeMode'),
    },
    { origin: pair },
  );
  if (literal(expansion.scope, auth) !== 'NONE') return;
  const permission = { FunctionName: reference, Principal: '*' };
  make(
    expansion,
    resource,
    `${id}PublicPermissions`,
    'AWS::Lambda::Permission',
    { ...permission, Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType: 'NONE' },
    { origin: pair },
  );
  make(
    expansion,
    resource,
    `${resource.id}URLInvokeAllowPublicAccess`,
    'AWS::Lambda::Permission',
    { ...permission, Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true },
    { origin: pair },
  );
}
