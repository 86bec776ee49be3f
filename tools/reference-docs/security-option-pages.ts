import { checksOfOption } from '../../src/knowledge/option-checks.ts';
import { sortedBy } from '../../src/foundation/stable-order.ts';
import type {
  DocumentationTopic,
  Knowledge,
  SecurityOption,
  Service,
  ServiceSecurity,
} from '../../src/model/knowledge.ts';
import { topicWords } from '../../src/writers/explain/service-security-items.ts';
import type { CheckDescription } from '../../src/writers/report.ts';
import { grouped } from '../../src/writers/words.ts';
import { anchored, code, linkTo, page, plain, table } from './markdown.ts';

/** The settings by which a customer secures each service, and where AWS's documentation speaks of it. */
export function securityOptionPages(
  knowledge: Knowledge,
  checks: readonly CheckDescription[],
): readonly (readonly [file: string, text: string])[] {
  const services = sortedBy(
    knowledge.serviceIds().flatMap(id => knowledge.service(id) ?? []),
    service => service.title.toLowerCase(),
  );
  const options = services.flatMap(({ id }) => knowledge.securityOf(id)?.options ?? []);
  const judged = options.filter(option => checksOfOption(option, checks).length > 0);
  const expert = options.filter(option => option.confidence === 'expert');
  const introduction = `The ${grouped(options.length)} settings by which you carry your duties on ${services.length} services: what AWS takes where nothing is set, what is recommended, and whether a check of demarc judges it (${judged.length} are judged). ${expert.length} rows are expert judgement and marked so. Below each service stand the pages of its security chapter.`;
  return [
    [
      'security-options.md',
      page(
        'Security options of the services',
        introduction,
        services.flatMap(service => section(knowledge, service, checks)),
      ),
    ],
  ];
}

function section(
  knowledge: Knowledge,
  { id, title }: Service,
  checks: readonly CheckDescription[],
): readonly string[] {
  const security = knowledge.securityOf(id);
  if (security === undefined) return [];
  const parts = [anchored(2, id, title)];
  if (security.options.length > 0) {
    parts.push(
      table(
        ['setting', 'property', "AWS's default", 'recommended', 'duty', 'judged by', 'source'],
        security.options.map(option => rowOf(option, checks)),
      ),
    );
  }
  if (security.documentation !== undefined) parts.push(documentationOf(security.documentation));
  return parts;
}

function rowOf(option: SecurityOption, checks: readonly CheckDescription[]): readonly string[] {
  const { setting, type, path, how, note, recommended, duty, source, confidence } = option;
  const judging = checksOfOption(option, checks);
  return [
    note === undefined ? setting : `${setting}. ${note}`,
    path === undefined ? `${code(type)}: ${how ?? ''}` : code(`${type} ${path}`),
    option.default === undefined ? 'none documented' : valueOf(option.default),
    valueOf(recommended),
    linkTo('duties.md', duty),
    judging.length === 0 ? 'no check' : judging.map(one => linkTo('checks.md', one)).join(', '),
    confidence === 'expert'
      ? `expert judgement beside [this page](${source})`
      : `[AWS documentation](${source})`,
  ];
}

/** Words as they are, plain values as code. */
function valueOf(value: string | number | boolean): string {
  return typeof value === 'string' && value.includes(' ') ? value : code(String(value));
}

function documentationOf({
  read,
  links,
  none = [],
  note,
}: NonNullable<ServiceSecurity['documentation']>): string {
  const topics = Object.keys(topicWords) as DocumentationTopic[];
  const linked = topics.flatMap(topic => {
    const link = links[topic];
    return link === undefined ? [] : [`[${topicWords[topic]}](${link})`];
  });
  const missing = none.map(topic => topicWords[topic].toLowerCase()).join(', ');
  return [
    `Documentation, looked up on ${read}: ${linked.join(', ')}.`,
    ...(missing === '' ? [] : [`No page of its own on ${missing}.`]),
    ...(note === undefined ? [] : [plain(note)]),
  ].join(' ');
}
