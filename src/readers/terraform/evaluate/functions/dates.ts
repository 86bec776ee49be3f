import type { Value } from '../../../../model/value.ts';
import { failed, unknown } from '../values.ts';
import { type FunctionTable, scalars } from './function-entry.ts';

/** Points in time, as RFC 3339 writes them. "Now" is never known. */
export const dateFunctions: FunctionTable = {
  formatdate: {
    about: 'A time in another form.',
    arity: [2, 2],
    call: scalars(['text', 'text'], formatDate),
  },
  plantimestamp: {
    about: 'The time of the plan: not known.',
    arity: [0, 0],
    call: () => unknown('time-or-random', 'depends on when it is planned', 'plantimestamp()'),
  },
  timeadd: { about: 'A time plus a duration.', arity: [2, 2], call: scalars(['text', 'text'], addTime) },
  timecmp: {
    about: 'Which of two times comes first: -1, 0 or 1.',
    arity: [2, 2],
    call: scalars(['text', 'text'], compareTimes),
  },
  timestamp: {
    about: 'The time of the run: not known.',
    arity: [0, 0],
    call: () => unknown('time-or-random', 'depends on when it is run', 'timestamp()'),
  },
};

interface Timestamp {
  /** The local date and time, as if it were UTC, in milliseconds. */
  readonly local: number;
  /** Nanoseconds beyond the second. */
  readonly nanos: number;
  /** Minutes east of Greenwich. */
  readonly zone: number;
}

const format =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9})\d*)?(?:Z|([+-])(\d{2}):(\d{2}))$/;

function parseTime(text: string): Timestamp | undefined {
  const match = format.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second] = match.map(Number);
  const local = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  const date = new Date(local);
  const real = date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
  if (!real || (hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return undefined;
  if ((year ?? 0) < 100) date.setUTCFullYear(year ?? 0);
  const zone =
    match[8] === undefined ? 0 : (match[8] === '-' ? -1 : 1) * (Number(match[9]) * 60 + Number(match[10]));
  return { local: date.getTime(), nanos: Number((match[7] ?? '').padEnd(9, '0')), zone };
}

/** The text is a date or time in one of the forms that YAML knows. */
export function isTimestamp(text: string): boolean {
  return yamlTime(text) !== undefined;
}

/** A YAML timestamp as RFC 3339; the text itself where it is none. */
export function normalTimestamp(text: string): string {
  const time = yamlTime(text);
  return time === undefined ? text : printTime(time);
}

function yamlTime(text: string): Timestamp | undefined {
  const parts =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2}):(\d{2})(\.\d+)?[ \t]*(Z|[-+]\d{1,2}(?::?\d{2})?)?)?$/.exec(
      text,
    );
  if (parts === null) return undefined;
  const [, year, month = '', day = '', hour = '0', minute = '00', second = '00', fraction = '', zone = 'Z'] =
    parts;
  const offset = /^([-+])(\d{1,2}):?(\d{2})?$/.exec(zone);
  const suffix =
    offset === null ? 'Z' : `${offset[1]}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}`;
  return parseTime(`${year}-${pad(month)}-${pad(day)}T${pad(hour)}:${minute}:${second}${fraction}${suffix}`);
}

function printTime(time: Timestamp): string {
  const date = new Date(time.local).toISOString().replace(/\.\d+Z$/, '');
  return date + zoneText(time.zone, ':', 'Z');
}

function pad(part: string): string {
  return part.padStart(2, '0');
}

function two(value: number): string {
  return pad(String(value));
}

function zoneText(zone: number, separator: string, utc: string): string {
  if (zone === 0 && utc !== '') return utc;
  const size = Math.abs(zone);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  return `${zone < 0 ? '-' : '+'}${hours}${separator}${String(size % 60).padStart(2, '0')}`;
}

function notTime(text: string): Value {
  return failed(`${JSON.stringify(text)} is no RFC 3339 timestamp`);
}

function addTime(text: string, duration: string): Value {
  const time = parseTime(text);
  if (time === undefined) return notTime(text);
  const nanos = parseDuration(duration);
  if (nanos === undefined) return failed(`${JSON.stringify(duration)} is no duration`);
  const total = BigInt(time.local) * 1_000_000n + BigInt(time.nanos) + nanos;
  // Seconds are cut, not rounded, as RFC 3339 without a fraction is printed.
  const seconds =
    total >= 0n || total % 1_000_000_000n === 0n ? total / 1_000_000_000n : total / 1_000_000_000n - 1n;
  const local = Number(seconds) * 1000;
  if (Math.abs(local) > 8.64e15) return failed('the time lies too far away');
  return printTime({ local, nanos: 0, zone: time.zone });
}

const units: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

/** A duration as Go writes it (`1h30m10.5s`), in nanoseconds. */
function parseDuration(text: string): bigint | undefined {
  if (!/^[-+]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|ms|s|m|h))+)$/.test(text)) return undefined;
  let nanos = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|ms|s|m|h)/g)) {
    nanos += Number(amount) * (units[unit ?? ''] ?? 0);
  }
  const whole = BigInt(Math.trunc(nanos));
  return text.startsWith('-') ? -whole : whole;
}

function compareTimes(left: string, right: string): Value {
  const a = parseTime(left);
  const b = parseTime(right);
  if (a === undefined) return notTime(left);
  if (b === undefined) return notTime(right);
  const difference = a.local - a.zone * 60_000 - (b.local - b.zone * 60_000) || a.nanos - b.nanos;
  return Math.sign(difference);
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function formatDate(pattern: string, text: string): Value {
  const time = parseTime(text);
  if (time === undefined) return notTime(text);
  let result = '';
  for (let at = 0; at < pattern.length; ) {
    const character = pattern[at] ?? '';
    if (character === "'") {
      const quoted = quotedText(pattern, at);
      if (quoted === undefined) return failed('a quoted part of the format is never closed');
      result += quoted.text;
      at = quoted.end;
    } else if (/[a-zA-Z]/.test(character)) {
      let end = at;
      while (pattern[end] === character) end++;
      const field = dateField(pattern.slice(at, end), time);
      if (field === undefined) return failed(`invalid date format verb "${pattern.slice(at, end)}"`);
      result += field;
      at = end;
    } else {
      result += character;
      at++;
    }
  }
  return result;
}

function quotedText(pattern: string, start: number): { text: string; end: number } | undefined {
  let text = '';
  for (let at = start + 1; at < pattern.length; at++) {
    if (pattern[at] !== "'") text += pattern[at];
    else if (pattern[at + 1] === "'") {
      text += "'";
      at++;
    } else return { text, end: at + 1 };
  }
  return undefined;
}

function dateField(verb: string, time: Timestamp): string | undefined {
  const date = new Date(time.local);
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  const hour = date.getUTCHours();
  const half = hour % 12 === 0 ? 12 : hour % 12;
  const month = date.getUTCMonth();
  const day = days[date.getUTCDay()] ?? '';
  switch (verb) {
    case 'YYYY':
      return year;
    case 'YY':
      return year.slice(-2);
    case 'MMMM':
      return months[month];
    case 'MMM':
      return months[month]?.slice(0, 3);
    case 'MM':
      return two(month + 1);
    case 'M':
      return String(month + 1);
    case 'DD':
      return two(date.getUTCDate());
    case 'D':
      return String(date.getUTCDate());
    case 'EEEE':
      return day;
    case 'EEE':
      return day.slice(0, 3);
    case 'hh':
      return two(hour);
    case 'h':
      return String(hour);
    case 'HH':
      return two(half);
    case 'H':
      return String(half);
    case 'AA':
      return hour < 12 ? 'AM' : 'PM';
    case 'aa':
      return hour < 12 ? 'am' : 'pm';
    case 'mm':
      return two(date.getUTCMinutes());
    case 'm':
      return String(date.getUTCMinutes());
    case 'ss':
      return two(date.getUTCSeconds());
    case 's':
      return String(date.getUTCSeconds());
    case 'Z':
      return zoneText(time.zone, ':', 'Z');
    case 'ZZZ':
      return time.zone === 0 ? 'UTC' : zoneText(time.zone, '', '');
    case 'ZZZZ':
      return zoneText(time.zone, '', '');
    case 'ZZZZZ':
      return zoneText(time.zone, ':', '');
    default:
      return undefined;
  }
}
