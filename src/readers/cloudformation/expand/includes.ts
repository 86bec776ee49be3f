import type { ResourceKey, UnknownValue } from '../../../model/value.ts';
import { keyOf, type Scope, unknown } from '../evaluate/scope.ts';
import { locateFile } from '../local-file.ts';
import { childOf, type TemplateNode, textOf } from '../tree/template-tree.ts';

/** What a transform inside a template gives: the included tree, or why it is not known. */
export type Transformed =
  | { readonly state: 'included'; readonly node: TemplateNode }
  | { readonly state: 'unread'; readonly value: UnknownValue };

/** A `Fn::Transform` inside the template: AWS::Include of a file of the tree is put in, any other macro is said. */
export function transformed(scope: Scope, written: TemplateNode): Transformed {
  // A list with one transform is accepted, too.
  const argument = written.kind === 'sequence' ? (written.items[0] ?? written) : written;
  const name = textOf(argument, 'Name') ?? (argument.kind === 'scalar' ? argument.text : undefined);
  if (name !== 'AWS::Include') {
    const what = name ?? 'a transform without a name';
    reportMacro(scope, what, argument);
    return unread(what, argument);
  }
  const locationNode = childOf(childOf(argument, 'Parameters'), 'Location');
  const location = locationNode === undefined ? undefined : scope.evaluate(locationNode);
  const located = locateFile(location, scope.path, scope.session.files.includePaths);
  const node = located.state === 'found' ? scope.session.files.tree(located.path) : undefined;
  if (located.state === 'missing' || node === undefined) {
    const why = located.state === 'missing' ? located.why : `${located.path} cannot be read as YAML or JSON`;
    scope.session.report.add({
      kind: 'transform',
      what: 'AWS::Include',
      why,
      advice: 'Put the included file into the input, at the path that its location ends with.',
      place: argument,
      couldConfigure: changeable(scope),
      root: scope.root,
    });
    return unread('AWS::Include', argument);
  }
  if (located.assumed) {
    const input = { name: `include of ${located.path}`, place: argument };
    scope.assumptions.set(input.name, { input, value: located.path });
  }
  return { state: 'included', node };
}

function unread(name: string, node: TemplateNode): Transformed {
  return { state: 'unread', value: unknown('unread-transform', `${name} was not expanded`, node) };
}

/** A macro is code that runs in the account: what it makes of the template cannot be told from the template. */
export function reportMacro(scope: Scope, name: string, node: TemplateNode): void {
  scope.session.report.add({
    kind: 'transform',
    what: name,
    why: 'a macro is code that runs when the stack is deployed; it may change or add anything',
    advice:
      'Give the processed template instead (aws cloudformation get-template --template-stage Processed).',
    place: node,
    couldConfigure: changeable(scope),
    root: scope.root,
  });
}

/** A transform inside a resource can change that resource only; elsewhere it may change or add any. */
function changeable(scope: Scope): readonly ResourceKey[] | 'any' {
  const { resource } = scope.memo;
  return resource === undefined ? 'any' : [keyOf(scope, resource)];
}
