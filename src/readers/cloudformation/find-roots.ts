import { certain } from '../../model/declaration.ts';
import { guarded } from './declare-roots.ts';
import { type Session, unknown } from './evaluate/scope.ts';
import { nestedTemplatePath, stackType } from './nested-stacks.ts';
import { openStack } from './open-stack.ts';
import { newReport } from './report.ts';
import type { Template } from './template.ts';
import { textOf } from './tree/template-tree.ts';

/**
 * The templates that no other nests, in the order given. Where templates nest each other in a circle, the first of
 * them is a root, so that all are read.
 */
export function findRoots(session: Session, templates: readonly Template[]): readonly Template[] {
  const nests = new Map<string, readonly string[]>();
  for (const template of templates) {
    const paths = guarded(newReport(), template.path, template.path, () => nestedBy(session, template));
    nests.set(template.path, paths ?? []);
  }
  const nested = new Set<string>();
  for (const [path, targets] of nests) for (const target of targets) if (target !== path) nested.add(target);
  const roots = new Set(templates.filter(template => !nested.has(template.path)));
  const reached = new Set<string>();
  for (const root of roots) reach(root.path, nests, reached);
  for (const template of templates) {
    if (reached.has(template.path)) continue;
    roots.add(template);
    reach(template.path, nests, reached);
  }
  return templates.filter(template => roots.has(template));
}

function reach(from: string, nests: ReadonlyMap<string, readonly string[]>, reached: Set<string>): void {
  const waiting = [from];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    waiting.push(...(nests.get(path) ?? []));
  }
}

/** Paths of the templates that a template nests, judged without what a parent would hand to it. */
function nestedBy(session: Session, template: Template): readonly string[] {
  const text = template.source.text;
  if (!text.includes(stackType) && !text.includes('AWS::Serverless::Application')) return [];
  // A look ahead: what it has to say will be said when the stack is really read.
  const quiet: Session = {
    ...session,
    report: newReport(),
    steps: 0,
    imported: () => unknown('import-not-in-estate', 'not looked up yet'),
    stackOutput: () => unknown('import-not-in-estate', 'not looked up yet'),
  };
  const scope = openStack(quiet, template, {
    root: template.path,
    prefix: '',
    parent: undefined,
    existence: certain,
    callers: [],
    deployment: {},
    stackName: undefined,
    given: new Map(),
    assumptions: new Map(),
  });
  const paths: string[] = [];
  for (const pair of scope.sections.resources.values()) {
    if (textOf(pair.value, 'Type') !== stackType) continue;
    const located = nestedTemplatePath(scope, pair);
    if (located.state === 'found') paths.push(located.path);
  }
  return paths;
}
