/** Calendar days as `YYYY-MM-DD`, which compare as text. No clock and no time zone: a day is a day. */

/** Whether the text is a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day of an ISO 8601 moment, in UTC. */
export function dayOf(moment: string): string {
  const time = Date.parse(moment);
  return Number.isNaN(time) ? moment.slice(0, 10) : new Date(time).toISOString().slice(0, 10);
}

/** The day so many days later; earlier for a negative number. */
export function addDays(day: string, days: number): string {
  return printDay(Date.parse(`${day}T00:00:00Z`) + days * millisecondsOfDay);
}

/** The same day of the month so many months later, or the last day of a month that is too short for it. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, length));
  return printDay(first.getTime());
}

/** Days from one day to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsOfDay);
}

const millisecondsOfDay = 24 * 60 * 60 * 1000;
/** The ends of what four digits can write. */
const earliest = Date.parse('0000-01-01T00:00:00Z');
const latest = Date.parse('9999-12-31T00:00:00Z');

function printDay(time: number): string {
  return new Date(Math.min(latest, Math.max(earliest, time))).toISOString().slice(0, 10);
}
