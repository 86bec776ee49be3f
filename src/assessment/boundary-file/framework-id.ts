import { whyNoClasses } from '../../knowledge/framework-words.ts';
import { ownFramework } from '../own-objectives.ts';
import type { Path, WrittenScope } from './written-scope.ts';

/** A catalogue of controls that a boundary can be judged by; "own" only where there are objectives. */
export function checkFramework(id: string, path: Path, scope: WrittenScope, hasObjectives: boolean): void {
  if (id === ownFramework) {
    if (!hasObjectives) scope.add(path, '"own" is the framework of your objectives, and there are none.');
    return;
  }
  const { known } = scope;
  const framework = known.framework(id);
  if (framework === undefined)
    scope.addUnknown(path, 'framework', id, known.frameworkIds(), 'demarc frameworks lists them.');
  else {
    const why = whyNoClasses(framework);
    if (why !== undefined) scope.add(path, `"${id}" ${why}.`);
  }
}
