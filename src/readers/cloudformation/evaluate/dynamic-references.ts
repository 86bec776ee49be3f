import type { SecretValue, TextPart, Value } from '../../../model/value.ts';
import type { TemplateNode } from '../tree/template-tree.ts';

const opening = '{{resolve:';

export function hasDynamicReference(parts: readonly TextPart[]): boolean {
  return parts.some(part => typeof part === 'string' && part.includes(opening));
}

/** Text with dynamic references in it: the whole a secret, or text with secrets as holes. */
export function withDynamicReferences(text: string, node: TemplateNode): Value {
  const parts = resolveDynamicReferences([text], node);
  const only = parts[0];
  if (only === undefined) return '';
  return parts.length === 1 ? only : { kind: 'text', parts, place: node };
}

/**
 * Replaces each `{{resolve:service:name...}}` by a reference to the secret or parameter; it may span holes
 * (`{{resolve:secretsmanager:${Database}:SecretString:password}}`), which then stand in the name as written.
 */
export function resolveDynamicReferences(
  parts: readonly TextPart[],
  node: TemplateNode,
): readonly TextPart[] {
  const result: TextPart[] = [];
  /** What follows an opening that is not closed yet. */
  let inside: { readonly name: string[]; readonly raw: TextPart[] } | undefined;
  for (const part of parts) {
    if (typeof part !== 'string') {
      if (inside === undefined) result.push(part);
      else {
        inside.raw.push(part);
        inside.name.push(holeName(part));
      }
      continue;
    }
    let rest = part;
    while (rest !== '') {
      const at = rest.indexOf(inside === undefined ? opening : '}}');
      if (inside === undefined) {
        if (at === -1) {
          result.push(rest);
          break;
        }
        if (at > 0) result.push(rest.slice(0, at));
        inside = { name: [], raw: [opening] };
        rest = rest.slice(at + opening.length);
        continue;
      }
      if (at === -1) {
        inside.name.push(rest);
        inside.raw.push(rest);
        break;
      }
      inside.name.push(rest.slice(0, at));
      result.push(secretOf(inside.name.join(''), node) ?? `${opening}${inside.name.join('')}}}`);
      inside = undefined;
      rest = rest.slice(at + 2);
    }
  }
  if (inside !== undefined) result.push(...inside.raw);
  return joinStrings(result);
}

function secretOf(content: string, node: TemplateNode): SecretValue | undefined {
  const colon = content.indexOf(':');
  const service = content.slice(0, colon);
  const rest = content.slice(colon + 1);
  if (service === 'ssm' || service === 'ssm-secure') {
    return { kind: 'secret', store: service, name: rest.replace(/:\d+$/, ''), place: node };
  }
  if (service !== 'secretsmanager') return undefined;
  return { kind: 'secret', store: 'secretsmanager', name: secretId(rest), place: node };
}

/** The secret's name or ARN, without the key and version that may follow it. */
function secretId(text: string): string {
  const fields = text.split(':');
  const count = fields[0] === 'arn' ? 7 : 1;
  return fields.slice(0, count).join(':');
}

function holeName(part: Exclude<TextPart, string>): string {
  if (part.kind === 'secret') return `{{${part.name}}}`;
  const expression = part.expression ?? '…';
  // The colons of an attribute or a pseudo parameter must not be taken for those of the dynamic reference.
  return `\${${expression
    .replace(/^!(?:Ref|GetAtt) /, '')
    .replace(/^\$\{(.*)\}$/, '$1')
    .replaceAll(':', '.')}}`;
}

function joinStrings(parts: readonly TextPart[]): TextPart[] {
  const joined: TextPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}
