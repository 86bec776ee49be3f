import type { Duty } from '../model/knowledge.ts';
import type { DutyAnswer } from '../model/responsibility.ts';
import type { DutyPart } from './duty-parts.ts';

/** What a party does in words, duty by duty: "Plans, retention (Backups). Schedule and judge tests (Restore tests)." */
export function wordsOf(
  parts: readonly DutyPart[],
  duties: ReadonlyMap<string, Pick<Duty, 'title'>>,
  portion: (answer: DutyAnswer) => string,
): string {
  const byDuty = new Map<string, Set<string>>();
  for (const { answer } of parts) {
    const words = portion(answer);
    if (/^none\b/i.test(words)) continue;
    const known = byDuty.get(answer.duty) ?? new Set<string>();
    byDuty.set(answer.duty, known.add(words));
  }
  const sentences: string[] = [];
  for (const [duty, words] of byDuty) {
    sentences.push(`${[...words].join('; or ')} (${duties.get(duty)?.title ?? duty})`);
  }
  return sentences.length === 0 ? 'none' : `${sentences.join('. ')}.`;
}
