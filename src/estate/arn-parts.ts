import { unqualified, type Value } from '../model/value.ts';
import { comparableText, holeMark } from './name-text.ts';

/** An ARN taken apart. Holes stand in comparable form; `''` where a field is empty. */
export interface ArnParts {
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/** The parts of a value that is an ARN; undefined when it is none. */
export function arnParts(value: Value): ArnParts | undefined {
  const plain = unqualified(value);
  if (typeof plain === 'string') return plain.startsWith('arn:') ? splitArn(plain) : undefined;
  if (typeof plain !== 'object' || plain === null || plain.kind !== 'text') return undefined;
  const first = plain.parts[0];
  if (typeof first !== 'string' || !first.startsWith('arn:')) return undefined;
  let text = '';
  for (const part of plain.parts)
    text += typeof part === 'string' ? part : (comparableText(part) ?? silentHole);
  return splitArn(text);
}

/** A hole that says nothing of itself: it equals no other. */
const silentHole = `${holeMark}?${holeMark}`;

/** Splits at the first five colons that stand outside of holes. */
export function splitArn(text: string): ArnParts | undefined {
  const fields: string[] = [];
  let start = 0;
  let insideHole = false;
  for (let at = 0; at < text.length && fields.length < 5; at++) {
    const character = text[at];
    if (character === holeMark) insideHole = !insideHole;
    if (character !== ':' || insideHole) continue;
    fields.push(text.slice(start, at));
    start = at + 1;
  }
  const [, , service, region, account] = fields;
  if (service === undefined || region === undefined || account === undefined) return undefined;
  const resource = text.slice(start);
  return resource === '' || resource.includes(silentHole)
    ? undefined
    : { service, region, account, resource };
}

/**
 * The resource parts that an ARN can mean, longest first: itself, then what it is a part of (an object's bucket, a
 * version's function). IAM's paths are part of the name, so nothing is cut there.
 */
export function wholesOf(arn: ArnParts): readonly string[] {
  const wholes = [arn.resource];
  if (arn.service === 'iam') return wholes;
  let rest = arn.resource;
  while (wholes.length < 6) {
    const cut = Math.max(rest.lastIndexOf('/'), rest.lastIndexOf(':'));
    if (cut <= 0) break;
    rest = rest.slice(0, cut);
    wholes.push(rest);
  }
  return wholes;
}
