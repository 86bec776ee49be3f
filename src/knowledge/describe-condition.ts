import type { Predicate } from '../model/knowledge.ts';

/** A condition of the knowledge in words, with names in backquotes: "`LaunchType` is `FARGATE`". */
export function describeCondition(predicate: Predicate): string {
  return describe(predicate, false);
}

function describe(predicate: Predicate, inside: boolean): string {
  if ('all' in predicate) return joined(predicate.all, ' and ', inside);
  if ('any' in predicate) return joined(predicate.any, ' or ', inside);
  if ('not' in predicate) return describeNot(predicate.not);
  if ('link' in predicate) {
    const { types, where } = predicate.link;
    const linked = `it is linked with ${types.map(code).join(' or ')}`;
    return where === undefined ? linked : `${linked} where ${describe(where, true)}`;
  }
  if ('computed' in predicate) {
    return `${predicate.computed.replaceAll('-', ' ')} (from ${predicate.from.join(', ')})`;
  }
  if ('question' in predicate) return `the answer to ${code(predicate.question)} is ${predicate.equals}`;
  if ('declared' in predicate) return `you declare: ${predicate.declared}`;
  if ('trait' in predicate) return `the service carries ${code(predicate.trait)}`;
  if ('category' in predicate) return `the delivery category is ${predicate.category}`;
  return describeProperty(predicate);
}

type PropertyCondition = Extract<Predicate, { readonly property: string }>;

function describeProperty(predicate: PropertyCondition): string {
  const property = code(predicate.property);
  if ('equals' in predicate) return `${property} is ${code(String(predicate.equals))}`;
  if ('in' in predicate) return `${property} is ${predicate.in.map(one => code(String(one))).join(' or ')}`;
  if ('exists' in predicate) return `${property} is set`;
  if ('absent' in predicate) return `${property} is omitted`;
  if ('startsWith' in predicate) return `${property} begins with ${code(predicate.startsWith)}`;
  if ('endsWith' in predicate) return `${property} ends with ${code(predicate.endsWith)}`;
  return `${property} contains ${code(predicate.contains)}`;
}

function describeNot(predicate: Predicate): string {
  if ('property' in predicate && 'equals' in predicate) {
    return `${code(predicate.property)} is not ${code(String(predicate.equals))}`;
  }
  return `not (${describe(predicate, false)})`;
}

function joined(parts: readonly Predicate[], word: string, inside: boolean): string {
  const text = parts.map(part => describe(part, true)).join(word);
  return inside ? `(${text})` : text;
}

function code(text: string): string {
  return `\`${text}\``;
}
