import { appendTo } from '../../foundation/grouping.ts';
import { compareText } from '../../foundation/stable-order.ts';
import type { JudgedStatement, ProvidedDuty, Responsibility } from '../../model/assessment.ts';
import type { Provision, Statement } from '../../model/party.ts';
import type { Estate, Resource } from '../../model/resource.ts';
import type { ResourceKey } from '../../model/value.ts';
import { citationOf } from './stated-text.ts';

/** What other parties perform for the boundary by statements in force. */
export interface Provisions {
  /** Duties that are wholly provided, and by whom. */
  readonly duties: ReadonlyMap<string, readonly ProvidedDuty[]>;
  readonly controls: ReadonlyMap<string, readonly ProvidedDuty[]>;
  /** Who provides a duty on a resource. */
  on(duty: string, resource: Resource): ProvidedDuty | undefined;
}

export const nothingProvided: Provisions = { duties: new Map(), controls: new Map(), on: () => undefined };

interface Offer {
  readonly scope: readonly string[];
  readonly provided: ProvidedDuty;
}

/**
 * Statements of the provider's own side never relieve the customer: what AWS does is not the customer's to begin with.
 * What is not known to be the whole of something relieves nobody either.
 */
export function provisionsOf(
  judged: readonly JudgedStatement[],
  providers: ReadonlySet<string>,
  estate: Estate,
  responsibility: Responsibility,
  counted: (resource: ResourceKey) => boolean,
): Provisions {
  const byDuty = new Map<string, Offer[]>();
  const byControl = new Map<string, ProvidedDuty[]>();
  for (const { statement, status } of judged) {
    const forUs = statement.to === 'you' || statement.to === 'all';
    if (status !== 'in-force' || !forUs || statement.from === 'you' || providers.has(statement.from))
      continue;
    for (const provision of statement.provides) {
      if (provision.partial === true) continue;
      const provided = providedBy(statement, provision);
      const { duty, control } = provision;
      if (duty !== undefined) appendTo(byDuty, duty, { scope: provision.scope, provided });
      else if (control !== undefined && provision.scope.length === 0) appendTo(byControl, control, provided);
    }
  }
  if (byDuty.size === 0 && byControl.size === 0) return nothingProvided;
  const carriers = carriersOf([...byDuty.keys()], estate, responsibility, counted);
  const duties = new Map<string, ProvidedDuty[]>();
  for (const [duty, offers] of byDuty) {
    const resources = carriers.get(duty);
    // A duty of the boundary as a whole has no place that a scope could name.
    const whole =
      offers.some(offer => offer.scope.length === 0) ||
      (resources !== undefined &&
        resources.length > 0 &&
        resources.every(resource => offers.some(offer => covers(offer.scope, resource))));
    if (whole) duties.set(duty, once(offers.map(offer => offer.provided)));
  }
  return {
    duties,
    controls: byControl,
    on: (duty, resource) => byDuty.get(duty)?.find(offer => covers(offer.scope, resource))?.provided,
  };
}

function providedBy(statement: Statement, { duty, text, uuid }: Provision): ProvidedDuty {
  const { from, source, validTo = '' } = statement;
  const cited = citationOf(statement, uuid);
  return {
    party: from,
    ...(duty === undefined ? {} : { duty }),
    ...(text === undefined ? {} : { text }),
    statement: source.title,
    until: validTo,
    ...(cited === undefined ? {} : { cited }),
  };
}

function once(provided: readonly ProvidedDuty[]): ProvidedDuty[] {
  const byName = new Map(provided.map(one => [`${one.party} ${one.statement} ${one.until}`, one]));
  return [...byName].sort(([left], [right]) => compareText(left, right)).map(([, one]) => one);
}

/** Whether a resource lies in a scope of beginnings of paths, accounts and addresses; an empty one holds everything. */
function covers(scope: readonly string[], { address, place, deployment }: Resource): boolean {
  return (
    scope.length === 0 ||
    scope.some(
      one => address.startsWith(one) || place.source.path.startsWith(one) || deployment.account === one,
    )
  );
}

/** The resources on which a duty is at least partly the customer's; undefined for one that the boundary carries itself. */
function carriersOf(
  duties: readonly string[],
  estate: Estate,
  { tables, tableOf, boundary }: Responsibility,
  counted: (resource: ResourceKey) => boolean,
): ReadonlyMap<string, readonly Resource[]> {
  const wanted = duties.filter(duty => !boundary.has(duty));
  const onTable = new Map<string, string[]>();
  for (const { id, answers } of tables) {
    const carried = wanted.filter(duty => {
      const side = answers.get(duty)?.side;
      return side !== undefined && side !== 'aws' && side !== 'not-applicable';
    });
    if (carried.length > 0) onTable.set(id, carried);
  }
  const carriers = new Map<string, Resource[]>(wanted.map(duty => [duty, []]));
  for (const [key, table] of tableOf) {
    const resource = onTable.has(table) && counted(key) ? estate.byKey.get(key) : undefined;
    if (resource === undefined) continue;
    for (const duty of onTable.get(table) ?? []) carriers.get(duty)?.push(resource);
  }
  return carriers;
}
