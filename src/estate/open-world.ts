import type { Declaration, Root, Unread } from '../model/declaration.ts';
import { isAbsent, type Link } from '../model/resource.ts';
import type { ResourceKey } from '../model/value.ts';
import { satelliteTargets } from './satellite-rules.ts';

/** Why and how far a resource could be configured by something that was not read. */
export interface Opening {
  /** Every setting could be made elsewhere. */
  readonly everything?: string;
  /** Only these paths could be, and why. */
  readonly paths?: ReadonlyMap<string, string>;
}

/** What custom resources are known to set on the resources that they are handed: all others could set anything. */
const customResources: ReadonlyMap<string, readonly string[]> = new Map([
  // Written by the AWS CDK: https://github.com/aws/aws-cdk, packages/@aws-cdk/custom-resource-handlers
  ['Custom::S3AutoDeleteObjects', []],
  ['Custom::ECRAutoDeleteImages', []],
  ['Custom::CDKBucketDeployment', []],
  ['Custom::CDKECRDeployment', []],
  ['Custom::CrossRegionExportReader', []],
  ['Custom::CrossRegionExportWriter', []],
  ['Custom::AWSCDK-EKS-HelmChart', []],
  ['Custom::AWSCDK-EKS-KubernetesResource', []],
  ['Custom::AWSCDK-EKS-KubernetesPatch', []],
  ['Custom::AWSCDK-EKS-KubernetesObjectValue', []],
  ['Custom::S3BucketNotifications', ['NotificationConfiguration']],
]);

/** Finds what unread parts of the input could still configure. Built once; linear in resources, links and notes. */
export function findOpenings(
  declarations: ReadonlyMap<ResourceKey, Declaration>,
  links: ReadonlyMap<ResourceKey, readonly Link[]>,
  unread: readonly Unread[],
  roots: readonly Root[],
  isKnownType: (type: string) => boolean,
): ReadonlyMap<ResourceKey, Opening> {
  const openings = new Map<ResourceKey, { everything?: string; paths?: Map<string, string> }>();
  const languages = new Map(roots.map(root => [root.name, root.language]));

  function openPaths(key: ResourceKey, paths: Iterable<string>, why: string): void {
    const opening = openings.get(key) ?? {};
    const open = opening.paths ?? new Map<string, string>();
    for (const path of paths) if (!open.has(path)) open.set(path, why);
    if (open.size > 0) openings.set(key, { ...opening, paths: open });
  }

  function openEverything(key: ResourceKey, why: string): void {
    const opening = openings.get(key);
    if (opening?.everything === undefined) openings.set(key, { ...opening, everything: why });
  }

  /** CloudFormation's own satellites reach few settings; a macro or another language reaches all of them. */
  function open(note: Unread, declaration: Declaration): void {
    const why = `${note.what} was not read and could configure it: ${note.why}`;
    const language = (note.root === undefined ? undefined : languages.get(note.root)) ?? declaration.language;
    if (note.kind === 'transform' || language !== 'cloudformation') openEverything(declaration.key, why);
    else openPaths(declaration.key, satelliteTargets(declaration.type).keys(), why);
  }

  /** The first note of a kind says it for a whole root; more of them open nothing more. */
  const wholeRoots = new Map<string, Unread>();
  for (const note of unread) {
    if (note.couldConfigure === undefined) continue;
    if (note.couldConfigure === 'any') {
      const scope = `${note.kind === 'transform' ? 'macro' : 'part'}\n${note.root ?? ''}`;
      if (!wholeRoots.has(scope)) wholeRoots.set(scope, note);
      continue;
    }
    for (const key of note.couldConfigure) {
      const declaration = declarations.get(key);
      if (declaration !== undefined) open(note, declaration);
    }
  }
  if (wholeRoots.size > 0) {
    for (const declaration of declarations.values()) {
      for (const kind of ['macro', 'part']) {
        const note = wholeRoots.get(`${kind}\n${declaration.root}`) ?? wholeRoots.get(`${kind}\n`);
        if (note !== undefined) open(note, declaration);
      }
    }
  }
  for (const [key, found] of links) {
    const from = declarations.get(key);
    if (from === undefined || isAbsent(from) || isUnderstood(from, isKnownType)) continue;
    const sets = customResources.get(from.type);
    const why = `${from.sourceType} ${from.address} is handed it, and what that sets is not known`;
    for (const link of found) {
      const target = declarations.get(link.to);
      if (target === undefined || link.path === '' || link.path === 'ServiceToken') continue;
      if (sets !== undefined) openPaths(target.key, sets, why);
      else if (canReach(from.type, target.type)) openEverything(target.key, why);
    }
  }
  return openings;
}

function isUnderstood({ type, unmapped }: Declaration, isKnownType: (type: string) => boolean): boolean {
  if (unmapped !== undefined || type === 'AWS::CloudFormation::CustomResource') return false;
  return type.startsWith('Demarc::') || isKnownType(type);
}

/** A type of AWS that the registry does not know yet configures resources of its own service. */
function canReach(from: string, to: string): boolean {
  return (
    !from.startsWith('AWS::') ||
    from === 'AWS::CloudFormation::CustomResource' ||
    serviceOf(from) === serviceOf(to)
  );
}

function serviceOf(type: string): string {
  return type.split('::', 2).join('::');
}
