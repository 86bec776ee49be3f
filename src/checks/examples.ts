import type { FindingStatus } from '../model/finding.ts';

/** A small real source and what the check must say about it. Documentation shows it, tests execute it. */
export interface Example {
  /** What the source does, in one line. */
  readonly title: string;
  /** A whole CloudFormation template in YAML. */
  readonly cloudformation?: string;
  /** The same in Terraform: the one file of a root, or its files by their paths where it has modules. */
  readonly terraform?: string | Readonly<Record<string, string>>;
  /** Set where only one of the languages can say it: which, and why. A test holds all others to both. */
  readonly only?: { readonly language: Language; readonly why: string };
}

/** What examples are written in. */
export type Language = 'cloudformation' | 'terraform';

/** An example whose verdict depends on how the value is known. */
export interface QualifiedExample extends Example {
  readonly expect: FindingStatus;
}

/** Every finding of the check on a good source is passed, on a bad one failed, on a cannot-tell one unknown. */
export interface CheckExamples {
  readonly good: readonly Example[];
  readonly bad: readonly Example[];
  readonly cannotTell: readonly Example[];
  /** A setting of the account decides, which this source cannot show: not visible. */
  readonly notVisible?: readonly Example[];
  /** The deciding value comes from the default of a parameter or variable. */
  readonly assumed?: readonly QualifiedExample[];
  /** The resource, or the deciding element, exists only under an undetermined condition. */
  readonly conditional?: readonly QualifiedExample[];
  /** The deciding text is known only in part. */
  readonly partialText?: readonly QualifiedExample[];
  /** The check has nothing to say: no finding. */
  readonly notApplicable?: readonly Example[];
}
