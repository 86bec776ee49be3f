import type { Provision } from './party.ts';

/** What a party says that it does, in one line: `Part a, Application (planned): Accounts are opened on request.` */
export function provisionPhrase({ text = '', part, component, state }: Provision): string {
  const place = [
    ...(part === undefined ? [] : [`Part ${part}`]),
    ...(component === undefined ? [] : [component]),
  ];
  const open = state === undefined || state === 'implemented' ? [] : [`(${state.replace('-', ' ')})`];
  const head = [...(place.length === 0 ? [] : [place.join(', ')]), ...open].join(' ');
  return [head, inOneLine(text)].filter(one => one !== '').join(': ');
}

/** Documents say it in paragraphs: the same words with single blanks between them. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
