import type { DocumentedDefault, Knowledge, Service } from '../../src/model/knowledge.ts';
import type { Registry } from '../../src/model/registry.ts';
import { sortedBy } from '../../src/foundation/stable-order.ts';
import { anchored, code, facts, linkTo, page, provenance, table } from './markdown.ts';

/** Pages about services and the documented defaults of their types. */
export function servicePages(
  knowledge: Knowledge,
  registry: Registry,
): readonly (readonly [file: string, text: string])[] {
  const services = sortedBy(
    knowledge.serviceIds().flatMap(id => knowledge.service(id) ?? []),
    service => service.title.toLowerCase(),
  );
  const introduction = `The ${services.length} services that have a file of their own, and below them the namespaces of CloudFormation that have none yet: their category follows from a rule, and is a guess until somebody reads their documentation. No page says whether a service is in scope of an assurance programme: load AWS's own list for that.`;
  return [
    [
      'services.md',
      page('Services', introduction, [
        ...services.map(service => section(knowledge, service)),
        '## Namespaces without a service of their own',
        generatedTable(knowledge, registry),
      ]),
    ],
    ['defaults.md', defaultsPage(knowledge, registry, services)],
  ];
}

function section(knowledge: Knowledge, service: Service): string {
  const { regions, govcloud, china } = service.availability ?? {};
  const availability = [
    regions === undefined ? undefined : `${regions} Regions of the standard partition`,
    govcloud === undefined ? undefined : `GovCloud: ${govcloud ? 'yes' : 'no'}`,
    china === undefined ? undefined : `China: ${china ? 'yes' : 'no'}`,
  ].filter(part => part !== undefined);
  return [
    anchored(2, service.id, service.title),
    facts([
      ['Id', [service.id, ...service.aliases].map(code).join(', also ')],
      ['Delivery category', service.category],
      ['Why', service.categoryReason],
      ['Carries', service.traits.map(code).join(', ')],
      [
        'Resource types',
        service.typePrefixes.map(prefix => code(prefix.endsWith('::') ? `${prefix}*` : prefix)).join(', '),
      ],
      ['Finer', service.typeOverrides.map(finer).join('; ')],
      ['Cases', service.cases.map(id => linkTo('cases.md', id)).join(', ')],
      [
        'Coverage',
        service.coverage === 'cases' ? 'cases refine the category' : "the category's defaults only",
      ],
      ['Known to be offered in', availability.join('; ')],
      ['Notes', service.notes],
      ['Source', provenance(knowledge, service)],
    ]),
  ].join('\n\n');
}

function finer({ prefix, category, traits }: Service['typeOverrides'][number]): string {
  const carried =
    traits === undefined || traits.length === 0 ? 'nothing of its own' : traits.map(code).join(', ');
  const parts = [category, traits === undefined ? undefined : `carries ${carried}`];
  return `${code(prefix)} ${parts.filter(part => part !== undefined).join(', ')}`;
}

function generatedTable(knowledge: Knowledge, registry: Registry): string {
  const generated = new Map<string, { service: Service; types: number }>();
  for (const type of registry.typeNames()) {
    const service = knowledge.serviceOf(type);
    if (service === undefined || !service.generated) continue;
    const known = generated.get(service.id);
    generated.set(service.id, { service, types: (known?.types ?? 0) + 1 });
  }
  return table(
    ['id', 'title', 'types', 'number of types', 'delivery category (unsourced)', 'carries'],
    sortedBy(generated.values(), ({ service }) => service.id).map(({ service, types }) => [
      code(service.id),
      service.title,
      service.typePrefixes.map(prefix => code(`${prefix}*`)).join(', '),
      String(types),
      service.category,
      service.traits.map(code).join(', '),
    ]),
  );
}

function defaultsPage(knowledge: Knowledge, registry: Registry, services: readonly Service[]): string {
  const introduction =
    'What AWS takes when a property is omitted. demarc assumes it only where nothing unread could still set the property. `[]` stands for each element of a list. Defaults that depend on the account, the network or the date are not here: the setting then counts as omitted.';
  const byType = registry.typeNames().map(type => [type, knowledge.defaultsOf(type)] as const);
  const sections = services.flatMap(service => {
    const own = byType.filter(
      ([type, list]) => list.length > 0 && knowledge.serviceOf(type)?.id === service.id,
    );
    return own.length === 0
      ? []
      : [`## ${service.title}`, ...own.flatMap(([type, list]) => typeDefaults(type, list))];
  });
  return page('Documented defaults', introduction, sections);
}

function typeDefaults(type: string, list: readonly DocumentedDefault[]): readonly string[] {
  return [
    `### ${type}`,
    table(
      ['property', 'default', 'does not hold with', 'note', 'source'],
      list.map(({ path, value, unless = [], note = '', source, date, confidence }) => [
        code(path),
        code(String(value)),
        unless.map(code).join(', '),
        note,
        confidence === 'expert' ? 'unsourced (expert judgement)' : `[AWS documentation](${source}), ${date}`,
      ]),
    ),
  ];
}
