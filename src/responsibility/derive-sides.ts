import { sortedBy } from '../foundation/stable-order.ts';
import { createSettingReader } from '../estate/read-setting.ts';
import type { Boundary, Responsibility } from '../model/assessment.ts';
import type { Duty, Knowledge } from '../model/knowledge.ts';
import type { Estate, Resource } from '../model/resource.ts';
import type { DutyAnswer, ResponsibilityTable } from '../model/responsibility.ts';
import type { ResourceKey } from '../model/value.ts';
import { answerDuty } from './answer-duty.ts';
import { accountRules, answerBoundaryDuties } from './boundary-duties.ts';
import { judgedResources } from './boundary-scope.ts';
import { categorySteps } from './category-default.ts';
import { type Condition, keyOf } from './condition.ts';
import { deploymentOption } from './deployment-option.ts';
import type { Evaluation } from './evaluate-predicate.ts';
import type { ComputedFacts } from './facts/computed-fact.ts';
import { answersInPlace } from './placed-answers.ts';
import { type AppliedRule, type Step, stepOf } from './steps.ts';
import { tableId } from './table-id.ts';
import { conditionOfPlan, planType, signatureOf, type TypePlan } from './type-plan.ts';
import { undeclaredFacts } from './undeclared-facts.ts';

/**
 * Whose each duty is: on each resource of the boundary, and in the boundary as a whole. Resources of one type on which
 * every rule has the same outcome share one table. `facts` are the computed facts that rules name (see `computedFacts`).
 */
export function deriveResponsibility(
  estate: Estate,
  knowledge: Knowledge,
  boundary: Boundary,
  facts: ComputedFacts,
): Responsibility {
  const evaluation: Evaluation = {
    estate,
    knowledge,
    boundary,
    facts,
    reader: createSettingReader(estate, knowledge),
  };
  const account = accountRules(knowledge, evaluation);
  const resources = judgedResources(estate, boundary);
  const tables = new TableMaker(knowledge, evaluation, account);
  const tableOf = new Map<ResourceKey, string>();
  for (const resource of resources) tableOf.set(resource.key, tables.of(resource).id);
  return {
    tables: sortedBy(
      tables.all(),
      table => table.type,
      table => table.id,
    ),
    tableOf,
    boundary: answerBoundaryDuties(knowledge, evaluation, account),
    assumptions: undeclaredFacts(resources, knowledge, boundary),
  };
}

/** Makes each table once, and each answer that tables share once. */
class TableMaker {
  private readonly resourceDuties: readonly Duty[];
  private readonly plans = new Map<string, TypePlan>();
  private readonly tables = new Map<string, ResponsibilityTable>();
  private readonly answers = new Map<string, DutyAnswer>();

  constructor(
    private readonly knowledge: Knowledge,
    private readonly evaluation: Evaluation,
    private readonly account: readonly AppliedRule[],
  ) {
    this.resourceDuties = [...knowledge.duties.values()].filter(duty => duty.scope === 'resource');
  }

  all(): Iterable<ResponsibilityTable> {
    return this.tables.values();
  }

  of(resource: Resource): ResponsibilityTable {
    const plan = this.planOf(resource.type);
    const subject = plan.subjectOf(resource);
    const asked = plan.asked.map(ask => ask(subject));
    const signature = `${plan.type} ${signatureOf(asked)}`;
    let table = this.tables.get(signature);
    if (table === undefined) {
      table = this.makeTable(plan, asked, signature);
      this.tables.set(signature, table);
    }
    return table;
  }

  private planOf(type: string): TypePlan {
    let plan = this.plans.get(type);
    if (plan === undefined) {
      const { knowledge, evaluation, resourceDuties } = this;
      plan = planType(type, { knowledge, evaluation, resourceDuties });
      this.plans.set(type, plan);
    }
    return plan;
  }

  private makeTable(plan: TypePlan, asked: readonly Condition[], signature: string): ResponsibilityTable {
    const applied: AppliedRule[] = [];
    for (const { of: rule, condition: planned } of plan.rules) {
      const condition = conditionOfPlan(planned, asked);
      if (condition !== 'no') applied.push({ rule, condition });
    }
    const answers = new Map<string, DutyAnswer>();
    for (const { of: duty, condition } of plan.duties) {
      answers.set(duty.id, this.answerOn(plan, duty, conditionOfPlan(condition, asked), applied));
    }
    for (const duty of this.coveredDuties(applied)) {
      answers.set(duty.id, this.answerOn(plan, duty, 'no', applied));
    }
    return {
      id: tableId(plan.type, signature),
      type: plan.type,
      service: plan.classification.service,
      category: plan.classification.category ?? 'unclassified',
      rules: applied.filter(({ condition }) => condition === 'yes').map(({ rule }) => rule.id),
      deploymentOption: deploymentOption(plan.type, this.knowledge.serviceOf(plan.type), applied),
      answers: answersInPlace(answers, applied),
    };
  }

  /** Duties of the boundary that a rule of the resource decides for the part that the resource is of it. */
  private coveredDuties(applied: readonly AppliedRule[]): Duty[] {
    const covered = new Map<string, Duty>();
    for (const { rule } of applied) {
      if (rule.stratum === 'placement') continue;
      for (const id of Object.keys(rule.overrides)) {
        const duty = this.knowledge.duties.get(id);
        if (duty !== undefined && duty.scope !== 'resource') covered.set(id, duty);
      }
    }
    return [...covered.values()];
  }

  private answerOn(
    plan: TypePlan,
    duty: Duty,
    applies: Condition,
    applied: readonly AppliedRule[],
  ): DutyAnswer {
    const steps: Step[] = categorySteps(duty, plan.type, plan.classification);
    for (const rule of applied) {
      const effect = rule.rule.stratum === 'placement' ? 'moves' : 'makes-apply';
      const step = stepOf(rule, duty.id, effect);
      if (step !== undefined) steps.push(step);
    }
    // A duty of the boundary hears rules about the account once, in the boundary's own answers.
    if (duty.scope === 'resource') {
      for (const rule of this.account) {
        const step = stepOf(rule, duty.id, 'takes-over');
        if (step !== undefined) steps.push({ ...step, stratum: 'contract' });
      }
    }
    const key = [
      duty.id,
      plan.classification.category ?? plan.type,
      plan.classification.confidence,
      keyOf(applies),
      ...steps.map(step => `${step.rule}=${keyOf(step.condition)}`),
    ].join('|');
    let answer = this.answers.get(key);
    if (answer === undefined) {
      answer = answerDuty(duty, applies, steps);
      this.answers.set(key, answer);
    }
    return answer;
  }
}
