import { compareText } from '../../foundation/stable-order.ts';
import { nearestId } from '../../foundation/nearest-id.ts';
import type { Control, Framework } from '../../model/knowledge.ts';
import type { Obligation } from '../../model/obligation.ts';
import type { Resource } from '../../model/resource.ts';
import {
  explainAssuranceKind,
  explainDocument,
  explainEvidenceKind,
  explainParty,
} from './explain-assurance.ts';
import { explainCase } from './explain-case.ts';
import { explainCheck } from './explain-check.ts';
import { explainControl } from './explain-control.ts';
import { explainDuty } from './explain-duty.ts';
import { explainFramework } from './explain-framework.ts';
import { explainObligation } from './explain-obligation.ts';
import { explainQuestion } from './explain-question.ts';
import { explainResource } from './explain-resource.ts';
import { explainService } from './explain-service.ts';
import { explainWaiver } from './explain-waiver.ts';
import type { ExplainContext, Explanation } from './explanation.ts';

/**
 * Everything that the name can mean: a duty, control, framework, check (or its id elsewhere), service, case, question,
 * obligation, kind of assurance or evidence, and with a scan a resource, a party, a recorded document or an accepted risk.
 * A name can be several things (`efs` is a service and a case); then all are explained.
 */
export function explain(name: string, context: ExplainContext): readonly Explanation[] {
  const { knowledge, checks, report } = context;
  const wanted = name.trim();
  const explanations: Explanation[] = [];
  const duty = knowledge.duties.get(wanted.toLowerCase());
  if (duty !== undefined) explanations.push(explainDuty(duty, context));
  const controls = findControls(wanted, context);
  for (const { framework, control } of controls) {
    explanations.push(explainControl(framework, control, context));
  }
  for (const framework of findFrameworks(wanted, context)) {
    explanations.push(explainFramework(framework, context));
  }
  const part = controls.length > 0 ? undefined : findPart(wanted, context);
  if (part !== undefined) explanations.push(explainFramework(part, context));
  for (const check of checks.values()) {
    const others = Object.values(check.aliases ?? {}).flatMap(ids => ids ?? []);
    if ([check.id, ...others].some(id => same(id, wanted))) explanations.push(explainCheck(check, context));
  }
  const service = knowledge.findService(wanted) ?? serviceOfType(wanted, context);
  if (service !== undefined) explanations.push(explainService(service, context));
  const rule = knowledge.rule(wanted.toLowerCase());
  if (rule !== undefined) explanations.push(explainCase(rule, context));
  const question = knowledge.questions.get(wanted.toLowerCase());
  if (question !== undefined) explanations.push(explainQuestion(question, context));
  const obligation = findObligation(wanted, context);
  if (obligation !== undefined) explanations.push(explainObligation(obligation, context));
  const assurance = knowledge.assuranceKinds.get(wanted.toLowerCase());
  if (assurance !== undefined) explanations.push(explainAssuranceKind(assurance, context));
  const evidence = knowledge.evidenceKinds.get(wanted.toLowerCase());
  if (evidence !== undefined) explanations.push(explainEvidenceKind(evidence, context));
  if (report !== undefined) {
    const { boundary, stated } = report.assessment;
    const document = stated.documents.find(one => same(one.id, wanted));
    if (document !== undefined) explanations.push(explainDocument(document, context));
    const party = boundary.parties.find(one => same(one.id, wanted) || same(one.name, wanted));
    if (party !== undefined) explanations.push(explainParty(party, context));
    const waiver = stated.waivers.find(one => same(one.waiver.id, wanted));
    if (waiver !== undefined) explanations.push(explainWaiver(waiver, context));
    for (const resource of findResources(wanted, context)) {
      explanations.push(explainResource(resource, report, context));
    }
  }
  return explanations;
}

/** One that is stated here comes first: the user may have added to it. */
function findObligation(wanted: string, { knowledge, report }: ExplainContext): Obligation | undefined {
  const judged = report?.assessment.obligations.find(one => same(one.id, wanted));
  return judged?.obligation ?? knowledge.obligations.get(wanted.toLowerCase());
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** By its full id (`csf:PR.DS-01`), or by the id without its namespace. */
function findControls(
  wanted: string,
  { knowledge }: ExplainContext,
): { framework: Framework; control: Control }[] {
  const colon = wanted.indexOf(':');
  const found: { framework: Framework; control: Control }[] = [];
  for (const id of knowledge.frameworkIds()) {
    const framework = knowledge.framework(id);
    // A baseline has the controls of its catalogue: they are found there.
    if (framework === undefined || framework.selection !== undefined) continue;
    if (colon > 0 && !same(framework.namespace, wanted.slice(0, colon))) continue;
    const prefixed = colon > 0 ? wanted : `${framework.namespace}:${wanted}`;
    const control = framework.controls.find(one => same(one.id, prefixed));
    if (control !== undefined) found.push({ framework, control });
  }
  return found;
}

/** By id, else the whole catalogue of a namespace: `iso` means iso-27001-2022. */
function findFrameworks(wanted: string, { knowledge }: ExplainContext): readonly Framework[] {
  const known = knowledge.frameworkIds();
  const id = known.find(one => same(one, wanted));
  const framework = id === undefined ? undefined : knowledge.framework(id);
  if (framework !== undefined) return [framework];
  return known
    .flatMap(one => knowledge.framework(one) ?? [])
    .filter(({ namespace, selection }) => selection === undefined && same(namespace, wanted));
}

/** A function, category or family of a catalogue, by the beginning that the ids of its controls share: `csf:PR`. */
function findPart(wanted: string, { knowledge }: ExplainContext): Framework | undefined {
  const colon = wanted.indexOf(':');
  if (colon < 1) return undefined;
  const beginning = wanted.toLowerCase();
  for (const id of knowledge.frameworkIds()) {
    const framework = knowledge.framework(id);
    if (framework === undefined || framework.selection !== undefined) continue;
    if (!same(framework.namespace, wanted.slice(0, colon))) continue;
    const controls = framework.controls.filter(one => {
      const rest = one.id.toLowerCase().startsWith(beginning) ? one.id.slice(beginning.length) : '';
      return /^[^a-z0-9]/i.test(rest);
    });
    if (controls.length > 0) return { ...framework, title: `${framework.title}: ${wanted}`, controls };
  }
  return undefined;
}

/** The service of a type written as the registry writes it. */
function serviceOfType(wanted: string, { knowledge }: ExplainContext) {
  return /^\w+::\w+::\w+$/.test(wanted) ? knowledge.serviceOf(wanted) : undefined;
}

/** By address or key; a logical id inside nested stacks is found by its last part too, where no address is equal. */
function findResources(wanted: string, { report }: ExplainContext): readonly Resource[] {
  const resources = report?.assessment.estate.resources ?? [];
  const exact = resources.filter(one => one.address === wanted || one.key === wanted);
  if (exact.length > 0) return exact;
  return resources.filter(one => one.address.endsWith(`/${wanted}`) || one.address.endsWith(`.${wanted}`));
}

/** Up to five known names near to one that means nothing. */
export function nearestSubjects(name: string, context: ExplainContext): readonly string[] {
  const { knowledge, checks, report } = context;
  const groups: (readonly string[])[] = [
    [...knowledge.duties.keys()],
    knowledge
      .frameworkIds()
      .flatMap(id => knowledge.framework(id)?.controls.map(control => control.id) ?? []),
    knowledge.frameworkIds(),
    [...checks.keys()],
    knowledge.serviceIds(),
    knowledge.ruleIds(),
    [...knowledge.questions.keys()],
    [...knowledge.obligations.keys(), ...(report?.assessment.boundary.obligations ?? []).map(one => one.id)],
    [...knowledge.assuranceKinds.keys(), ...knowledge.evidenceKinds.keys()],
    (report?.assessment.boundary.documents ?? []).map(document => document.id),
    (report?.assessment.boundary.parties ?? []).map(party => party.id),
    (report?.assessment.boundary.waivers ?? []).map(waiver => waiver.id),
    (report?.assessment.estate.resources ?? []).map(resource => resource.address),
  ];
  const nearest = groups.flatMap(ids => nearestId(name, ids) ?? []);
  const lower = name.toLowerCase();
  const alike = groups.flatMap(ids => ids.filter(id => lower.length > 2 && id.toLowerCase().includes(lower)));
  return [...new Set([...nearest, ...alike.sort(compareText)])].slice(0, 5);
}
