import type { Report } from '../report.ts';
import type { ControlFacts } from '../control-facts/control-facts.ts';

/** Services on which a provider carries a part of each duty: the system components that a requirement rests on it for. */
export function providerServices({ assessment, knowledge }: Report): ReadonlyMap<string, readonly string[]> {
  const byDuty = new Map<string, Set<string>>();
  for (const { service, answers } of assessment.responsibility.tables) {
    const title = knowledge.service(service)?.title ?? service;
    for (const { duty, side } of answers.values()) {
      if (side !== 'aws' && side !== 'shared') continue;
      byDuty.set(duty, (byDuty.get(duty) ?? new Set()).add(title));
    }
  }
  return new Map([...byDuty].map(([duty, services]) => [duty, [...services].sort()]));
}

/** Where a provider carries its part of a requirement: services, or the system as a whole; none where it has no part. */
export function placesOf(
  { assessed }: ControlFacts,
  services: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  if (assessed.provider.status === 'not-needed') return [];
  const named = new Set<string>();
  for (const { duty, role } of assessed.duties) {
    if (role !== 'satisfies' && role !== 'parallel') continue;
    for (const service of services.get(duty) ?? []) named.add(service);
  }
  return named.size === 0 ? ['the system as a whole'] : [...named].sort();
}
