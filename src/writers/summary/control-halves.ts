import type { CustomerStatus, FrameworkAssessment, ProviderStatus } from '../../model/assessment.ts';

export interface HalfCounts {
  readonly customer: Readonly<Record<CustomerStatus, number>>;
  readonly provider: Readonly<Record<ProviderStatus, number>>;
  readonly satisfied: number;
}

/** How the two halves of a framework's controls stand. Each half adds up to the catalogue. */
export function countHalves(framework: FrameworkAssessment): HalfCounts {
  const customer: Record<CustomerStatus, number> = {
    met: 0,
    'partly-met': 0,
    'not-met': 0,
    unknown: 0,
    'not-visible': 0,
    waived: 0,
    provided: 0,
    'not-needed': 0,
  };
  const provider: Record<ProviderStatus, number> = {
    'relied-on': 0,
    claimed: 0,
    lapsed: 0,
    'out-of-scope': 0,
    none: 0,
    'not-needed': 0,
  };
  let satisfied = 0;
  for (const control of framework.controls) {
    customer[control.customer.status] += 1;
    provider[control.provider.status] += 1;
    if (control.satisfied) satisfied += 1;
  }
  return { customer, provider, satisfied };
}
