import type { Rule, Service } from '../model/knowledge.ts';
import { collectVariables, type Condition, type Variable } from './condition.ts';
import { sameFacets } from '../model/facets-to-side.ts';
import type { AppliedRule } from './steps.ts';

/** Duties that tell ways of deployment apart, the most telling first. */
const tellingDuties = [
  'guest-os-patching',
  'engine-patching',
  'runtime-patching',
  'container-runtime-patching',
  'orchestrator-control-plane',
  'key-custody',
  'at-rest-enablement',
  'certificate-lifecycle',
  'tls-policy',
];

const shownOptions = 3;

/**
 * A short phrase for the way a resource is deployed ("ECS on Fargate"): the title of the matching case that says most,
 * else of the service. While settings leave open which case matches, those that may are named.
 */
export function deploymentOption(
  type: string,
  service: Pick<Service, 'title'> | undefined,
  applied: readonly AppliedRule[],
): string {
  const title = service?.title ?? type;
  const cases = applied.filter(({ rule }) => rule.stratum === 'case');
  for (const duty of tellingDuties) {
    const telling = cases.filter(({ rule }) => rule.overrides[duty] !== undefined);
    const settled = telling.findLast(({ condition }) => condition === 'yes')?.rule;
    const open = telling
      .slice(telling.findLastIndex(({ condition }) => condition === 'yes') + 1)
      .filter(({ rule, condition }) => movesAway(rule, settled, duty) && dependsOnSettings(condition));
    const named = settled !== undefined && distinguishes(settled) ? phrase(title, settled.title) : undefined;
    if (open.length === 0) {
      if (named !== undefined) return named;
      continue;
    }
    const options = open.map(({ rule }) => phrase(title, rule.title));
    if (named !== undefined || options.length === 1) options.unshift(named ?? title);
    return `${options.slice(0, shownOptions).join(' or ')} (not determined)`;
  }
  return title;
}

function movesAway(rule: Rule, settled: Rule | undefined, duty: string): boolean {
  const moved = rule.overrides[duty];
  const before = settled?.overrides[duty];
  return moved !== undefined && (before === undefined || !sameFacets(moved, before));
}

/** A question about the boundary tells nothing of the way in which one resource is deployed. */
function dependsOnSettings(condition: Condition): boolean {
  const variables = new Map<string, Variable>();
  collectVariables(condition, variables);
  return [...variables.values()].some(({ kind }) => kind === 'fact');
}

/** A case that holds for several types at all times says nothing about the way in which one of them is deployed. */
function distinguishes(rule: Rule): boolean {
  return rule.when !== undefined || rule.resourceTypes.length === 1;
}

function phrase(service: string, title: string): string {
  const words = service.toLowerCase().split(/[^a-z0-9]+/);
  const named = words.some(word => word.length > 1 && title.toLowerCase().includes(word));
  return named ? title : `${service}: ${title}`;
}
