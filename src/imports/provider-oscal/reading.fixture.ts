import { printPlace, SourceText } from '../../foundation/source-text.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import type { Json } from './hosting.fixture.ts';
import { type ProviderOscal, type ProviderOscalResult, readProviderOscal } from './read-provider-oscal.ts';

export const knowledge = loadKnowledge();

export function readText(text: string, framework = 'nist-800-53-r5'): ProviderOscalResult {
  const known = knowledge.framework(framework);
  if (known === undefined) throw new Error(`no framework ${framework}`);
  return readProviderOscal(new SourceText('harbour/plan.json', text), known, knowledge);
}

export function read(document: Json, framework?: string): ProviderOscal {
  const result = readText(JSON.stringify(document), framework);
  if (!result.ok) throw new Error(result.problems.map(one => one.message).join('\n'));
  return result.value;
}

/** Each provision in a line: control, part, component, state, how far it relieves, words. */
export function provided({ provides }: ProviderOscal): string[] {
  return provides.map(
    ({ control = '', part = '', component = '', state = '', partial, inherited, uuid: id = '', text }) => {
      const marks = `${partial === true ? 'partial' : 'whole'}${inherited === true ? ' inherited' : ''}`;
      return `${id.slice(-3)} ${control} (${part}) [${component}] ${state} ${marks}: ${text ?? ''}`;
    },
  );
}

export function expected({ expects }: ProviderOscal): string[] {
  return expects.map(
    ({ control = '', part = '', component = '', uuid: id = '', text, providedUuid }) =>
      `${id.slice(-3)} ${control} (${part}) [${component}] ${providedUuid?.slice(-3) ?? ''}: ${text}`,
  );
}

export function counts({ leftOut }: ProviderOscal): Record<string, number> {
  return Object.fromEntries(leftOut.map(({ what, count }) => [what, count]));
}

/** The problems, each with its line. */
export function told(text: string, framework?: string): string[] {
  const result = readText(text, framework);
  if (result.ok) return ['read'];
  return result.problems.map(({ message, place }) => `${printPlace(place).line}: ${message}`);
}
