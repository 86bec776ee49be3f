import { checks } from '../../checks/generated/registry.ts';
import { safeText } from '../../foundation/safe-text.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { explain, nearestSubjects } from '../../writers/explain/explain.ts';
import type { ExplainContext, Explanation } from '../../writers/explain/explanation.ts';
import { explanationsJson, writeExplanations } from '../../writers/explain/write-explanation.ts';
import { describeChecks } from '../check-descriptions.ts';
import type { ExplainOptions } from './explain-options.ts';
import { type Host, UsageError } from '../host.ts';
import { knowledgeAtHand } from '../knowledge-at-hand.ts';
import { makeReport } from '../scan/make-report.ts';
import { styleOf } from '../terminal-style.ts';

/** Explains everything that the name means; a UsageError with the nearest names where it means nothing. */
export async function runExplain(
  name: string,
  paths: readonly string[],
  options: ExplainOptions,
  host: Host,
): Promise<void> {
  const context = await contextOf(name, paths, options, host);
  const explanations = explain(name, context);
  if (explanations.length === 0) throw nothingFound(name, context);
  await host.out(printed(explanations, options, host));
}

export function printed(explanations: readonly Explanation[], options: ExplainOptions, host: Host): string {
  if (options.format === 'json') return explanationsJson(explanations);
  return writeExplanations(explanations, styleOf(host, options));
}

async function contextOf(
  name: string,
  paths: readonly string[],
  options: ExplainOptions,
  host: Host,
): Promise<ExplainContext> {
  if (paths.length > 0) {
    const chosen = options.framework === undefined ? {} : { frameworks: options.framework };
    const report = await makeReport({ ...options, ...chosen, paths }, host, (known, frameworks) => [
      ...frameworks,
      ...frameworksOf(name, known),
    ]);
    return { knowledge: report.knowledge, checks: report.checks, report };
  }
  return { knowledge: await knowledgeAtHand(options.config, host), checks: describeChecks(checks) };
}

/** A control is judged although its framework was not asked for, when the user asks for that very control. */
function frameworksOf(name: string, knowledge: Knowledge): readonly string[] {
  const lower = name.toLowerCase();
  const colon = lower.indexOf(':');
  return knowledge.frameworkIds().filter(id => {
    const framework = knowledge.framework(id);
    if (framework === undefined || framework.kind !== 'controls') return false;
    if (id === lower) return true;
    return colon > 0 && framework.selection === undefined && framework.namespace === lower.slice(0, colon);
  });
}

function nothingFound(name: string, context: ExplainContext): UsageError {
  const nearest = nearestSubjects(name, context).map(id => safeText(id, 80));
  const elsewhere =
    context.report === undefined
      ? 'For a resource, name the path too: demarc explain <address> <path>.'
      : 'demarc duties, checks, services, cases, questions, obligations and frameworks list what there is.';
  const advice = nearest.length === 0 ? elsewhere : `Near to it: ${nearest.join(', ')}.`;
  return new UsageError(`nothing is known by the name "${safeText(name, 80)}"`, advice);
}
