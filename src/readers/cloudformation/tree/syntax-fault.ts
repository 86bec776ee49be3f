/** Something wrong with the text itself, before any of it is understood as a template. */
export interface SyntaxFault {
  readonly kind: 'not-yaml' | 'duplicate-key' | 'merge-key' | 'complex-key' | 'alias' | 'too-large';
  readonly message: string;
  readonly offset: number;
}
