import type { JudgedStatement } from '../../model/assessment.ts';
import type { Citation, Party, Provision, Statement } from '../../model/party.ts';
import { provisionPhrase } from '../../model/provision-phrase.ts';
import { providerParty } from '../assurance/provider-party.ts';
import { stands } from './statement-status.ts';

/** What a party says that it does, in its own words, and where it says so. */
export interface StatedWords {
  readonly text: string;
  readonly cited: readonly Citation[];
}

/** The words of a party before the customer about a duty or control; `party` as rules name it, undefined for AWS. */
export type StatedText = (subject: string, party: string | undefined) => StatedWords | undefined;

/** Statements about one subject that are spelled out; the others stand in the document. */
const spelledOut = 12;

/**
 * The words of the parties on the provider's side, by duty or control. A statement counts once it was accepted and while
 * its time runs; the words of one party about one subject stand together in the order of its documents.
 */
export function statedTextOf(
  judged: readonly JudgedStatement[],
  providers: ReadonlySet<string>,
  parties: readonly Party[],
): StatedText {
  const said = new Map<string, { readonly statement: Statement; readonly provision: Provision }[]>();
  for (const one of judged) {
    const { statement } = one;
    if (!stands(one) || !providers.has(statement.from)) continue;
    for (const provision of statement.provides) {
      const subject = provision.duty ?? provision.control;
      if (subject === undefined || provision.text === undefined) continue;
      const key = keyOf(statement.from, subject);
      const list = said.get(key);
      if (list === undefined) said.set(key, [{ statement, provision }]);
      else list.push({ statement, provision });
    }
  }
  if (said.size === 0) return () => undefined;
  const words = new Map<string, StatedWords>();
  return (subject, party) => {
    const { id } = providerParty(party, parties);
    const key = keyOf(id ?? '', subject);
    const all = said.get(key);
    if (all === undefined) return undefined;
    let known = words.get(key);
    if (known === undefined) {
      known = together(all);
      words.set(key, known);
    }
    return known;
  };
}

function keyOf(party: string, subject: string): string {
  return `${party}\n${subject}`;
}

function together(
  all: readonly { readonly statement: Statement; readonly provision: Provision }[],
): StatedWords {
  const phrases = [...new Set(all.map(({ provision }) => provisionPhrase(provision)))];
  const rest = phrases.length - spelledOut;
  const more = rest > 0 ? ` And ${rest} more, in the document itself.` : '';
  return {
    text: `${phrases.slice(0, spelledOut).join(' ')}${more}`,
    cited: all.flatMap(({ statement, provision }) => citationOf(statement, provision.uuid) ?? []),
  };
}

/** The very place of a statement in its document; undefined where it was not read from one for programs. */
export function citationOf({ source }: Statement, uuid: string | undefined): Citation | undefined {
  if (uuid === undefined) return undefined;
  const { title, version, date } = source;
  return {
    title,
    ...(version === undefined ? {} : { version }),
    ...(date === undefined ? {} : { date }),
    uuid,
  };
}
