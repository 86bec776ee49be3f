import { SourceText } from '../../../foundation/source-text.ts';
import { folderOf, resolveInside, type SourceTree } from '../../../foundation/source-tree.ts';
import type { Value } from '../../../model/value.ts';
import type { Report } from '../report.ts';
import { composeTree } from '../tree/compose-tree.ts';
import { childOf, type Pair, type TemplateNode, textOf } from '../tree/template-tree.ts';

/** A stack of a cloud assembly, as its manifest describes it. */
export interface AssemblyStack {
  /** The artifact's id, unique in its assembly. */
  readonly id: string;
  readonly stackName: string;
  readonly displayName: string;
  /** Relative to the tree. */
  readonly templatePath: string;
  readonly account?: string;
  readonly region?: string;
  /** Values that the assembly deploys the stack with. */
  readonly parameters: ReadonlyMap<string, Value>;
  readonly place: Pair;
}

/** Assemblies inside one another: stages of stages. Two levels occur. */
const deepest = 16;

/**
 * All stacks of an assembly and of the assemblies inside it, in the manifest's order. What cannot be read is said.
 * Source: https://github.com/aws/aws-cdk-cli/tree/main/packages/%40aws-cdk/cloud-assembly-schema
 */
export function readManifest(
  tree: SourceTree,
  path: string,
  report: Report,
  depth = 0,
): readonly AssemblyStack[] {
  const text = tree.readText(path);
  if (!text.ok) return unreadable(report, path, text.detail);
  const source = new SourceText(path, text.value);
  const composed = composeTree(source);
  if (composed.broken !== undefined) {
    return unreadable(report, path, composed.broken.message, { source, offset: composed.broken.offset });
  }
  const [manifest] = composed.documents;
  const artifacts = childOf(manifest, 'artifacts');
  if (artifacts?.kind !== 'mapping') return unreadable(report, path, 'it lists no artifacts', manifest);
  reportMissingContext(childOf(manifest, 'missing'), report);
  const stacks: AssemblyStack[] = [];
  for (const artifact of artifacts.pairs) {
    const type = textOf(artifact.value, 'type');
    if (type === 'aws:cloudformation:stack') {
      const stack = stackOf(artifact, folderOf(path), report);
      if (stack !== undefined) stacks.push(stack);
    } else if (type === 'cdk:cloud-assembly') {
      stacks.push(...nestedAssembly(tree, artifact, folderOf(path), report, depth));
    }
  }
  return stacks;
}

function unreadable(
  report: Report,
  path: string,
  why: string,
  place?: TemplateNode | { readonly source: SourceText; readonly offset: number },
): readonly AssemblyStack[] {
  report.add({
    kind: 'file',
    what: path,
    why: `the manifest of the CDK assembly cannot be read: ${why}`,
    advice: 'Run cdk synth again.',
    ...(place === undefined ? {} : { place }),
  });
  return [];
}

/** Look-ups that had no answer when the assembly was made: the templates hold made-up values in their place. */
function reportMissingContext(missing: TemplateNode | undefined, report: Report): void {
  if (missing?.kind !== 'sequence') return;
  for (const item of missing.items) {
    const key = textOf(item, 'key') ?? 'a look-up';
    report.add({
      kind: 'input',
      what: key,
      why: 'the assembly was made without the answer to this look-up; its templates hold made-up values instead',
      advice: 'Run cdk synth with credentials for the account, or add the answer to cdk.context.json.',
      place: item,
    });
  }
}

function stackOf(artifact: Pair, folder: string, report: Report): AssemblyStack | undefined {
  const properties = childOf(artifact.value, 'properties');
  const file = textOf(properties, 'templateFile');
  const templatePath = file === undefined ? undefined : resolveInside(folder, file);
  if (templatePath === undefined) {
    report.add({
      kind: 'template',
      what: `stack ${artifact.key}`,
      why:
        file === undefined ? 'the manifest names no template for it' : 'its template lies outside the input',
      advice: 'Run cdk synth again.',
      place: artifact,
    });
    return undefined;
  }
  const parameters = new Map<string, Value>();
  const given = childOf(properties, 'parameters');
  if (given?.kind === 'mapping') {
    for (const pair of given.pairs)
      if (pair.value.kind === 'scalar') parameters.set(pair.key, pair.value.text);
  }
  return {
    id: artifact.key,
    stackName: textOf(properties, 'stackName') ?? artifact.key,
    displayName: textOf(artifact.value, 'displayName') ?? artifact.key,
    templatePath,
    parameters,
    place: artifact,
    ...environmentOf(textOf(artifact.value, 'environment')),
  };
}

/** `aws://123456789012/eu-central-1`; a stack without a fixed environment has unknown-account and unknown-region. */
function environmentOf(text: string | undefined): { readonly account?: string; readonly region?: string } {
  const match = /^aws:\/\/([^/]+)\/([^/]+)$/.exec(text ?? '');
  const account = match?.[1];
  const region = match?.[2];
  return {
    ...(account === undefined || account === 'unknown-account' ? {} : { account }),
    ...(region === undefined || region === 'unknown-region' ? {} : { region }),
  };
}

function nestedAssembly(
  tree: SourceTree,
  artifact: Pair,
  folder: string,
  report: Report,
  depth: number,
): readonly AssemblyStack[] {
  const directory = textOf(childOf(artifact.value, 'properties'), 'directoryName');
  const inside = directory === undefined ? undefined : resolveInside(folder, directory);
  if (inside === undefined || inside === folder || depth >= deepest) {
    return unreadable(
      report,
      artifact.key,
      'an assembly inside it names no folder of its own',
      artifact.value,
    );
  }
  return readManifest(tree, `${inside}/manifest.json`, report, depth + 1);
}
