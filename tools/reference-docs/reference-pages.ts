import type { NamedCheck } from '../../src/knowledge/answering-checks.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import type { Registry } from '../../src/model/registry.ts';
import { dutyPages } from './duty-pages.ts';
import { frameworkPages } from './framework-pages.ts';
import { rulePages } from './rule-pages.ts';
import { servicePages } from './service-pages.ts';

/** The text of every generated reference page of the knowledge, by path below docs/reference. */
export function referencePages(
  knowledge: Knowledge,
  registry: Registry,
  checks: readonly NamedCheck[],
): ReadonlyMap<string, string> {
  return new Map([
    ...dutyPages(knowledge),
    ...servicePages(knowledge, registry),
    ...rulePages(knowledge),
    ...frameworkPages(knowledge, checks),
  ]);
}
