import type { Duty, Service } from '../model/knowledge.ts';
import type { Confidence, DeliveryCategory } from '../model/responsibility.ts';
import { categoryCondition, deliveryCategories } from './evaluate-predicate.ts';
import type { Step } from './steps.ts';

export interface Classification {
  readonly service: string;
  /** undefined for a type that no service of the knowledge claims. */
  readonly category?: DeliveryCategory;
  readonly traits?: ReadonlySet<string>;
  readonly confidence: Confidence;
}

/** The service of a type with the finer statements that it makes for it: the longest prefix that fits wins. */
export function classify(type: string, service: Service | undefined): Classification {
  if (service === undefined) return { service: type, confidence: 'expert' };
  let { category, traits } = service;
  let length = -1;
  for (const override of service.typeOverrides) {
    if (!type.startsWith(override.prefix) || override.prefix.length <= length) continue;
    length = override.prefix.length;
    category = override.category ?? service.category;
    traits = override.traits ?? service.traits;
  }
  return { service: service.id, category, traits: new Set(traits), confidence: service.confidence };
}

/**
 * The second stratum: what holds for every resource of the delivery category. AWS's page speaks of EC2 (infrastructure)
 * and of S3 and DynamoDB (abstracted) only: everything else is professional judgement.
 */
export function categorySteps(duty: Duty, type: string, classification: Classification): Step[] {
  const { category } = classification;
  if (category === undefined) {
    return deliveryCategories.map(one => ({
      ...categoryStep(duty, one, 'expert'),
      condition: categoryCondition(one, type),
    }));
  }
  const onThePage = category === 'infrastructure' || category === 'abstracted';
  const sourced = onThePage && duty.confidence === 'sourced' && classification.confidence === 'sourced';
  return [categoryStep(duty, category, sourced ? 'sourced' : 'expert')];
}

function categoryStep(duty: Duty, category: DeliveryCategory, confidence: Confidence): Step {
  return {
    stratum: 'category',
    rule: category,
    title: category,
    condition: 'yes',
    facets: duty.defaults[category],
    source: duty.source,
    confidence,
    effect: 'moves',
  };
}

/** A duty of the boundary or of the provider has one default, whatever the resources are. */
export function boundaryStep(duty: Duty): Step {
  return { ...categoryStep(duty, 'abstracted', duty.confidence), rule: duty.scope, title: duty.scope };
}
