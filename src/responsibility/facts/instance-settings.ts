import type { Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import { placesOf, templatesFor } from '../rule-places.ts';
import type { FactContext } from './computed-fact.ts';

export interface InstanceSettings {
  /** Every setting that has a value or may have one. */
  readonly settings: readonly Setting[];
  /** It is set in a launch template that is not in the input. */
  readonly elsewhere: boolean;
}

/**
 * The settings of an instance, template, group or fleet that stand for one property of an instance (`ImageId`),
 * with those of the launch templates that it starts from.
 */
export function instanceSettings(resource: Resource, path: string, context: FactContext): InstanceSettings {
  const own = settingsAt(resource, path, context);
  const templates = templatesFor(resource, path, context.estate);
  if (templates === undefined || own.length > 0) return { settings: own, elsewhere: false };
  const settings = templates.inEstate.flatMap(template => settingsAt(template, path, context));
  return { settings, elsewhere: templates.elsewhere };
}

function settingsAt(resource: Resource, path: string, { reader }: FactContext): Setting[] {
  const found: Setting[] = [];
  for (const place of placesOf(resource.type, path)) {
    const [list = '', inside] = place.split('[].');
    if (inside === undefined) {
      found.push(reader.readSetting(resource, list));
      continue;
    }
    const elements = reader.readElements(resource, list);
    if (elements.list.state === 'unknown') found.push(elements.list);
    for (const element of elements.items) found.push(reader.readInside(resource, element.setting, inside));
  }
  return found.filter(setting => setting.state === 'unknown' || setting.raw !== undefined);
}
