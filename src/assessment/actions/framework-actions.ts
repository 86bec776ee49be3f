import { appendTo } from '../../foundation/grouping.ts';
import type { JudgedObligation } from '../../model/judged-obligation.ts';
import { type DraftAction, tierOfAnswer } from './draft-action.ts';
import { roles, type WorkContext } from './work-context.ts';

/** One action for each catalogue that is demanded and not chosen, whoever demands it; one for a level that is not stated. */
export function frameworkActions(binding: readonly JudgedObligation[], context: WorkContext): DraftAction[] {
  const demanded = new Map<string, JudgedObligation[]>();
  const choices: DraftAction[] = [];
  const withLevel: JudgedObligation[] = [];
  for (const one of binding) {
    for (const { framework, relation, status } of one.frameworks) {
      if (relation !== 'demands' || status !== 'not-chosen') continue;
      appendTo(demanded, framework, one);
    }
    if (one.frameworks.some(({ status }) => status === 'level-open')) withLevel.push(one);
    choices.push(...choiceAction(one, context));
  }
  return [
    ...[...demanded].map(([framework, by]) => chooseAction(framework, by, context)),
    ...choices,
    ...levelAction(withLevel, context),
  ];
}

function chooseAction(
  framework: string,
  by: readonly JudgedObligation[],
  { knowledge, boundary }: WorkContext,
): DraftAction {
  const title = knowledge.framework(framework)?.title ?? framework;
  return {
    ...blank(by),
    id: `decide:framework:${framework}`,
    kind: 'decide',
    who: boundary.owner ?? roles.system,
    what: `Have this system judged by ${title}`,
    how: `${titles(by)} ${by.length === 1 ? 'demands' : 'demand'} it. Add ${framework} to "frameworks" in demarc.yaml, or ask for it with --framework.`,
    tier: tierOfAnswer,
  };
}

/** Of several that are accepted one is enough. */
function choiceAction(one: JudgedObligation, { knowledge, boundary }: WorkContext): DraftAction[] {
  const accepted = one.frameworks.filter(
    ({ relation, status }) => relation === 'accepts' && status === 'not-chosen',
  );
  if (accepted.length === 0) return [];
  const named = accepted.map(({ framework }) => knowledge.framework(framework)?.title ?? framework);
  return [
    {
      ...blank([one]),
      id: `decide:obligation:${one.id}:framework`,
      kind: 'decide',
      who: boundary.owner ?? roles.system,
      what: `Have this system judged by ${named.join(' or ')}`,
      how: `${one.title} takes one of them as proof. Add it to "frameworks" in demarc.yaml: ${accepted.map(({ framework }) => framework).join(' or ')}.`,
      tier: tierOfAnswer,
    },
  ];
}

function levelAction(by: readonly JudgedObligation[], { boundary }: WorkContext): DraftAction[] {
  if (by.length === 0) return [];
  return [
    {
      ...blank(by),
      id: 'decide:impact-level',
      kind: 'decide',
      who: boundary.owner ?? roles.system,
      what: 'State the impact level of this system',
      how: `${titles(by)} ${by.length === 1 ? 'asks' : 'ask'} for a baseline by level. Put impactLevel (low, moderate, high) into demarc.yaml.`,
      tier: tierOfAnswer,
    },
  ];
}

function titles(by: readonly JudgedObligation[]): string {
  return by.map(one => one.title).join(' and ');
}

function blank(by: readonly JudgedObligation[]) {
  return { where: [], duties: [], controls: [], findings: [], obligations: by.map(one => one.id) } as const;
}
