import type { ParameterTexts } from './catalogue.ts';

/** Characters that a title is cut to: it is one line of a report. */
export const longestTitle = 300;

/** Titles may name parameters whose texts name parameters: no further than this. */
const insertionDepth = 3;

/**
 * A title (one line of Markdown in OSCAL) as plain text: parameters are filled in, marks of emphasis, code and links
 * taken away.
 */
export function titleText(title: string, parameters: ParameterTexts): string {
  return plainText(withParameters(title, parameters)).slice(0, longestTitle).trimEnd();
}

function withParameters(title: string, parameters: ParameterTexts): string {
  let filled = title.slice(0, longestTitle * 4);
  for (let depth = 0; depth < insertionDepth && filled.includes('{{'); depth += 1) {
    filled = filled
      .replace(/\{\{ ?insert: ?param, ?([^{}\s]+) ?\}\}/g, (_, id: string) => parameters.get(id) ?? `[${id}]`)
      .slice(0, longestTitle * 4);
  }
  return filled;
}

function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/(?<!\\)(\*{1,3}|`)(?=\S)([^*`]*[^\s*`\\])\1/g, '$2')
    .replace(/\\([\\`*_{}[\]()#+.!'"-])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
