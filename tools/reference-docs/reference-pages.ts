import type { Knowledge } from '../../src/model/knowledge.ts';
import type { Registry } from '../../src/model/registry.ts';
import type { CheckDescription } from '../../src/writers/report.ts';
import { checkPages } from './check-pages.ts';
import { crosswalkPages } from './crosswalk-pages.ts';
import { dutyPages } from './duty-pages.ts';
import { frameworkPages } from './framework-pages.ts';
import { knowledgeChangePages } from './knowledge-change-pages.ts';
import { obligationPages } from './obligation-pages.ts';
import { rulePages } from './rule-pages.ts';
import { securityOptionPages } from './security-option-pages.ts';
import { servicePages } from './service-pages.ts';

/** The text of every generated reference page of the knowledge, by path below docs/reference. */
export function referencePages(
  knowledge: Knowledge,
  registry: Registry,
  checks: readonly CheckDescription[],
): ReadonlyMap<string, string> {
  return new Map([
    ...dutyPages(knowledge),
    ...servicePages(knowledge, registry),
    ...securityOptionPages(knowledge, checks),
    ...checkPages(knowledge, checks),
    ...rulePages(knowledge),
    ...obligationPages(knowledge),
    ...frameworkPages(knowledge, checks),
    ...crosswalkPages(knowledge),
    ...knowledgeChangePages(knowledge),
  ]);
}
