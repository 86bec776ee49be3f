import type { Framework, FrameworkKind } from '../model/knowledge.ts';

/** What one row of a framework is called; `counted` makes the plural. */
export const rowWords: Readonly<Record<FrameworkKind, string>> = {
  controls: 'control',
  practices: 'practice',
  'check-catalogue': 'check',
};

/** The rows that are judged or answered: all but headings. */
export function countedRows(framework: Framework): Framework['controls'] {
  return framework.controls.filter(control => control.heading !== true);
}

/** Why no classes can be computed for a framework, to stand after its id; undefined where they can. */
export function whyNoClasses({ kind }: Framework): string | undefined {
  if (kind === 'controls') return undefined;
  return kind === 'practices'
    ? 'is a set of practices, not of controls: no class can be computed for it'
    : 'is a catalogue of checks, not of controls: findings answer it, and no class can be computed for it';
}
