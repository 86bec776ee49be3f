/** Prints a large document piece by piece, so that it never stands in memory as one text. */

/** A member of an object: a value, an array whose items are made while they are printed, or an object of such members. */
export type Member =
  | { readonly name: string; readonly value: unknown }
  | { readonly name: string; readonly items: Iterable<unknown> }
  | { readonly name: string; readonly members: Iterable<Member> };

/** Characters that are gathered before a piece is handed on. */
const pieceLength = 64 * 1024;

/**
 * The text of an object with the given members, in pieces: each member and each item of an array on a line of its own,
 * so that two reports can be compared line by line. Ends with a line break.
 */
export function* documentPieces(members: Iterable<Member>): Generator<string, void, undefined> {
  let piece = '';
  for (const part of objectParts(members)) {
    piece += part;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}\n`;
}

function* objectParts(members: Iterable<Member>): Generator<string, void, undefined> {
  let opening = '{\n';
  for (const member of members) {
    yield `${opening}${JSON.stringify(member.name)}: `;
    opening = ',\n';
    if ('items' in member) yield* arrayParts(member.items);
    else if ('members' in member) yield* objectParts(member.members);
    else yield JSON.stringify(member.value);
  }
  yield opening === '{\n' ? '{}' : '\n}';
}

function* arrayParts(items: Iterable<unknown>): Generator<string, void, undefined> {
  let opening = '[\n';
  for (const item of items) {
    yield opening + JSON.stringify(item);
    opening = ',\n';
  }
  yield opening === '[\n' ? '[]' : '\n]';
}
