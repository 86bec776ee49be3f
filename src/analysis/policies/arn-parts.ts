import type { TextPart, Value } from '../../model/value.ts';
import { bareExpression, textParts } from './pattern-text.ts';

/** The six fields of an ARN, each as the parts that it is made of; the last holds everything after the fifth colon. */
export interface ArnParts {
  readonly service: readonly TextPart[];
  readonly account: readonly TextPart[];
  readonly resource: readonly TextPart[];
}

/** Splits a text that begins with `arn:` at its colons; undefined where it does not, or where it has fewer fields. */
export function splitArn(value: Value): ArnParts | undefined {
  const parts = textParts(value);
  const first = parts?.[0];
  if (parts === undefined || typeof first !== 'string' || !first.startsWith('arn:')) return undefined;
  const fields: TextPart[][] = [[]];
  for (const part of parts) {
    if (typeof part !== 'string') {
      fields.at(-1)?.push(part);
      continue;
    }
    let rest = part;
    while (fields.length < 6) {
      const colon = rest.indexOf(':');
      if (colon === -1) break;
      if (colon > 0) fields.at(-1)?.push(rest.slice(0, colon));
      fields.push([]);
      rest = rest.slice(colon + 1);
    }
    if (rest !== '') fields.at(-1)?.push(rest);
  }
  const [, , service, , account, resource] = fields;
  if (service === undefined || account === undefined || resource === undefined) return undefined;
  return { service, account, resource };
}

/** The known text of the parts; undefined where a part is not known. */
export function knownText(parts: readonly TextPart[]): string | undefined {
  let text = '';
  for (const part of parts) {
    if (typeof part !== 'string') return undefined;
    text += part;
  }
  return text;
}

export function isAccountId(text: string): boolean {
  if (text.length !== 12) return false;
  for (const digit of text) if (digit < '0' || digit > '9') return false;
  return true;
}

/** The account that the resource itself will live in, where the source names it without saying which it is. */
export function isOwnAccount(part: TextPart): boolean {
  if (typeof part === 'string' || part.kind !== 'unknown' || part.expression === undefined) return false;
  const name = bareExpression(part.expression);
  return name === 'AWS::AccountId' || /^data\.aws_caller_identity\.[\w-]+(\[0\])?\.account_id$/.test(name);
}

/** Only one account can stand here, whichever it is: twelve digits, or the own one. */
export function isOneAccount(parts: readonly TextPart[]): boolean {
  const only = parts.length === 1 ? parts[0] : undefined;
  if (only === undefined) return false;
  return typeof only === 'string' ? isAccountId(only) : isOwnAccount(only);
}
