import type { SourceText } from '../../foundation/source-text.ts';
import { composeTree } from './tree/compose-tree.ts';
import type { SyntaxFault } from './tree/syntax-fault.ts';
import { childOf, type MappingNode, type TemplateNode } from './tree/template-tree.ts';

/** One template as text and tree. Its sections are looked up once. */
export interface Template {
  readonly path: string;
  readonly source: SourceText;
  readonly tree: MappingNode;
  readonly faults: readonly SyntaxFault[];
  /** Further documents of the same file that are templates, too: CloudFormation takes one. */
  readonly furtherTemplates: readonly MappingNode[];
}

export type ParsedTemplate =
  | { readonly state: 'template'; readonly template: Template }
  /** The text cannot be read as YAML or JSON. */
  | { readonly state: 'broken'; readonly source: SourceText; readonly fault: SyntaxFault }
  /** It is evidently meant as a template, but has no resources. */
  | { readonly state: 'no-resources'; readonly source: SourceText; readonly offset: number }
  | { readonly state: 'something-else' };

/** A file that is evidently meant as a template and is not read as one. */
export type FailedTemplate = Extract<ParsedTemplate, { state: 'broken' | 'no-resources' }>;

/** Parses a text that looks like a template and decides by its tree whether it is one. */
export function parseTemplate(source: SourceText): ParsedTemplate {
  const composed = composeTree(source);
  if (composed.broken !== undefined) return { state: 'broken', source, fault: composed.broken };
  const templates: MappingNode[] = [];
  for (const document of composed.documents) {
    if (document.kind === 'mapping' && hasResources(document)) templates.push(document);
  }
  const [tree, ...furtherTemplates] = templates;
  if (tree !== undefined) {
    return {
      state: 'template',
      template: { path: source.path, source, tree, faults: composed.faults, furtherTemplates },
    };
  }
  const meant = composed.documents.find(
    document => childOf(document, 'AWSTemplateFormatVersion') !== undefined || hasAwsTransform(document),
  );
  return meant === undefined
    ? { state: 'something-else' }
    : { state: 'no-resources', source, offset: meant.offset };
}

function hasResources(document: MappingNode): boolean {
  const resources = childOf(document, 'Resources');
  if (resources === undefined) {
    const transform = childOf(document, 'Transform') ?? childOf(document, 'Fn::Transform');
    // AWS::Include may bring the resources along.
    return transform?.kind === 'mapping';
  }
  if (resources.kind !== 'mapping') return false;
  if (childOf(document, 'AWSTemplateFormatVersion') !== undefined || hasAwsTransform(document)) {
    return resources.pairs.length > 0;
  }
  return resources.pairs.some(
    pair => childOf(pair.value, 'Type')?.kind === 'scalar' || pair.key.startsWith('Fn::'),
  );
}

function hasAwsTransform(document: TemplateNode): boolean {
  const transform = childOf(document, 'Transform');
  const names = transform?.kind === 'sequence' ? transform.items : [transform];
  return names.some(name => name?.kind === 'scalar' && name.text.startsWith('AWS::'));
}
