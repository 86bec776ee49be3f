import { isDay } from '../../foundation/calendar-days.ts';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** The day that a saved page says it is of, as YYYY-MM-DD; undefined where it does not say. */
export function dateOfPage(html: string): string | undefined {
  const stamped = /(?:cms_updated_at|last[- ]modified|dateModified)\W{1,6}(\d{4}-\d{2}-\d{2})/i.exec(
    html,
  )?.[1];
  if (stamped !== undefined && isDay(stamped)) return stamped;
  const written = /last\s+updated\W{1,4}(?:on\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})/i.exec(html);
  if (written === null) return undefined;
  const [, month = '', date = '', year = ''] = written;
  const number = months.findIndex(name => name.startsWith(month.toLowerCase())) + 1;
  const day = `${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return number > 0 && isDay(day) ? day : undefined;
}
