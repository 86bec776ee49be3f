import { safeText } from '../../foundation/safe-text.ts';
import { binds, type JudgedObligation } from '../../model/judged-obligation.ts';
import { appliesWords, obligationsHeadline, openPhrases, unsettledPhrases } from '../obligation-words.ts';
import type { Report } from '../report.ts';
import { counted } from '../words.ts';
import { andMore, heading, paragraph } from './layout.ts';
import type { Pen } from './pen.ts';

const shownByDefault = 6;

/** Which laws, contracts and programmes bind, and what they leave open; nothing where none is known. */
export function obligations(report: Report, pen: Pen, all: boolean): string[] {
  const judged = report.assessment.obligations;
  if (judged.length === 0) return [];
  const binding = judged.filter(binds);
  const shown = all ? binding : binding.slice(0, shownByDefault);
  const lines = [
    ...heading(pen, 'Laws and contracts', 'what is to be proved, not whose it is'),
    ...paragraph(pen, obligationsHeadline(judged), '  '),
  ];
  for (const one of shown) {
    const ink = one.open === 0 ? 'plain' : 'warn';
    const text = safeText(obligationLine(one, report), 900);
    lines.push(...paragraph(pen, text, `  ${pen.glyphs.bullet} `, '    ', ink));
  }
  const rest = binding.length - shown.length;
  if (rest > 0) lines.push(...andMore(pen, `${counted(rest, 'more', 'more')}: --all shows them`, '    '));
  for (const text of unsettledPhrases(judged))
    lines.push(...paragraph(pen, safeText(text, 900), '  ', '  ', 'faint'));
  return lines;
}

function obligationLine(one: JudgedObligation, { knowledge }: Report): string {
  const from = one.from === undefined ? '' : ` from ${one.from} on`;
  const phrases = openPhrases(one, knowledge);
  const open = one.open === 0 ? 'nothing open' : `${one.open} open: ${phrases.join('; ')}`;
  return `${one.title} (${one.id}, ${appliesWords[one.applies]}${from}): ${open}`;
}
