import { safeText } from '../foundation/safe-text.ts';

/**
 * Text made safe for the format it is put into. Names and values come from the input and may be hostile;
 * JSON and SARIF need nothing here, since their encoder escapes.
 */

/** One line of Markdown table text: no markup, no HTML, no cell separator, no line break. */
export function markdownText(text: string, maxLength = 2000): string {
  return safeText(text.replace(/\s+/g, ' ').trim(), maxLength)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~]/g, character => `\\${character}`)
    .replace(/(\w)\\_(?=\w)/g, '$1_')
    .replace(/:\/\//g, ':&#8203;//');
}

/** A Markdown link whose address is one of demarc's own sources; anything but https is left as text. */
export function markdownLink(title: string, url: string | undefined): string {
  if (url === undefined || !/^https:\/\/[\w./#?=&%~:@!$'()*+,;[\]-]+$/.test(url)) return markdownText(title);
  return `[${markdownText(title)}](${url.replace(/[()[\]]/g, mark => `%${mark.charCodeAt(0).toString(16)}`)})`;
}

/**
 * One field of a CSV file (RFC 4180). A field that a spreadsheet would run as a formula (also by a full-width sign, as some
 * take it) gets a leading apostrophe: it then shows as text.
 */
export function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = sheetText(value);
  const safe = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) && text !== '-' ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Text of a spreadsheet cell (which is never a formula): no control or reordering characters, bounded length. */
export function sheetText(value: string): string {
  const text = value
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g,
      '',
    )
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
  return text.length > 32_000 ? `${text.slice(0, 32_000)}…` : text;
}
