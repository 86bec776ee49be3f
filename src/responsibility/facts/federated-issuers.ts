import {
  judgePolicies,
  judgeStatement,
  parsePolicy,
  type StatementBody,
} from '../../analysis/policies/parse-policy.ts';
import { type Principal, somePrincipal } from '../../analysis/policies/principals.ts';
import { judge, scalarText } from '../../analysis/values.ts';
import { agreed, allOf, anyOf, type Truth, truthOf } from '../../foundation/three-valued.ts';
import type { Resource } from '../../model/resource.ts';
import { isObject, type Value } from '../../model/value.ts';
import { verdict } from '../../model/verdict.ts';
import { type ComputedFact, type FactAnswer, type FactContext, unknownFor } from './computed-fact.ts';

/**
 * Who signs the tokens that a role accepts: a service that builds or deploys software, a Kubernetes cluster of EKS, AWS
 * itself (identity pools of Cognito), a sign-in of people or another issuer outside AWS.
 */
export type IssuerKind = 'build-service' | 'cluster' | 'aws' | 'outside';

/** Hosts of services that build or deploy, or parts of them; each publishes its issuer in its own documentation. */
const buildServices = [
  'token.actions.githubusercontent.com',
  '.ghe.com/_services/token',
  'gitlab',
  'api.bitbucket.org',
  'app.terraform.io',
  'agent.buildkite.com',
  'oidc.circleci.com',
  'vstoken.dev.azure.com',
  'spacelift.io',
  'env0.com',
  'scalr.io',
  'oidc.codefresh.io',
  'app.harness.io',
  'semaphoreci.com',
  'oidc.vercel.com',
  'api.pulumi.com/oidc',
];

/** The kind of an issuer by its address without `https://`. */
export function issuerKindOf(issuer: string): IssuerKind {
  const host = issuer.toLowerCase().replace(/^https:\/\//, '');
  if (host.startsWith('cognito-identity.amazonaws.com') || host.startsWith('cognito-identity-us-gov')) {
    return 'aws';
  }
  if (/^oidc\.eks\.|^oidc-eks\./.test(host)) return 'cluster';
  return buildServices.some(part => host.includes(part)) ? 'build-service' : 'outside';
}

/** A role that lets an issuer of the kind assume it, or an identity provider of IAM that is one. */
export function trustsIssuer(kind: IssuerKind): ComputedFact {
  return (resource, context): FactAnswer => {
    const isRole = resource.type === 'AWS::IAM::Role';
    const truth = isRole ? roleTrusts(resource, kind, context) : providerIs(resource, kind, context);
    if (truth !== 'unknown') return { truth, missing: [] };
    return unknownFor(isRole ? 'setting AssumeRolePolicyDocument' : 'setting Url');
  };
}

function roleTrusts(role: Resource, kind: IssuerKind, context: FactContext): Truth {
  const document = context.reader.readSetting(role, 'AssumeRolePolicyDocument');
  const { truth } = judgePolicies(parsePolicy(document), 'no', policy => {
    const truths = policy.statements.map(statement =>
      judgeStatement(statement, body => letsIn(body, kind, context)),
    );
    if (policy.open !== undefined) truths.push('unknown');
    return verdict(anyOf(truths), document);
  });
  return truth;
}

function letsIn(body: StatementBody, kind: IssuerKind, context: FactContext): Truth {
  const allows = judge(body.effect, 'no', effect => truthOf(scalarText(effect) === 'Allow'));
  if (allows === 'no') return 'no';
  const trusted = somePrincipal(body.principal, principal => principalIs(principal, kind, context));
  return allOf([allows, trusted === 'unknown' ? conditionSays(body.condition, kind) : trusted]);
}

/** Conditions on a token name its issuer (`gitlab.com:sub`), also where the provider itself is not known. */
function conditionSays(condition: Value | undefined, kind: IssuerKind): Truth {
  const found = new Set<IssuerKind>();
  if (isObject(condition)) {
    for (const { value } of condition.entries.values()) {
      if (!isObject(value)) continue;
      for (const key of value.entries.keys()) {
        const issuer = key.slice(0, key.lastIndexOf(':'));
        if (issuer.includes('.')) found.add(issuerKindOf(issuer));
      }
    }
  }
  const [only] = found;
  return only !== undefined && found.size === 1 ? truthOf(only === kind) : 'unknown';
}

function principalIs(principal: Principal, kind: IssuerKind, context: FactContext): Truth {
  if (principal.kind === 'unknown') {
    return principal.group === undefined || principal.group === 'Federated' ? 'unknown' : 'no';
  }
  if (principal.kind !== 'federated') return 'no';
  if (principal.provider !== undefined) return truthOf(issuerKindOf(principal.provider) === kind);
  const target = principal.target === undefined ? undefined : context.estate.byKey.get(principal.target);
  return target === undefined ? 'unknown' : providerIs(target, kind, context);
}

/** An issuer that is named by the attribute of a cluster is that cluster's. */
function providerIs(provider: Resource, kind: IssuerKind, { estate, reader }: FactContext): Truth {
  if (provider.type !== 'AWS::IAM::OIDCProvider') return truthOf(kind === 'outside');
  const url = reader.readSetting(provider, 'Url');
  if (url.raw === undefined) return 'unknown';
  return judge(url.raw, 'unknown', plain => {
    const text = scalarText(plain);
    if (text !== undefined) return truthOf(issuerKindOf(text) === kind);
    if (typeof plain !== 'object' || plain === null) return 'unknown';
    if (plain.kind === 'reference') {
      const type = estate.byKey.get(plain.target)?.type;
      return type === 'AWS::EKS::Cluster' ? truthOf(kind === 'cluster') : 'unknown';
    }
    if (plain.kind !== 'text') return 'unknown';
    const known = plain.parts.filter(part => typeof part === 'string');
    const kinds = known.map(part => issuerKindOf(part)).filter(one => one !== 'outside');
    return kinds.length === 0 ? 'unknown' : agreed(kinds.map(one => truthOf(one === kind)));
  });
}
