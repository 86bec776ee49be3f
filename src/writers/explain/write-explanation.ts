import { padEnd, paragraph, textWidth, titleWithNote } from '../terminal/layout.ts';
import { type Pen, penFor, type TerminalStyle } from '../terminal/pen.ts';
import type { Explanation, Item } from './explanation.ts';

/** Explanations as a person reads them; several are set apart by a blank line. Ends with a line break. */
export function writeExplanations(explanations: readonly Explanation[], style: TerminalStyle): string {
  const pen = penFor(style);
  return `${explanations.map(one => explanationLines(one, pen).join('\n')).join('\n\n\n')}\n`;
}

function explanationLines({ kind, id, title, facts, sections }: Explanation, pen: Pen): string[] {
  const lines = [...titleWithNote(pen, id, kind, ''), ...paragraph(pen, title, '')];
  if (facts.length > 0) lines.push('');
  const width = Math.min(16, Math.max(0, ...facts.map(fact => textWidth(fact.label))));
  for (const { label, text } of facts) {
    const lead = `  ${padEnd(label, width)}  `;
    const [first = '', ...more] = paragraph(pen, text, lead);
    lines.push(`  ${pen.ink('faint', padEnd(label, width))}  ${first.slice(lead.length)}`, ...more);
  }
  for (const section of sections) {
    lines.push('', pen.ink('strong', section.title));
    for (const item of section.items) lines.push(...itemLines(item, pen));
  }
  return lines;
}

function itemLines({ text, detail = [] }: Item, pen: Pen): string[] {
  return [
    ...paragraph(pen, text, `  ${pen.glyphs.bullet} `, '    '),
    ...detail.flatMap(one => paragraph(pen, one, '    ', '    ', 'faint')),
  ];
}

/** The same for programs: one document with all of them. */
export function explanationsJson(explanations: readonly Explanation[]): string {
  return `${JSON.stringify({ schemaVersion: '1.0', explanations }, undefined, 2)}\n`;
}
