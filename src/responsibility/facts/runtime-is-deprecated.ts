import { isRuntimeDeprecated } from '../../analysis/lambda-runtimes.ts';
import { judge, scalarText } from '../../analysis/values.ts';
import { type ComputedFact, no, unknownFor } from './computed-fact.ts';

/** The function's runtime is past the day from which AWS no longer patches it. `now` is ISO 8601. */
export function runtimeIsDeprecated(now: string): ComputedFact {
  const today = now.slice(0, 10);
  return (resource, { reader }) => {
    const runtime = reader.readSetting(resource, 'Runtime');
    if (runtime.raw === undefined) return runtime.state === 'unknown' ? unknownFor('setting Runtime') : no;
    const truth = judge(runtime.raw, 'no', plain => {
      const name = scalarText(plain);
      return name === undefined ? 'unknown' : isRuntimeDeprecated(name, today);
    });
    if (truth !== 'unknown') return { truth, missing: [] };
    if (typeof runtime.value === 'string') return unknownFor(`end of patches of runtime ${runtime.value}`);
    return unknownFor('setting Runtime');
  };
}
