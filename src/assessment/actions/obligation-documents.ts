import type { JudgedObligation } from '../../model/judged-obligation.ts';
import { type DraftAction, tierOfAssurance } from './draft-action.ts';
import { roles, type WorkContext } from './work-context.ts';

interface Wanted {
  readonly kind: string;
  readonly documents: readonly string[];
  readonly reasons: readonly string[];
  readonly by: JudgedObligation[];
}

/**
 * One action for each document of AWS that obligations ask for and that is not relied on. Its id is that of the action by
 * which controls ask for the same document: there is one thing to do, whoever asks for it.
 */
export function documentActions(binding: readonly JudgedObligation[], context: WorkContext): DraftAction[] {
  const wanted = new Map<string, Wanted>();
  for (const one of binding) {
    for (const { kind, kinds, documents, reasons, status } of one.assurance) {
      if (status === 'relied-on') continue;
      // Nothing is recorded of any: then the one to get is the one that is asked for first.
      want(documents.length > 0 ? kind : (kinds[0] ?? kind), documents, reasons, one);
    }
    for (const { document, status, reasons } of one.agreements) {
      if (document === undefined || status === 'recorded') continue;
      const own = context.boundary.documents.filter(recorded => recorded.kind === document);
      want(
        document,
        own.map(recorded => recorded.id),
        reasons,
        one,
      );
    }
  }

  function want(
    kind: string,
    documents: readonly string[],
    reasons: readonly string[],
    one: JudgedObligation,
  ): void {
    const id =
      documents.length > 0 ? `assurance:recorded:${[...documents].sort().join(', ')}` : `assurance:${kind}`;
    const known = wanted.get(id);
    if (known === undefined) wanted.set(id, { kind, documents, reasons, by: [one] });
    else if (!known.by.includes(one)) known.by.push(one);
  }

  return [...wanted].map(([id, one]) => action(id, one, context));
}

function action(
  id: string,
  { kind, documents, reasons, by }: Wanted,
  { knowledge }: WorkContext,
): DraftAction {
  const title = knowledge.assuranceKinds.get(kind)?.title ?? kind;
  const recorded = documents.length > 0;
  const asking = by.map(one => one.title).join(' and ');
  return {
    id,
    kind: 'assurance',
    who: roles.reviewer,
    what: recorded ? `Make ${documents.join(', ')} count` : `Review AWS's ${title}`,
    how: recorded
      ? `${asking} ${by.length === 1 ? 'asks' : 'ask'} for it. What is missing: ${reasons.join('; ')}.`
      : `${asking} ${by.length === 1 ? 'asks' : 'ask'} for it. Get it from AWS (AWS Artifact holds most), read what it covers, and record what you read (demarc assurance add --kind ${kind}).`,
    where: [],
    duties: [],
    controls: [],
    findings: [],
    obligations: by.map(one => one.id),
    tier: tierOfAssurance,
  };
}
