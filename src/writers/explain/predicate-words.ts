import type { Knowledge, Predicate } from '../../model/knowledge.ts';

const deepest = 8;

/** The condition as a person would say it. */
export function predicateWords(predicate: Predicate | undefined, knowledge: Knowledge, depth = 0): string {
  if (predicate === undefined) return 'always';
  if (depth > deepest) return '...';
  if ('all' in predicate) return joined(predicate.all, ' and ', knowledge, depth);
  if ('any' in predicate) return joined(predicate.any, ' or ', knowledge, depth);
  if ('not' in predicate) return `not (${predicateWords(predicate.not, knowledge, depth + 1)})`;
  if ('property' in predicate) return propertyWords(predicate);
  if ('link' in predicate) {
    const where = predicate.link.where;
    const so = where === undefined ? '' : ` where ${predicateWords(where, knowledge, depth + 1)}`;
    return `it is linked to ${predicate.link.types.join(' or ')}${so}`;
  }
  if ('question' in predicate) {
    const text = knowledge.questions.get(predicate.question)?.text ?? predicate.question;
    return `"${text}" is answered ${predicate.equals} (${predicate.question})`;
  }
  if ('declared' in predicate) return `you declare: ${predicate.declared}`;
  if ('computed' in predicate) {
    return `${predicate.computed.replaceAll('-', ' ')} (worked out from ${predicate.from.join(', ')})`;
  }
  if ('trait' in predicate) return `the service has ${traitWords[predicate.trait] ?? predicate.trait}`;
  return `the service is ${predicate.category}`;
}

function joined(parts: readonly Predicate[], word: string, knowledge: Knowledge, depth: number): string {
  return parts
    .map(part => {
      const words = predicateWords(part, knowledge, depth + 1);
      return 'all' in part || 'any' in part ? `(${words})` : words;
    })
    .join(word);
}

function propertyWords(predicate: Extract<Predicate, { readonly property: string }>): string {
  const { property } = predicate;
  if ('equals' in predicate) return `${property} is ${predicate.equals}`;
  if ('in' in predicate) return `${property} is ${predicate.in.join(' or ')}`;
  if ('startsWith' in predicate) return `${property} begins with ${predicate.startsWith}`;
  if ('endsWith' in predicate) return `${property} ends with ${predicate.endsWith}`;
  if ('contains' in predicate) return `${property} contains ${predicate.contains}`;
  return `${property} is ${'exists' in predicate ? 'set' : 'not set'}`;
}

/** What a service has, by trait. */
export const traitWords: Readonly<Record<string, string>> = {
  os: 'an operating system',
  code: 'code of yours',
  data: 'data of yours',
  engine: 'a database, search, cache or broker engine',
  runtime: 'a language runtime',
  container: 'containers',
  image: 'images',
  orchestrator: 'a cluster control plane',
  network: 'a network',
  listener: 'a listener',
  key: 'keys',
  files: 'files',
};
