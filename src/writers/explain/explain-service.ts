import type { Service } from '../../model/knowledge.ts';
import type { DeliveryCategory } from '../../model/responsibility.ts';
import { deploymentOptions } from '../summary/deployment-options.ts';
import { counted, grouped } from '../words.ts';
import { checkItems } from './estate-items.ts';
import {
  type ExplainContext,
  type Explanation,
  factsOf,
  type Item,
  sectionsOf,
  sourceFacts,
} from './explanation.ts';
import { documentationItems, securityOptionItems } from './service-security-items.ts';
import { predicateWords } from './predicate-words.ts';

/** A service: who runs what of it by default, which options move the line, how it is used here. */
export function explainService(service: Service, context: ExplainContext): Explanation {
  const { knowledge } = context;
  const duties = [...knowledge.duties.values()].filter(duty => duty.scope === 'resource');
  const performs = (holder: 'aws' | 'customer'): string =>
    grouped(duties.filter(duty => duty.defaults[service.category].operates === holder).length);
  return {
    kind: 'service',
    id: service.id,
    title: service.title,
    facts: [
      ...factsOf(
        ['Category', `${service.category}: ${categoryWords[service.category]}`],
        ['Why', service.categoryReason],
        [
          'By default',
          `of the duties on a resource AWS performs ${performs('aws')} and you ${performs('customer')}, as far as they apply`,
        ],
        ['Known as', service.aliases.join(', ')],
        ['Types', service.typePrefixes.join(', ')],
        ['Offered in', offeredIn(service)],
        ['Known of it', service.coverage === 'cases' ? 'its own cases' : "its category's defaults only"],
        ['Note', service.notes],
      ),
      ...sourceFacts(knowledge, service.source, service.confidence),
    ],
    sections: sectionsOf(
      { title: 'How it is used here', items: usedItems(service, context) },
      { title: 'Options and settings that move the line', items: caseItems(service, context) },
      { title: 'Settings by which you secure it', items: securityOptionItems(service, context) },
      {
        title: 'Checks on it',
        items: checkItems(context, check =>
          check.types.some(type => knowledge.serviceOf(type)?.id === service.id),
        ),
      },
      { title: "AWS's documentation", items: documentationItems(service, context) },
      { title: 'The whole split', items: [{ text: `demarc matrix --services ${service.id}` }] },
    ),
  };
}

const categoryWords: Readonly<Record<DeliveryCategory, string>> = {
  infrastructure: 'you run the operating system',
  managed: 'AWS runs the operating system, you keep windows and options',
  abstracted: 'AWS runs operating system and platform, you have data, permissions and encryption options',
  network: 'no operating system at all: you write the rules, AWS enforces them',
};

function offeredIn({ availability }: Service): string | undefined {
  if (availability === undefined) return undefined;
  const { regions, govcloud, china } = availability;
  const parts = [
    ...(regions === undefined ? [] : [counted(regions, 'Region')]),
    ...(govcloud === undefined ? [] : [govcloud ? 'GovCloud' : 'not GovCloud']),
    ...(china === undefined ? [] : [china ? 'China' : 'not China']),
  ];
  return parts.join(', ');
}

function usedItems(service: Service, { report }: ExplainContext): Item[] {
  if (report === undefined) return [];
  const options = deploymentOptions(report).filter(option => isOf(service, option.service));
  if (options.length === 0) return [{ text: 'not at all' }];
  return options.map(option => ({ text: `${option.option}: ${counted(option.resources, 'resource')}` }));
}

/** Tables name their service by id or by title. */
function isOf(service: Service, named: string): boolean {
  return named === service.id || named === service.title;
}

function caseItems(service: Service, { knowledge }: ExplainContext): Item[] {
  return service.cases.flatMap(id => {
    const rule = knowledge.rule(id);
    if (rule === undefined) return [];
    const moves = Object.keys(rule.overrides).length;
    const effect = moves === 0 ? 'moves no duty' : `decides ${counted(moves, 'duty', 'duties')}`;
    return [
      {
        text: `${rule.id}: ${rule.title}: ${effect}`,
        detail: [`when ${predicateWords(rule.when, knowledge)}`],
      },
    ];
  });
}
