/** One text that was read, with its path relative to the given input. Line starts are found on first use. */
export class SourceText {
  private lineStarts: number[] | undefined;

  constructor(
    readonly path: string,
    readonly text: string,
  ) {}

  /** Line and column, both counted from 1; columns count UTF-16 code units. */
  positionAt(offset: number): { line: number; column: number } {
    const starts = (this.lineStarts ??= findLineStarts(this.text));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** A point in a source text. Line and column are computed only when printed. */
export interface Place {
  readonly source: SourceText;
  readonly offset: number;
}

export interface PrintedPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export function printPlace(place: Place): PrintedPlace {
  return { file: place.source.path, ...place.source.positionAt(place.offset) };
}
