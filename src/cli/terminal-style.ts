import { InvalidArgumentError, Option, type Command } from 'commander';
import type { TerminalStyle } from '../writers/terminal/pen.ts';
import type { Host } from './host.ts';

export interface StyleOptions {
  readonly width?: number;
  readonly color?: boolean;
  readonly ascii?: boolean;
}

/** Columns where stdout is no terminal. */
const plainWidth = 100;

/** Adds the options that say how text is laid out. */
export function addStyleOptions(command: Command): Command {
  return command
    .addOption(new Option('--width <columns>', 'lay text out in so many columns').argParser(columnsOf))
    .addOption(new Option('--color', 'colour, also where stdout is no terminal'))
    .addOption(new Option('--no-color', 'no colour'))
    .addOption(new Option('--ascii', 'plain ASCII instead of block characters'));
}

function columnsOf(text: string): number {
  const columns = Number(text);
  if (!/^\d+$/.test(text) || columns < 40 || columns > 1000) {
    throw new InvalidArgumentError('It is a number of columns, from 40 on.');
  }
  return columns;
}

/** How to print: as the options say, else as the terminal and its environment (NO_COLOR, FORCE_COLOR) can take it. */
export function styleOf(host: Host, options: StyleOptions, toFile = false): TerminalStyle {
  return {
    width: options.width ?? host.columns ?? plainWidth,
    colour: options.color ?? (!toFile && wantsColour(host)),
    unicode: options.ascii !== true && showsUnicode(host),
  };
}

function wantsColour({ env, columns }: Host): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  if ((env['FORCE_COLOR'] ?? '') !== '') return env['FORCE_COLOR'] !== '0';
  return columns !== undefined && env['TERM'] !== 'dumb';
}

/** A locale that names another encoding than UTF-8, and the Linux console, cannot show blocks; files can hold them. */
function showsUnicode({ env, columns }: Host): boolean {
  if (columns === undefined) return true;
  if (env['TERM'] === 'linux' || env['TERM'] === 'dumb') return false;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return locale === '' || /utf-?8/i.test(locale);
}
