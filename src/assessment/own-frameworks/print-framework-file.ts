import { yamlMembers, yamlText } from '../boundary-file/print-yaml.ts';
import { controlKeys, type ControlRow, dutyKeys } from './control-row.ts';
import type { FrameworkDraft } from './framework-draft.ts';

/**
 * A framework in the small YAML form: what `readFrameworkFile` reads back as the same. `head` are lines of comment, the
 * first for editors.
 */
export function frameworkFileText(draft: FrameworkDraft, head: readonly string[]): string {
  const { id, namespace, title, version, licence, source, note, standsFor, groups, controls, withdrawn } =
    draft;
  const lines = [
    ...head.map(line => `# ${line}`),
    ...yamlMembers({ id, namespace, title, version, licence, source, note, standsFor }),
    'groups:',
    ...groups.map(group => `  - { id: ${yamlText(group.id)}, title: ${yamlText(group.title)} }`),
    'controls:',
    ...controls.flatMap(({ row, ...control }) => controlLines(control, row ?? {})),
    ...(withdrawn.length === 0 ? [] : yamlMembers({ withdrawn })),
  ];
  return `${lines.join('\n')}\n`;
}

const lineWidth = 110;

/** One line where that is short enough, else one for each member. */
function controlLines(
  control: { readonly id: string; readonly title: string; readonly group: string },
  row: ControlRow,
): string[] {
  const members: [string, string][] = Object.entries(control).map(([key, value]) => [key, yamlText(value)]);
  for (const key of [...dutyKeys, ...controlKeys, 'appliesWhen'] as const) {
    const names = row[key];
    if (names !== undefined) members.push([key, `[${names.map(yamlText).join(', ')}]`]);
  }
  for (const key of ['unmapped', 'note'] as const) {
    const words = row[key];
    if (words !== undefined) members.push([key, yamlText(words)]);
  }
  const written = members.map(([key, value]) => `${key}: ${value}`);
  const line = `  - { ${written.join(', ')} }`;
  if (line.length <= lineWidth) return [line];
  return written.map((member, index) => (index === 0 ? `  - ${member}` : `    ${member}`));
}
