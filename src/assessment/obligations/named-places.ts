import type { Place } from '../../foundation/source-text.ts';
import { printPlaces } from '../actions/places.ts';

interface At {
  readonly place: Place;
  readonly address: string;
}

/** Places beyond this many are counted, not named: several obligations may ask for the same of a large estate. */
const namedAtMost = 200;

/** The first places of many, and how many more there are. */
export class NamedPlaces {
  private readonly named: At[] = [];
  count = 0;

  add(at: At): void {
    this.count += 1;
    if (this.named.length < namedAtMost) this.named.push(at);
  }

  /** As printed, `file:line address`; the last says how many more there are. */
  printed(): string[] {
    const rest = this.count - this.named.length;
    const places = printPlaces(this.named);
    return rest > 0 ? [...places, `and ${rest} more`] : places;
  }
}
