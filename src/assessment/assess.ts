import { bucketIsPublic } from '../analysis/s3-exposure.ts';
import type { AnyCheck } from '../checks/define-check.ts';
import { runChecks } from '../checks/run-checks.ts';
import { assembleEstate } from '../estate/assemble-estate.ts';
import type {
  Assessment,
  Boundary,
  ControlAssessment,
  CustomerStatus,
  FrameworkAssessment,
  Responsibility,
} from '../model/assessment.ts';
import type { ReadEstate } from '../model/declaration.ts';
import type { Framework, Knowledge } from '../model/knowledge.ts';
import type { Registry } from '../model/registry.ts';
import type { Estate, Resource } from '../model/resource.ts';
import type { ResourceKey } from '../model/value.ts';
import type { Verdict } from '../model/verdict.ts';
import { computedFacts } from '../responsibility/computed-facts.ts';
import { deriveResponsibility } from '../responsibility/derive-sides.ts';
import type { ComputedFact } from '../responsibility/facts/computed-fact.ts';
import { partitionOf } from '../responsibility/placement-rules.ts';
import { customerHalf } from './customer-half.ts';
import { findingsByDuty } from './duty-findings.ts';
import { collectDutyParts } from './duty-parts.ts';
import { assessFramework, type FrameworkContext } from './framework-assessment.ts';
import { judgeObligations } from './obligations/judge-obligations.ts';
import { withStatedFrameworks } from './own-frameworks/with-own-frameworks.ts';
import { placementsByTable, placementsOfBoundary } from './placements.ts';
import { remainingWork } from './remaining-work.ts';
import { factsOfStated, judgedStated } from './stated/judge-stated.ts';

export interface AssessInput {
  /** What the readers gave, one for each. */
  readonly reads: readonly ReadEstate[];
  readonly knowledge: Knowledge;
  readonly registry: Registry;
  readonly checks: readonly AnyCheck[];
  readonly boundary: Boundary;
  /** ISO 8601. */
  readonly now: string;
  /** Judges what only an input's default leaves out as if it may exist. */
  readonly judgeAbsentByDefault?: boolean;
}

/**
 * The whole way from what was read to what remains to be done, for one boundary: the estate assembled, its duties
 * divided, its settings checked, the boundary's frameworks judged, the work ranked. Never throws on input.
 */
export function assess(input: AssessInput): Assessment {
  const { knowledge, registry, judgeAbsentByDefault = false } = input;
  const estate = assembleEstate(input.reads, registry, { judgeAbsentByDefault });
  return assessEstate(estate, { ...input, knowledge });
}

/** The same for an estate that is assembled already: several boundaries are cut from one estate. */
export function assessEstate(
  estate: Estate,
  {
    knowledge: given,
    checks,
    boundary,
    now,
  }: Omit<AssessInput, 'reads' | 'registry' | 'judgeAbsentByDefault'>,
): Assessment {
  const knowledge = withStatedFrameworks(given, boundary);
  const facts = computedFacts(now, [['effectively-public', effectivelyPublic]]);
  const responsibility = deriveResponsibility(estate, knowledge, boundary, facts);
  const counted = countedResources(estate, responsibility);
  const findings = runChecks(estate, knowledge, checks).filter(({ resource }) =>
    responsibility.tableOf.has(resource),
  );
  const described = new Map(checks.map(check => [check.id, check]));
  const dutyOf = (check: string): string | undefined => described.get(check)?.duty;
  const input = { boundary, knowledge, estate, responsibility, findings, dutyOf, counted, now };
  const known = factsOfStated(input);
  const { evidence, provisions, exemptions, waivedControls: waivers } = known;
  const placements = placementsByTable(estate, responsibility, counted);
  const whole = placementsOfBoundary(partitionsOf(estate, responsibility));
  const parts = collectDutyParts(responsibility, counted);
  const found = findingsByDuty(findings, estate, dutyOf, counted, exemptions);
  const context: FrameworkContext = {
    knowledge,
    answers: boundary.answers,
    parts,
    findings: found,
    evidence,
    provisions,
    waivers,
    judge: known.judge,
    placementsOf: ({ tables }) =>
      tables.length === 0 ? whole : tables.flatMap(table => placements.get(table) ?? []),
    statedText: known.statedText,
  };
  const frameworks = frameworksOf(boundary, knowledge).map(one => assessFramework(one, context));
  const ofDuty = (duty: string): CustomerStatus =>
    customerHalf('customer-specific', parts.get(duty) ?? [], { ...context, duties: knowledge.duties }).status;
  const stated = judgedStated(input, known, frameworks, {
    ofDuty,
    ofControl: id => findControl(frameworks, id)?.customer.status,
  });
  const obligations = judgeObligations({
    boundary,
    knowledge,
    estate,
    resources: resourcesOf(estate, responsibility, counted),
    placements: [...placements.values()].flat(),
    judge: known.judge,
    day: known.day,
    ofDuty,
  });
  const work = {
    knowledge,
    boundary,
    estate,
    responsibility,
    findings,
    frameworks,
    stated,
    obligations,
    at: now,
    checks: described,
    counted,
  };
  return {
    knowledgeVersion: knowledge.version,
    at: now,
    boundary,
    estate,
    responsibility,
    findings,
    frameworks,
    stated,
    obligations,
    actions: remainingWork(work),
  };
}

function findControl(frameworks: readonly FrameworkAssessment[], id: string): ControlAssessment | undefined {
  for (const { controls } of frameworks) {
    const found = controls.find(one => one.control === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The catalogues of controls that the boundary names; practices have no classes. */
function frameworksOf(boundary: Boundary, knowledge: Knowledge): Framework[] {
  const frameworks = [...new Set(boundary.frameworks)].flatMap(id => knowledge.framework(id) ?? []);
  return frameworks.filter(framework => framework.kind === 'controls');
}

function resourcesOf(
  estate: Estate,
  { tableOf }: Responsibility,
  counted: (resource: ResourceKey) => boolean,
): Resource[] {
  return [...tableOf.keys()].flatMap(key => (counted(key) ? (estate.byKey.get(key) ?? []) : []));
}

/** A module that nobody calls is a library: its resources are judged, but they are no part of the estate. */
function countedResources(
  estate: Estate,
  responsibility: Responsibility,
): (resource: ResourceKey) => boolean {
  const libraries = new Set(estate.roots.filter(root => root.library).map(root => root.name));
  if (libraries.size === 0) return resource => responsibility.tableOf.has(resource);
  return key => {
    const resource = estate.byKey.get(key);
    return resource !== undefined && responsibility.tableOf.has(key) && !libraries.has(resource.root);
  };
}

function partitionsOf(estate: Estate, { tableOf }: Responsibility): ReadonlySet<string> {
  const partitions = new Set<string>();
  for (const key of tableOf.keys()) {
    const resource = estate.byKey.get(key);
    const partition = resource === undefined ? undefined : partitionOf(resource.deployment);
    if (partition !== undefined) partitions.add(partition);
  }
  return partitions;
}

const effectivelyPublic: ComputedFact = (bucket, { estate }) => factOf(bucketIsPublic(bucket, estate));

/** A verdict as a fact: what it rests on is what is missing while it is open. */
function factOf({ truth, because }: Verdict): ReturnType<ComputedFact> {
  if (truth !== 'unknown') return { truth, missing: [] };
  const paths = because.map(setting => `setting ${setting.path.replace(/\[\d+\]/g, '[]')}`);
  return { truth, missing: [...new Set(paths)] };
}
