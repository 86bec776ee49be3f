import type { Pair, TemplateNode } from '../../tree/template-tree.ts';
import { type Expansion, report } from '../expansion.ts';
import { given, isTrue, itemsOf, literal, plainMapping, treeOf, unknownNode } from '../sam-nodes.ts';
import type { ApiRoute, SamResource } from '../sam-resource.ts';

/** The `Auth` of an API. */
export interface ApiSecurity {
  readonly auth: TemplateNode | undefined;
  /** Who checks where a route names nobody; undefined where nobody does. */
  readonly standard: string | undefined;
  readonly authorizers: ReadonlyMap<string, Pair>;
  readonly apiKeyRequired: boolean;
  /** Signatures with AWS credentials are asked for somewhere. */
  usesIam: boolean;
  usesApiKey: boolean;
}

export const awsIam = 'AWS_IAM';
export const apiKeyScheme = 'api_key';

export function apiSecurity(expansion: Expansion, resource: SamResource): ApiSecurity {
  const { scope } = expansion;
  const auth = given(resource.properties, 'Auth');
  if (auth !== undefined && plainMapping(auth) === undefined) {
    report(expansion, 'property', `Auth of ${resource.id}`, {
      why: 'it is no plain map, so who may call the API is not known',
      advice: 'Write the settings of Auth as a map.',
      place: auth,
    });
  }
  const map = plainMapping(given(auth, 'Authorizers'));
  const standardNode = given(auth, 'DefaultAuthorizer');
  const standard = literal(scope, standardNode);
  const authorizers = new Map((map?.pairs ?? []).map(pair => [pair.key, pair]));
  if (standardNode !== undefined && (standard === undefined || !isNamed(standard, authorizers))) {
    report(expansion, 'property', `DefaultAuthorizer of ${resource.id}`, {
      why: 'it is none of the authorizers of the API, so who may call it is not known',
      advice: 'Name one of the Authorizers, or AWS_IAM.',
      place: standardNode,
    });
  }
  return {
    auth,
    standard: standardNode === undefined ? undefined : (standard ?? ''),
    authorizers,
    apiKeyRequired: isTrue(scope, given(auth, 'ApiKeyRequired')),
    usesIam: isTrue(scope, given(auth, 'EnableIamAuthorizer')) || standard === awsIam,
    usesApiKey: false,
  };
}

function isNamed(name: string, authorizers: ReadonlyMap<string, Pair>): boolean {
  return name === awsIam || name === 'NONE' || authorizers.has(name);
}

/** What a route asks of its callers, and with whose rights it calls on. */
export interface RouteSecurity {
  /** The `security` of the OpenAPI operation; undefined where nothing is asked. */
  readonly security: TemplateNode | undefined;
  readonly usesIam: boolean;
}

/** `security` of one route: its own authorizer or the API's, and the API key. A name that stands for nothing is said. */
export function routeSecurity(expansion: Expansion, security: ApiSecurity, route: ApiRoute): RouteSecurity {
  const { scope } = expansion;
  const { event } = route;
  const own = given(event.properties, 'Auth');
  const ownAuthorizer = given(own, 'Authorizer');
  const name = ownAuthorizer === undefined ? security.standard : literal(scope, ownAuthorizer);
  if (name !== undefined && !isNamed(name, security.authorizers)) {
    if (ownAuthorizer !== undefined) reportAuthorizer(expansion, route, ownAuthorizer, name);
    return {
      security: unknownNode(event.pair, 'evaluation-failed', `there is no authorizer ${name}`),
      usesIam: false,
    };
  }
  if (ownAuthorizer !== undefined && name === undefined) {
    reportAuthorizer(expansion, route, ownAuthorizer, 'its name is not known');
    return {
      security: unknownNode(ownAuthorizer, 'evaluation-failed', 'the authorizer is not known'),
      usesIam: false,
    };
  }
  const key = given(own, 'ApiKeyRequired');
  const needsKey = key === undefined ? security.apiKeyRequired : isTrue(scope, key);
  const requirements =
    name === undefined || name === 'NONE' ? [] : [{ [name]: scopesOf(security, name, own) }];
  const usesIam = name === awsIam;
  security.usesIam ||= usesIam;
  security.usesApiKey ||= needsKey;
  const all = needsKey ? [...requirements, { [apiKeyScheme]: [] }] : requirements;
  // An empty list says that this route asks for nothing although the API has a standard.
  const nothing = all.length === 0 && name === undefined && key === undefined;
  return { security: nothing ? undefined : treeOf(event.pair, all), usesIam };
}

function scopesOf(
  security: ApiSecurity,
  name: string,
  own: TemplateNode | undefined,
): readonly TemplateNode[] {
  const scopes =
    given(own, 'AuthorizationScopes') ?? given(security.authorizers.get(name)?.value, 'AuthorizationScopes');
  return itemsOf(scopes);
}

function reportAuthorizer(expansion: Expansion, route: ApiRoute, place: TemplateNode, what: string): void {
  report(expansion, 'property', `Authorizer of event ${route.event.id}`, {
    why: `it is none of the authorizers of the API (${what}), so who may call the route is not known`,
    advice: 'Name one of the Authorizers of the API, AWS_IAM or NONE.',
    place,
  });
}

/** `security` of an operation that the definition of the API has without any: the API's standard. */
export function standardSecurity(
  security: ApiSecurity,
  origin: TemplateNode | Pair,
): TemplateNode | undefined {
  const { standard } = security;
  const asked: unknown[] = [];
  if (standard !== undefined && standard !== 'NONE') {
    if (!isNamed(standard, security.authorizers)) {
      return unknownNode(origin, 'evaluation-failed', `there is no authorizer ${standard}`);
    }
    asked.push({ [standard]: scopesOf(security, standard, undefined) });
  }
  if (security.apiKeyRequired) {
    security.usesApiKey = true;
    asked.push({ [apiKeyScheme]: [] });
  }
  return asked.length === 0 ? undefined : treeOf(origin, asked);
}
