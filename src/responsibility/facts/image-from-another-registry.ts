import { isOwnAccount } from '../../analysis/policies/arn-parts.ts';
import { judge, type PlainValue } from '../../analysis/values.ts';
import { anyOf, type Truth } from '../../foundation/three-valued.ts';
import type { Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import { accountAnswer, isOutside } from './accounts.ts';
import { type FactAnswer, type FactContext, no } from './computed-fact.ts';
import { truthAt } from './truth-at.ts';

/** By type, where it names the image that it runs. */
const imagePaths: Readonly<Record<string, readonly string[]>> = {
  'AWS::AppRunner::Service': ['SourceConfiguration.ImageRepository.ImageIdentifier'],
  'AWS::Batch::JobDefinition': [
    'ContainerProperties.Image',
    'EcsProperties.TaskProperties[].Containers[].Image',
    'EksProperties.PodProperties.Containers[].Image',
    'NodeProperties.NodeRangeProperties[].Container.Image',
  ],
  'AWS::CodeBuild::Project': ['Environment.Image'],
  'AWS::ECS::TaskDefinition': ['ContainerDefinitions[].Image'],
  'AWS::Lambda::Function': ['Code.ImageUri'],
  'AWS::Lightsail::Container': ['ContainerServiceDeployment.Containers[].Image'],
};

/** A container image comes from a registry that is not one of the boundary's accounts. */
export function imageFromAnotherRegistry(resource: Resource, context: FactContext): FactAnswer {
  const paths = imagePaths[resource.type];
  if (paths === undefined) return no;
  const truths = paths.map(path =>
    truthAt(resource, path, context, image => imageOutside(image, resource, context)),
  );
  const open = paths.filter((_path, index) => truths[index] === 'unknown');
  return accountAnswer(anyOf(truths), open.map(path => `setting ${path}`).join(', '), context);
}

function imageOutside(image: Setting, resource: Resource, context: FactContext): Truth {
  return judge(image.raw, 'no', plain => registryOutside(plain, resource, context));
}

/** The registry's host stands before the first slash; a name without one comes from Docker's public registry. */
function registryOutside(image: PlainValue, resource: Resource, context: FactContext): Truth {
  if (typeof image === 'string') return hostOutside(image, resource, context);
  if (typeof image !== 'object' || image === null) return 'no';
  if (image.kind === 'reference') return context.estate.byKey.has(image.target) ? 'no' : 'unknown';
  const start = image.kind === 'text' ? image.parts[0] : undefined;
  if (typeof start === 'string') {
    return /[/:]|\.dkr\.ecr[.-]/.test(start) ? hostOutside(start, resource, context) : 'unknown';
  }
  if (start?.kind === 'reference') return context.estate.byKey.has(start.target) ? 'no' : 'unknown';
  return start !== undefined && isOwnAccount(start) ? 'no' : 'unknown';
}

function hostOutside(image: string, resource: Resource, context: FactContext): Truth {
  // CodeBuild's own images, and those that Lightsail keeps beside its container service.
  if (image.startsWith('aws/codebuild/') || image.startsWith(':')) return 'no';
  const account = /^(\d{12})\.dkr\.ecr[.-]/.exec(image)?.[1];
  return account === undefined ? 'yes' : isOutside(account, resource, context);
}
