import type { Declaration } from '../../model/declaration.ts';
import type { Scope } from './evaluate/scope.ts';
import { locateFile } from './local-file.ts';
import { referredTo } from './referred-to.ts';

/** Says which resources bring further resources along whose template is not part of what was read. */
export function reportFurtherTemplates(scope: Scope, declaration: Declaration): void {
  if (declaration.type.endsWith('::MODULE')) {
    report(scope, declaration, 'module', {
      why: `what the module ${declaration.type} makes stands in the registry of the account`,
      advice:
        'Give the processed template instead (aws cloudformation get-template --template-stage Processed).',
    });
  } else if (declaration.type === 'AWS::CloudFormation::StackSet') reportStackSet(scope, declaration);
}

function reportStackSet(scope: Scope, declaration: Declaration): void {
  const url = declaration.properties.entries.get('TemplateURL')?.value;
  const located = locateFile(url, scope.path, scope.session.files.templatePaths);
  // A template of the tree is read as a stack of its own, without what the set hands to it.
  if (located.state === 'found') return;
  report(scope, declaration, 'nested-stack', {
    why: 'the template of the stack set is not in the input; it is deployed to further accounts or Regions',
    advice: 'Put the template into the input as a file.',
  });
}

function report(
  scope: Scope,
  declaration: Declaration,
  kind: 'module' | 'nested-stack',
  said: { readonly why: string; readonly advice: string },
): void {
  scope.session.report.add({
    kind,
    what: declaration.address,
    ...said,
    place: declaration.place,
    couldConfigure: referredTo([declaration.properties]),
    root: scope.root,
  });
}
