import { checks } from '../../checks/generated/registry.ts';
import type { Assessment, Boundary } from '../../model/assessment.ts';
import type { JudgedObligation } from '../../model/judged-obligation.ts';
import type { StatedObligation } from '../../model/obligation.ts';
import type { Estate } from '../../model/resource.ts';
import { knowledge, shopBoundary, today } from '../../responsibility/shop.fixture.ts';
import { assessEstate } from '../assess.ts';
import { shopAnswers, shopEstate } from '../shop-estate.fixture.ts';

/** A known obligation as `obligations: [id]` states it. */
export function stated(id: string, changes: Partial<StatedObligation> = {}): StatedObligation {
  const obligation = knowledge.obligations.get(id);
  if (obligation === undefined) throw new Error(`demarc knows no obligation ${id}`);
  return { id, obligation, own: false, shown: [], ...changes };
}

/** The shop, judged with what is stated. */
export function assessedWith(boundary: Partial<Boundary> = {}, estate: Estate = shopEstate): Assessment {
  return assessEstate(estate, {
    knowledge,
    checks,
    boundary: { ...shopBoundary, answers: shopAnswers, ...boundary },
    now: today,
  });
}

export function judged({ obligations }: Assessment, id: string): JudgedObligation {
  const found = obligations.find(one => one.id === id);
  if (found === undefined) throw new Error(`${id} is not judged`);
  return found;
}
