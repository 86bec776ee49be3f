import { compareText } from '../../foundation/stable-order.ts';

/** Orders releases by their ids: by day, then by number (`2026-11-24`, `2026-11-24.2`, `2026-11-24.10`). */
export function compareReleases(left: string, right: string): number {
  const [day = '', number = '1'] = left.split('.');
  const [otherDay = '', otherNumber = '1'] = right.split('.');
  return compareText(day, otherDay) || Number(number) - Number(otherNumber);
}
