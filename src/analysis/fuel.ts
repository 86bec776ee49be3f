/** Steps that one question may still take. It runs out by count, never by time; the answer is then unknown. */
export class Fuel {
  constructor(private left: number) {}

  /** False once the steps are used up. */
  spend(steps: number): boolean {
    this.left -= steps;
    return this.left >= 0;
  }

  get spent(): boolean {
    return this.left < 0;
  }
}
