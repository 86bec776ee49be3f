/** How the two halves of a control, or of a duty, can stand. */

/** AWS's half: what it rests on. */
export type ProviderStatus = 'relied-on' | 'claimed' | 'lapsed' | 'out-of-scope' | 'none' | 'not-needed';

/** Your half. */
export type CustomerStatus =
  | 'met'
  | 'partly-met'
  | 'not-met'
  | 'unknown'
  | 'not-visible'
  | 'waived'
  /** Another party performs it, by a statement that is in force. */
  | 'provided'
  | 'not-needed';
