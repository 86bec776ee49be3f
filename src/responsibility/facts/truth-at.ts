import { anyOf, type Truth } from '../../foundation/three-valued.ts';
import type { Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import type { FactContext } from './computed-fact.ts';

/**
 * Whether the test holds for the setting at a path, or for any element where the path leads through lists
 * (`Targets[].Arn`). A setting that is omitted is `no`; an element that may not exist can only make it unknown.
 */
export function truthAt(
  resource: Resource,
  path: string,
  { reader }: Pick<FactContext, 'reader'>,
  test: (setting: Setting) => Truth,
): Truth {
  const [first = '', ...rest] = path.split('[].');
  if (rest.length === 0) return ofSetting(reader.readSetting(resource, first), test);
  return ofElements(reader.readElements(resource, first), rest);

  function ofElements(elements: ReturnType<typeof reader.readElements>, further: readonly string[]): Truth {
    const [next = '', ...deeper] = further;
    const truths = elements.items.map(({ setting, condition }): Truth => {
      const truth =
        deeper.length === 0
          ? ofSetting(reader.readInside(resource, setting, next), test)
          : ofElements(reader.readElementsInside(resource, setting, next), deeper);
      return truth === 'yes' && condition !== undefined ? 'unknown' : truth;
    });
    if (elements.list.state === 'unknown' || elements.open !== undefined) truths.push('unknown');
    return anyOf(truths);
  }
}

/** A documented default is nothing that the source says. */
function ofSetting(setting: Setting, test: (setting: Setting) => Truth): Truth {
  if (setting.raw === undefined) return setting.state === 'unknown' ? 'unknown' : 'no';
  return test(setting);
}
