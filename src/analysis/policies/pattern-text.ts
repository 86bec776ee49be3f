import { type TextPart, type Value } from '../../model/value.ts';
import { type PlainValue, scalarText } from '../values.ts';
import { firstHole, hasHole, lastHole } from './match-action.ts';

/** Gives the same stand-in character to the same unknown piece, so that texts with holes can be compared. */
export class Holes {
  private readonly byIdentity = new Map<string, string>();

  /** The value as one pattern with a character for each hole; undefined where nothing of it is text. */
  patternOf(value: PlainValue): string | undefined {
    if (typeof value !== 'object' || value === null) {
      const text = scalarText(value);
      return text === undefined || hasHole(text) ? undefined : text;
    }
    if (value.kind === 'text') return this.join(value.parts);
    if (value.kind === 'reference' || value.kind === 'secret') return this.join([value]);
    return undefined;
  }

  private join(parts: readonly TextPart[]): string | undefined {
    let text = '';
    for (const part of parts) {
      if (typeof part === 'string') {
        if (hasHole(part)) return undefined;
        text += part;
        continue;
      }
      const hole = this.holeOf(identityOf(part));
      if (hole === undefined) return undefined;
      // `arn:aws:s3:::${Orders}` and `${Orders.Arn}` name the same bucket.
      if (part.kind === 'reference' && part.attribute === undefined && isBucketPrefix(text)) {
        const arn = this.holeOf(`${part.target}.Arn`);
        if (arn === undefined) return undefined;
        text = arn;
      } else text += hole;
    }
    return text;
  }

  private holeOf(identity: string | undefined): string | undefined {
    const known = identity === undefined ? undefined : this.byIdentity.get(identity);
    if (known !== undefined) return known;
    const next = firstHole + this.byIdentity.size;
    if (next > lastHole) return undefined;
    const hole = String.fromCharCode(next);
    // A piece without an identity equals no other: it takes a character that is never given again.
    this.byIdentity.set(identity ?? `#${next}`, hole);
    return hole;
  }
}

function identityOf(part: Exclude<TextPart, string>): string | undefined {
  if (part.kind === 'reference')
    return `${part.target}${part.attribute === undefined ? '' : `.${part.attribute}`}`;
  if (part.kind === 'secret') return `${part.store}:${part.name}`;
  return part.expression === undefined ? undefined : `$${bareExpression(part.expression)}`;
}

/** `!Ref Name`, `${Name}` and `Name` are three ways to write one thing. */
export function bareExpression(expression: string): string {
  let text = expression.trim();
  if (text.startsWith('!Ref ')) text = text.slice('!Ref '.length).trim();
  if (text.startsWith('${') && text.endsWith('}')) text = text.slice(2, -1);
  return text;
}

function isBucketPrefix(text: string): boolean {
  return text.startsWith('arn:') && text.endsWith(':s3:::') && text.split(':').length === 6;
}

/** The parts of a text, with a plain text as its only part; undefined for what is no text. */
export function textParts(value: Value): readonly TextPart[] | undefined {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return undefined;
  if (value.kind === 'text') return value.parts;
  if (value.kind === 'reference' || value.kind === 'secret' || value.kind === 'unknown') return [value];
  return undefined;
}
