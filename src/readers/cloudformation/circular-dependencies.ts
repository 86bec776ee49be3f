import { safeText } from '../../foundation/safe-text.ts';
import type { Scope } from './evaluate/scope.ts';

/** What each resource surely depends on, by logical id: references and DependsOn. */
export type Dependencies = Map<string, ReadonlySet<string>>;

/** Says which resources depend on each other in a circle: CloudFormation refuses such a template. Each circle once. */
export function reportCircles(scope: Scope, dependencies: Dependencies): void {
  const done = new Set<string>();
  for (const start of dependencies.keys()) {
    if (done.has(start) || leadsNowhere(start, dependencies)) continue;
    const circle = followFrom(start, dependencies, done);
    if (circle !== undefined) report(scope, circle);
  }
}

/** Most resources depend on none that depend on others. */
function leadsNowhere(start: string, dependencies: Dependencies): boolean {
  for (const id of dependencies.get(start) ?? []) if (dependencies.has(id)) return false;
  return true;
}

interface Step {
  readonly id: string;
  readonly next: Iterator<string>;
}

/** A walk with a stack of its own: chains of resources may be long. Gives the first circle that it meets. */
function followFrom(
  start: string,
  dependencies: Dependencies,
  done: Set<string>,
): readonly string[] | undefined {
  const path: Step[] = [];
  const onPath = new Set<string>();
  let circle: readonly string[] | undefined;
  enter(start);
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const { value: id, done: exhausted } = step.next.next();
    if (exhausted === true) {
      done.add(step.id);
      onPath.delete(step.id);
      path.pop();
    } else if (onPath.has(id)) {
      const ids = path.map(one => one.id);
      circle ??= [...ids.slice(ids.indexOf(id)), id];
    } else if (!done.has(id) && dependencies.has(id)) enter(id);
  }
  return circle;

  function enter(id: string): void {
    onPath.add(id);
    path.push({ id, next: (dependencies.get(id) ?? new Set<string>()).values() });
  }
}

function report(scope: Scope, circle: readonly string[]): void {
  const [first = ''] = circle;
  const place = scope.sections.resources.get(first);
  scope.session.report.add({
    kind: 'reference',
    what: safeText(circle.join(' → '), 200),
    why: 'the resources depend on each other in a circle; CloudFormation refuses such a template',
    advice: 'Move the reference that closes the circle into a resource of its own.',
    root: scope.root,
    ...(place === undefined ? {} : { place }),
  });
}
