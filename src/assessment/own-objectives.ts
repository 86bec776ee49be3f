import type { Control, DutyRole, Framework, Knowledge } from '../model/knowledge.ts';
import type { Confidence } from '../model/responsibility.ts';
import type { Objective } from '../model/stated.ts';

/** Id and namespace of the framework that a user's own objectives make up. */
export const ownFramework = 'own';

/**
 * The knowledge with the user's objectives as a framework of its own: each is satisfied by the duties that it names and
 * by those that satisfy the controls that it names. Without objectives it is the knowledge itself.
 */
export function withObjectives(knowledge: Knowledge, objectives: readonly Objective[]): Knowledge {
  if (objectives.length === 0 || knowledge.framework(ownFramework) !== undefined) return knowledge;
  const framework = frameworkOf(objectives, knowledge);
  // Its slices are opened when they are asked for: they must not be copied.
  return Object.create(knowledge, {
    framework: { value: (id: string) => (id === ownFramework ? framework : knowledge.framework(id)) },
    frameworkIds: { value: () => [...knowledge.frameworkIds(), ownFramework] },
  }) as Knowledge;
}

function frameworkOf(objectives: readonly Objective[], knowledge: Knowledge): Framework {
  const groups = [...new Set(objectives.map(groupOf))];
  return {
    id: ownFramework,
    namespace: ownFramework,
    kind: 'controls',
    title: 'Your own objectives',
    version: 'as stated',
    licence: 'your own',
    source: 'demarc.yaml',
    groups: groups.map(group => ({ id: group, title: group })),
    controls: objectives.map(objective => controlOf(objective, knowledge)),
  };
}

function groupOf({ group }: Objective): string {
  return group ?? 'Objectives';
}

function controlOf(objective: Objective, knowledge: Knowledge): Control {
  const roles = new Map<string, DutyRole>(objective.duties.map(duty => [duty, 'satisfies']));
  let confidence: Confidence = 'sourced';
  const unmapped: string[] = [];
  for (const id of objective.controls) {
    const control = findControl(id, knowledge);
    const rows = control?.duties.filter(({ role }) => role === 'satisfies' || role === 'parallel') ?? [];
    if (rows.length === 0) unmapped.push(id);
    if (control?.confidence === 'expert') confidence = 'expert';
    for (const { duty, role } of rows) if (!roles.has(duty)) roles.set(duty, role);
  }
  const { note } = objective;
  return {
    id: `${ownFramework}:${objective.id}`,
    title: objective.title,
    group: groupOf(objective),
    // A control that is mapped to nothing leaves open what the objective comes to.
    duties: unmapped.length > 0 ? [] : [...roles].map(([duty, role]) => ({ duty, role })),
    ...(unmapped.length === 0
      ? {}
      : { unmappedReason: `no duty of demarc satisfies ${unmapped.join(', ')} yet` }),
    ...(note === undefined ? {} : { note }),
    confidence,
  };
}

function findControl(id: string, knowledge: Knowledge): Control | undefined {
  const namespace = id.slice(0, Math.max(0, id.indexOf(':')));
  for (const framework of knowledge.frameworkIds()) {
    const known = knowledge.framework(framework);
    if (known?.namespace !== namespace) continue;
    const control = known.controls.find(one => one.id === id);
    if (control !== undefined) return control;
  }
  return undefined;
}
