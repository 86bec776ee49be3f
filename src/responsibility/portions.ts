import type { Duty } from '../model/knowledge.ts';
import type { Portions, Side } from '../model/responsibility.ts';
import type { Step } from './steps.ts';

const nothing = 'none';

/**
 * Both halves of a duty in words, as they stand on one side. The rule that decided may word them itself; else the duty's
 * own words count for the party that has a part. A party without a part keeps only what says where its part went
 * ("none; evaluation is ..."). `step` is undefined while the side is open: then both halves are shown.
 */
export function portionsFor(duty: Duty, side: Side, step: Step | undefined): Portions {
  if (side === 'not-applicable') return { aws: nothing, customer: nothing };
  const aws = partOf(step?.portions?.aws, duty.awsPortion);
  const customer = partOf(step?.portions?.customer, duty.customerPortion);
  if (side === 'undetermined') return { aws, customer };
  return {
    aws: side === 'customer' ? without(aws) : withPart(aws, duty, step),
    customer: side === 'aws' ? without(customer) : withPart(customer, duty, step),
  };
}

function partOf(ruled: string | undefined, own: string): string {
  return ruled ?? own;
}

function isNothing(text: string): boolean {
  return /^none\b/i.test(text);
}

/** The party has no part here: a word of what it does elsewhere would be untrue. */
function without(text: string): string {
  return isNothing(text) ? text : nothing;
}

/**
 * The party has a part, but neither the rule nor the duty says which: a duty that moved as a whole is worded by what it
 * demands. Rules for sites of the customer's say "the same" of a duty that is AWS's elsewhere.
 */
function withPart(text: string, duty: Duty, step: Step | undefined): string {
  if (/^the same\b/i.test(text)) return `${duty.definition}: on your own site or equipment`;
  if (!isNothing(text)) return text;
  return step === undefined || step.stratum === 'category'
    ? duty.definition
    : `${duty.definition} (${step.title})`;
}
