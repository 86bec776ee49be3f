import { isOwnAccount } from '../../analysis/policies/arn-parts.ts';
import { judge, type PlainValue } from '../../analysis/values.ts';
import { anyOf, type Truth } from '../../foundation/three-valued.ts';
import type { Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import { accountAnswer, isOutside } from './accounts.ts';
import type { FactAnswer, FactContext } from './computed-fact.ts';

/** A container image comes from a registry that is not one of the boundary's accounts. */
export function imageFromAnotherRegistry(resource: Resource, context: FactContext): FactAnswer {
  const { reader } = context;
  if (resource.type === 'AWS::Lambda::Function') {
    const image = reader.readSetting(resource, 'Code.ImageUri');
    return accountAnswer(imageOutside(image, resource, context), 'setting Code.ImageUri', context);
  }
  const { list, items, open } = reader.readElements(resource, 'ContainerDefinitions');
  const truths = items.map(({ setting, condition }) => {
    const truth = imageOutside(reader.readInside(resource, setting, 'Image'), resource, context);
    return condition !== undefined && truth === 'yes' ? 'unknown' : truth;
  });
  if (list.state === 'unknown' || open !== undefined) truths.push('unknown');
  return accountAnswer(anyOf(truths), 'setting ContainerDefinitions', context);
}

function imageOutside(image: Setting, resource: Resource, context: FactContext): Truth {
  if (image.raw === undefined) return image.state === 'unknown' ? 'unknown' : 'no';
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
  const account = /^(\d{12})\.dkr\.ecr[.-]/.exec(image)?.[1];
  return account === undefined ? 'yes' : isOutside(account, resource, context);
}
