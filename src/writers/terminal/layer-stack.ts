import type { Report } from '../report.ts';
import { countLayers, type LayerCounts, sharedOf, totalOf } from '../summary/layer-counts.ts';
import { grouped, layersTopDown } from '../words.ts';
import { heading, padEnd, padStart, paragraph, textWidth } from './layout.ts';
import type { Ink, Pen } from './pen.ts';

/** Cells of one bar. */
export interface BarCells {
  readonly yours: number;
  readonly yourShare: number;
  readonly open: number;
  readonly awsShare: number;
  readonly aws: number;
}

/**
 * Splits `width` cells after the counts: yours to the left of the line, AWS's to the right, shared on both sides of it.
 * What is there at all gets at least one cell.
 */
export function splitBar(counts: LayerCounts, width: number): BarCells {
  const parts = [counts.yours, sharedOf(counts), counts.undetermined, counts.aws];
  const cells = apportion(parts, width);
  const shared = cells[1] ?? 0;
  return {
    yours: cells[0] ?? 0,
    yourShare: Math.ceil(shared / 2),
    open: cells[2] ?? 0,
    awsShare: Math.floor(shared / 2),
    aws: cells[3] ?? 0,
  };
}

/** Whole cells in proportion (largest remainder), at least one for each part that is not zero. */
function apportion(parts: readonly number[], width: number): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total === 0) return parts.map(() => 0);
  const exact = parts.map(part => (part / total) * width);
  const cells = exact.map((share, index) => ((parts[index] ?? 0) > 0 ? Math.max(1, Math.floor(share)) : 0));
  let left = width - cells.reduce((sum, cell) => sum + cell, 0);
  while (left !== 0) {
    const step = Math.sign(left);
    let chosen = -1;
    let most = -Infinity;
    for (let index = 0; index < cells.length; index += 1) {
      const need = ((exact[index] ?? 0) - (cells[index] ?? 0)) * step;
      const possible = (parts[index] ?? 0) > 0 && (step > 0 || (cells[index] ?? 0) > 1);
      if (possible && need > most) {
        most = need;
        chosen = index;
      }
    }
    if (chosen === -1) return cells;
    cells[chosen] = (cells[chosen] ?? 0) + step;
    left -= step;
  }
  return cells;
}

interface StackLayout {
  readonly label: 'short' | 'long' | 'above';
  readonly labelWidth: number;
  readonly barWidth: number;
  readonly numberWidth: number;
}

/** AWS's chart as a stack of layers, with the line where it runs in this estate. */
export function layerStack(report: Report, pen: Pen): string[] {
  const layers = countLayers(report);
  const layout = layOut(layers, pen.width);
  const lines = heading(pen, 'Where the line runs');
  lines.push(...intro(pen));
  lines.push(...columnTitles(pen, layout));
  let chart: 'customer' | 'aws' = 'customer';
  for (const words of layersTopDown) {
    const counts = layers.find(one => one.layer === words.layer);
    if (counts === undefined) continue;
    if (words.chart !== chart) {
      chart = words.chart;
      lines.push(chartLine(pen));
    }
    const label = layout.label === 'long' ? words.long : words.short;
    const bar = drawBar(pen, counts, layout.barWidth);
    const numbers = pen.ink('faint', printNumbers(counts, layout.numberWidth));
    if (layout.label === 'above') lines.push(`  ${label}`, `  ${bar} ${numbers}`);
    else lines.push(`  ${padEnd(label, layout.labelWidth)} ${bar} ${numbers}`);
  }
  return lines;
}

const explanation =
  "AWS's chart, layer by layer. A bar holds all duties of its layer; a duty counts once for each resource it applies to.";

function intro(pen: Pen): string[] {
  const { glyphs } = pen;
  const key: readonly (readonly [Ink, string, string])[] = [
    ['you', glyphs.you, 'yours'],
    ['shared', glyphs.shared, 'shared'],
    ['aws', glyphs.aws, "AWS's"],
    ['open', glyphs.open, 'open'],
    ['strong', glyphs.line, 'the line'],
  ];
  return [...paragraph(pen, explanation, '  ', '  ', 'faint'), ...keyLines(pen, key), ''];
}

function keyLines(pen: Pen, key: readonly (readonly [Ink, string, string])[]): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [ink, glyph, word] of key) {
    const width = 2 + glyph.length + 1 + word.length;
    if (used + width > pen.width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += `  ${pen.ink(ink, glyph)} ${word}`;
    used += width;
  }
  return [...lines, line];
}

function layOut(layers: readonly LayerCounts[], width: number): StackLayout {
  let numberWidth = 3;
  for (const counts of layers) {
    for (const count of numbersOf(counts)) numberWidth = Math.max(numberWidth, grouped(count).length);
  }
  const numbers = 4 * (numberWidth + 1);
  const longWidth = Math.max(...layersTopDown.map(words => textWidth(words.long)));
  const shortWidth = Math.max(...layersTopDown.map(words => textWidth(words.short)));
  const room = (label: number): number => width - 2 - label - 1 - 2 - numbers;
  if (room(longWidth) >= 24) {
    return { label: 'long', labelWidth: longWidth, barWidth: Math.min(60, room(longWidth)), numberWidth };
  }
  if (room(shortWidth) >= 12) {
    return { label: 'short', labelWidth: shortWidth, barWidth: Math.min(60, room(shortWidth)), numberWidth };
  }
  return { label: 'above', labelWidth: 0, barWidth: Math.max(8, width - 4 - numbers), numberWidth };
}

function columnTitles(pen: Pen, layout: StackLayout): string[] {
  const numbers = ['you', 'shared', 'AWS', 'open'].map(title => {
    const fitted = textWidth(title) > layout.numberWidth ? 'sh.' : title;
    return padStart(title === 'open' && layout.numberWidth < 4 ? '?' : fitted, layout.numberWidth);
  });
  const wide = layout.barWidth >= 44;
  const left = wide ? 'YOU: security in the cloud' : 'YOU';
  const right = wide ? 'AWS: of the cloud' : 'AWS';
  const gap = ' '.repeat(Math.max(1, layout.barWidth + 1 - left.length - right.length));
  const offset = layout.label === 'above' ? '  ' : ' '.repeat(2 + layout.labelWidth + 1);
  return [
    `${offset}${pen.ink('you', left)}${gap}${pen.ink('aws', right)} ${pen.ink('faint', numbers.join(' '))}`,
  ];
}

function drawBar(pen: Pen, counts: LayerCounts, width: number): string {
  const { glyphs } = pen;
  if (totalOf(counts) === 0) return pen.ink('faint', padEnd('no duty here', width + 1).slice(0, width + 1));
  const cells = splitBar(counts, width);
  return (
    pen.ink('you', glyphs.you.repeat(cells.yours)) +
    pen.ink('shared', glyphs.shared.repeat(cells.yourShare)) +
    pen.ink('open', glyphs.open.repeat(Math.ceil(cells.open / 2))) +
    pen.ink('strong', glyphs.line) +
    pen.ink('open', glyphs.open.repeat(Math.floor(cells.open / 2))) +
    pen.ink('shared', glyphs.shared.repeat(cells.awsShare)) +
    pen.ink('aws', glyphs.aws.repeat(cells.aws))
  );
}

function numbersOf(counts: LayerCounts): readonly number[] {
  return [counts.yours, sharedOf(counts), counts.aws, counts.undetermined];
}

function printNumbers(counts: LayerCounts, width: number): string {
  return numbersOf(counts)
    .map(count => padStart(grouped(count), width))
    .join(' ');
}

/** Where AWS's own chart draws the line for every estate alike. */
function chartLine(pen: Pen): string {
  const text = " AWS's chart draws it here ";
  const side = Math.max(2, Math.floor((pen.width - 2 - text.length) / 2));
  const rule = `${pen.glyphs.rule} `.repeat(Math.floor(side / 2));
  return `  ${pen.ink('faint', `${rule.trimEnd()}${text}${rule.trimEnd()}`)}`;
}
