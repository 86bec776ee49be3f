import type { Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import { unqualified, type Value } from '../../model/value.ts';
import { anyAnswer, type FactAnswer, type FactContext, no, unknownFor, yes } from './computed-fact.ts';
import { instanceSettings } from './instance-settings.ts';

export type ImageSource = 'aws' | 'marketplace' | 'customer' | 'unknown';

/**
 * Whether the image of the instances comes from the given source. An image id alone (`ami-...`) does not tell who
 * publishes it: that is known to the account's API only.
 */
export function imageComesFrom(source: ImageSource, resource: Resource, context: FactContext): FactAnswer {
  const { settings, elsewhere } = instanceSettings(resource, 'ImageId', context);
  const missing = unknownFor('publisher of the image in ImageId');
  const answers = settings.map(setting => {
    const sources = sourcesOf(setting, context);
    if (sources.every(one => one === source)) return yes;
    return sources.includes(source) || sources.includes('unknown') ? missing : no;
  });
  return anyAnswer(elsewhere ? [...answers, missing] : answers);
}

function sourcesOf(setting: Setting, context: FactContext): ImageSource[] {
  if (setting.candidates !== undefined) return setting.candidates.map(value => sourceOf(value, context));
  return [sourceOf(setting.raw, context)];
}

/**
 * Public parameters below `/aws/service/` name images that AWS publishes, those below `/aws/service/marketplace/` images
 * of Marketplace sellers. Source: https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-public-parameters.html
 */
function sourceOf(value: Value | undefined, context: FactContext): ImageSource {
  const plain = value === undefined ? undefined : unqualified(value);
  if (typeof plain === 'string') return sourceOfText(plain);
  if (typeof plain !== 'object' || plain === null) return 'unknown';
  if (plain.kind === 'secret') return sourceOfText(`resolve:${plain.store}:${plain.name}`);
  if (plain.kind === 'reference') {
    const target = context.estate.byKey.get(plain.target);
    return target?.type === 'AWS::ImageBuilder::Image' ? 'customer' : 'unknown';
  }
  if (plain.kind === 'text') {
    const start = plain.parts[0];
    return typeof start === 'string' ? sourceOfText(start) : 'unknown';
  }
  return 'unknown';
}

function sourceOfText(text: string): ImageSource {
  if (text.includes('/aws/service/marketplace/')) return 'marketplace';
  return /(^|:|\{)\/aws\/service\/(?!marketplace)./.test(text) ? 'aws' : 'unknown';
}
