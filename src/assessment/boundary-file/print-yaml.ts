/** A value that is printed as YAML: texts, and lists and mappings of such. */
export type Printable = string | readonly Printable[] | { readonly [key: string]: Printable | undefined };

/**
 * YAML lines of a mapping's members, in their order; a member that is undefined is left out. Short mappings of texts stand
 * on one line. What is printed reads back as the same texts.
 */
export function yamlMembers(members: { readonly [key: string]: Printable | undefined }): string[] {
  return Object.entries(members).flatMap(([key, value]) =>
    value === undefined ? [] : memberLines(key, value),
  );
}

/** The lines as an item of a list: the first after a dash. */
export function yamlItem(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

function memberLines(key: string, value: Printable): string[] {
  const name = yamlText(key);
  if (typeof value === 'string') return [`${name}: ${yamlText(value)}`];
  if (isList(value)) {
    if (value.length === 0) return [`${name}: []`];
    const texts = value.filter(item => typeof item === 'string');
    const short = `${name}: [${texts.map(yamlText).join(', ')}]`;
    if (texts.length === value.length && short.length <= lineWidth) return [short];
    return [`${name}:`, ...value.flatMap(item => indented(yamlItem(itemLines(item))))];
  }
  return [`${name}:`, ...indented(yamlMembers(value))];
}

const lineWidth = 90;

function itemLines(item: Printable): string[] {
  if (typeof item === 'string') return [yamlText(item)];
  if (isList(item))
    return [`[${item.map(one => (typeof one === 'string' ? yamlText(one) : '')).join(', ')}]`];
  const entries = Object.entries(item);
  const texts = entries.flatMap(([key, value]) =>
    typeof value === 'string' ? [`${yamlText(key)}: ${yamlText(value)}`] : [],
  );
  const short = `{ ${texts.join(', ')} }`;
  if (texts.length === entries.length && texts.length <= 2 && short.length <= lineWidth) return [short];
  return yamlMembers(item);
}

function isList(value: Printable): value is readonly Printable[] {
  return Array.isArray(value);
}

function indented(lines: readonly string[]): string[] {
  return lines.map(line => `  ${line}`);
}

const word = '[A-Za-z0-9_./@+-]+(?::[A-Za-z0-9_./@+-]+)*';
const plainWords = new RegExp(`^(?=[A-Za-z0-9_/])${word}(?: ${word})*$`);
/** Words, numbers and signs that YAML reads in a way of its own. */
const ownMeaning = /^(?:true|false|yes|no|on|off|null|y|n|[-+.\d].*|.*\s-.*)$/i;

/** A scalar as it can stand in block and flow style alike; in quotes where it could be taken for something else. */
export function yamlText(text: string): string {
  const isPlain = plainWords.test(text) && (!ownMeaning.test(text) || /^\d{4}-\d{2}-\d{2}$/.test(text));
  return isPlain ? text : JSON.stringify(text);
}
