import { styleText } from 'node:util';

/** How the terminal can be written to. */
export interface TerminalStyle {
  /** Columns; text is laid out within them. */
  readonly width: number;
  readonly colour: boolean;
  /** Box and block characters; plain ASCII otherwise. */
  readonly unicode: boolean;
}

export type Ink = 'plain' | 'strong' | 'faint' | 'you' | 'aws' | 'shared' | 'open' | 'good' | 'bad' | 'warn';

type Format = Parameters<typeof styleText>[0];

const formats: Readonly<Record<Exclude<Ink, 'plain'>, Format>> = {
  strong: 'bold',
  faint: 'dim',
  you: 'cyan',
  aws: 'yellow',
  shared: 'green',
  open: 'magenta',
  good: 'green',
  bad: 'red',
  warn: 'yellow',
};

export interface Glyphs {
  readonly you: string;
  readonly shared: string;
  readonly aws: string;
  readonly open: string;
  /** The line itself. */
  readonly line: string;
  readonly rule: string;
  readonly arrow: string;
  readonly bullet: string;
  readonly ellipsis: string;
}

const blocks: Glyphs = {
  you: '█',
  shared: '▒',
  aws: '░',
  open: '?',
  line: '┃',
  rule: '─',
  arrow: '→',
  bullet: '•',
  ellipsis: '…',
};
const ascii: Glyphs = {
  you: '#',
  shared: '=',
  aws: '.',
  open: '?',
  line: '|',
  rule: '-',
  arrow: '->',
  bullet: '*',
  ellipsis: '...',
};

/** Puts colour and glyphs into text, or leaves them out. */
export interface Pen {
  readonly width: number;
  readonly glyphs: Glyphs;
  ink(ink: Ink, text: string): string;
}

/** A pen for the given style; a terminal narrower than 40 columns is written to as if it had 40. */
export function penFor(style: TerminalStyle): Pen {
  return {
    width: Math.max(40, Math.min(style.width, 160)),
    glyphs: style.unicode ? blocks : ascii,
    ink(ink, text) {
      if (!style.colour || ink === 'plain' || text === '') return text;
      return styleText(formats[ink], text, { validateStream: false });
    },
  };
}
