/** The rows of a CSV text (RFC 4180; lines may end with LF alone); undefined where a quote is never closed. */
export function readCsvRows(text: string): string[][] | undefined {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at] ?? '';
    if (quoted) {
      if (character !== '"') field += character;
      else if (source[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && field === '') quoted = true;
    else if (character === ',') {
      row.push(field.trim());
      field = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && source[at + 1] === '\n') at += 1;
      row.push(field.trim());
      if (row.some(one => one !== '')) rows.push(row);
      row = [];
      field = '';
    } else field += character;
  }
  if (quoted) return undefined;
  row.push(field.trim());
  if (row.some(one => one !== '')) rows.push(row);
  return rows;
}
