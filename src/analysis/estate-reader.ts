import { createSettingReader, type SettingReader } from '../estate/read-setting.ts';
import type { Estate } from '../model/resource.ts';

const readers = new WeakMap<Estate, SettingReader>();

/**
 * The reader through which analyses see an estate, made once. It assumes no default of AWS: each analysis states the
 * defaults that it rests on, with their source, so that its answer does not depend on what the knowledge happens to list.
 */
export function readerOf(estate: Estate): SettingReader {
  let reader = readers.get(estate);
  if (reader === undefined) {
    reader = createSettingReader(estate, { defaultsOf: () => [] });
    readers.set(estate, reader);
  }
  return reader;
}
