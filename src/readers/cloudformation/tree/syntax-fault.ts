/** Something wrong with the text itself, before any of it is understood as a template. */
export interface SyntaxFault {
  readonly kind: 'not-yaml' | 'duplicate-key' | 'merge-key' | 'complex-key' | 'tag' | 'alias' | 'too-large';
  readonly message: string;
  readonly offset: number;
}

/** Faults that one text may have before the rest is not even counted: a broken generator makes millions. */
const mostFaults = 1_000;

export function addFault(faults: SyntaxFault[], fault: SyntaxFault): void {
  if (faults.length >= mostFaults) return;
  const last = faults.length === mostFaults - 1;
  faults.push(last ? { ...fault, message: `${fault.message}; further faults are not counted` } : fault);
}
