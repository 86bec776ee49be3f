import { binds } from '../../model/judged-obligation.ts';
import { appliesWords, openPhrases, unsettledPhrases } from '../obligation-words.ts';
import type { Matrix } from './matrix.ts';

/** A law, contract or programme that binds the system, with what it leaves open. */
export interface ObligationRow {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly applies: string;
  readonly open: readonly string[];
}

/** Those that bind; nothing for a bare list of services, of which nobody said what binds it. */
export function obligationRows({ assessment, knowledge }: Matrix): readonly ObligationRow[] {
  return assessment.obligations.filter(binds).map(one => ({
    id: one.id,
    title: one.title,
    name: one.obligation.name,
    applies: appliesWords[one.applies],
    open: openPhrases(one, knowledge),
  }));
}

/** What is not settled, in sentences, where something binds. */
export function unsettledRows({ assessment: { obligations } }: Matrix): readonly string[] {
  return obligations.some(binds) ? unsettledPhrases(obligations) : [];
}
