import { allOf, type Truth, truthOf } from '../../foundation/three-valued.ts';
import type { Estate, Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import type { Value } from '../../model/value.ts';
import { negate, type Verdict } from '../../model/verdict.ts';
import { readerOf } from '../estate-reader.ts';
import { type PlainValue, scalarText, someElement } from '../values.ts';
import { isFlag, judgeCondition } from './conditions.ts';
import { isEffect } from './deny-coverage.ts';
import { someStatement } from './effective-public.ts';
import { matchesEverything } from './match-action.ts';
import { judgePolicies, parsePolicy, type StatementBody } from './parse-policy.ts';
import { textParts } from './pattern-text.ts';
import { namesEveryone } from './principals.ts';

/**
 * Whether a policy lets somebody use the resource without TLS: no statement denies everyone every action on the whole
 * resource where `aws:SecureTransport` is false. No policy denies nothing.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
 */
export function allowsWithoutTls(document: Setting, service: 's3' | 'sqs' | 'sns'): Verdict {
  const required = judgePolicies(parsePolicy(document), 'no', policy =>
    someStatement(
      policy,
      document,
      body =>
        allOf([
          isEffect(body, 'Deny'),
          namesEveryone(body),
          body.notPrincipal === undefined ? 'yes' : 'no',
          everyAction(body, service),
          wholeResource(body, service),
          wheneverInsecure(body.condition),
        ]),
      'a policy that does not deny all requests without TLS',
    ),
  );
  return negate(required);
}

/** The same question about a bucket, with the policy that is joined to it. */
export function bucketAllowsWithoutTls(bucket: Resource, estate: Estate): Verdict {
  return allowsWithoutTls(readerOf(estate).readSetting(bucket, 'BucketPolicy.PolicyDocument'), 's3');
}

function everyAction(body: StatementBody, service: string): Truth {
  if (body.notAction !== undefined) return 'no';
  return someElement(body.action, value => {
    const text = scalarText(value)?.toLowerCase();
    if (text === undefined) return 'unknown';
    return truthOf(matchesEverything(text) || text === `${service}:*` || text === '*:*');
  });
}

/** For a bucket both the bucket and its objects: a policy can name no other resource, so that the ends of the ARNs decide. */
function wholeResource(body: StatementBody, service: string): Truth {
  if (body.notResource !== undefined) return 'no';
  if (service !== 's3') return truthOf(body.resource !== undefined);
  return allOf([someElement(body.resource, namesObjects), someElement(body.resource, namesBucket)]);
}

function namesObjects(value: PlainValue): Truth {
  const arn = withHoles(value);
  if (arn === undefined) return 'no';
  const slash = arn.indexOf('/');
  if (slash !== -1) return truthOf(matchesEverything(arn.slice(slash + 1)));
  return arn.endsWith('*') ? 'yes' : 'no';
}

function namesBucket(value: PlainValue): Truth {
  const arn = withHoles(value);
  return truthOf(arn !== undefined && (matchesEverything(arn) || !arn.includes('/')));
}

/** The text with a stand-in for each hole: in the ARN of a bucket a hole is the bucket's name or part of a key. */
function withHoles(value: PlainValue): string | undefined {
  return textParts(value)
    ?.map(part => (typeof part === 'string' ? part : '?'))
    .join('');
}

/** The condition matches every request without TLS: it asks for nothing else. */
function wheneverInsecure(condition: Value | undefined): Truth {
  return judgeCondition(condition, 'yes', ({ clauses, open }) => {
    const [first, ...more] = clauses;
    if (first === undefined) return 'unknown';
    if (more.length > 0 || first.operator !== 'bool' || first.key !== 'aws:securetransport') return 'no';
    return allOf([isFlag(first.values, 'false'), open ? 'unknown' : 'yes']);
  });
}
