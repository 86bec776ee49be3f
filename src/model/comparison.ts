import type { ControlClass, CustomerStatus } from './assessment.ts';
import type { Finding } from './finding.ts';
import type { DutyAnswer } from './responsibility.ts';
import type { Resource } from './resource.ts';

/** What changed between two assessments of the same system. Duties, findings and controls are told apart. */
export interface Comparison {
  readonly added: readonly ResourceShare[];
  readonly removed: readonly ResourceShare[];
  /** Duties whose side moved on a resource that is in both. */
  readonly moved: readonly DutyMove[];
  readonly findings: {
    /** Failed now, and not before. */
    readonly appeared: readonly FindingChange[];
    /** Failed before, and not any more: passed, gone with its resource, or no longer decided. */
    readonly fixed: readonly FindingChange[];
    /** Failed before and now; among them those of resources that were moved. */
    readonly stayed: number;
  };
  readonly controls: readonly ControlMove[];
}

export interface ResourceShare {
  readonly resource: Resource;
  readonly deploymentOption: string;
  /** Duties by whose they are. */
  readonly yours: number;
  readonly shared: number;
  readonly aws: number;
  readonly open: number;
}

export interface DutyMove {
  readonly resource: Resource;
  readonly duty: string;
  readonly before: DutyAnswer;
  readonly after: DutyAnswer;
}

export interface FindingChange {
  readonly finding: Finding;
  readonly resource: Resource;
  /** For a fixed one: what became of it. */
  readonly now?: Finding['status'] | 'gone';
}

export interface ControlMove {
  readonly framework: string;
  readonly control: string;
  readonly title: string;
  readonly before: { readonly class: ControlClass; readonly customer: CustomerStatus };
  readonly after: { readonly class: ControlClass; readonly customer: CustomerStatus };
}
