import { type Truth, truthOf } from '../foundation/three-valued.ts';

/** https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html, deprecated runtimes; read 2026-11-24. */
export const runtimeTableDate = '2026-11-24';

/** Day from which AWS no longer patches a managed runtime, by its identifier. */
const deprecatedFrom: ReadonlyMap<string, string> = new Map([
  ['dotnet8', '2026-11-10'],
  ['nodejs20.x', '2026-04-30'],
  ['ruby3.2', '2026-03-31'],
  ['python3.9', '2025-12-15'],
  ['nodejs18.x', '2025-09-01'],
  ['dotnet6', '2024-12-20'],
  ['python3.8', '2024-10-14'],
  ['nodejs16.x', '2024-06-12'],
  ['dotnet7', '2024-05-14'],
  ['java8', '2024-01-08'],
  ['go1.x', '2024-01-08'],
  ['provided', '2024-01-08'],
  ['ruby2.7', '2023-12-07'],
  ['nodejs14.x', '2023-12-04'],
  ['python3.7', '2023-12-04'],
  ['dotnetcore3.1', '2023-04-03'],
  ['nodejs12.x', '2023-03-31'],
  ['python3.6', '2022-07-18'],
  ['dotnet5.0', '2022-05-10'],
  ['dotnetcore2.1', '2022-01-05'],
  ['nodejs10.x', '2021-07-30'],
  ['ruby2.5', '2021-07-30'],
  ['python2.7', '2021-07-15'],
  ['nodejs8.10', '2020-03-06'],
  ['nodejs4.3', '2020-03-05'],
  ['nodejs4.3-edge', '2020-03-05'],
  ['nodejs6.10', '2019-08-12'],
  ['dotnetcore1.0', '2019-06-27'],
  ['dotnetcore2.0', '2019-05-30'],
  ['nodejs', '2016-10-31'],
]);

/** Runtimes on Amazon Linux 2: AWS keeps patching some of them beyond 2026-06-30, until dates that it has moved before. */
const movedDates: ReadonlySet<string> = new Set([
  'java8.al2',
  'java11',
  'java17',
  'python3.10',
  'python3.11',
  'provided.al2',
]);

/** Whether the runtime is deprecated on a day (YYYY-MM-DD). A runtime whose date AWS has moved is unknown after its first date. */
export function isRuntimeDeprecated(runtime: string, today: string = runtimeTableDate): Truth {
  const from = deprecatedFrom.get(runtime);
  if (from !== undefined) return truthOf(from <= today);
  return movedDates.has(runtime) && today > '2026-06-30' ? 'unknown' : 'no';
}
