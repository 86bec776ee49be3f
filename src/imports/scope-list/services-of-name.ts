import type { Knowledge } from '../../model/knowledge.ts';

/** What the first cell of a row says: the service by name, with what stands in brackets behind it. */
export interface NamedOnList {
  readonly name: string;
  /** Ids of the services that it means: its own, and those that it says it includes. */
  readonly services: readonly string[];
  /** What it says that it leaves out. */
  readonly excluded: readonly string[];
}

/** Names that AWS's lists use and that mean a service of another name. */
const otherNames: Readonly<Record<string, string>> = {
  'amazon api gateway management': 'api-gateway',
  'amazon cognito identity': 'cognito',
  'amazon cognito user pools': 'cognito',
  'amazon elastic container service ecs': 'ecs',
  'amazon elastic container service for kubernetes': 'eks',
  'amazon elastic mapreduce': 'emr',
  'amazon elasticsearch service': 'opensearch-service',
  'amazon kinesis data analytics': 'managed-service-for-apache-flink',
  'amazon kinesis data firehose': 'data-firehose',
  'amazon managed streaming for apache kafka': 'msk',
  'amazon simple email service': 'ses',
  'amazon simple workflow service': 'swf',
  'aws appmesh': 'app-mesh',
  'aws certificate manager private certificate authority': 'private-ca',
  'aws identity and access management': 'iam',
  'aws lambda@edge': 'lambda',
  'aws lamba@edge': 'lambda',
  'aws personal health dashboard': 'health',
  'aws resource access manager': 'ram',
  'aws security token service': 'sts',
  'aws shield advanced': 'shield',
  'aws single sign-on': 'iam-identity-center',
  'aws transfer for sftp': 'transfer-family',
  'aws waf v2': 'waf',
  'aws web application firewall': 'waf',
  awsdatasync: 'datasync',
  'elastic load balancer': 'elastic-load-balancing',
  'identity and access management': 'iam',
};

/** Reads `Amazon Elastic Compute Cloud (EC2) [excludes ...]`. Names that no service has give no service. */
export function servicesOfName(cell: string, knowledge: Pick<Knowledge, 'findService'>): NamedOnList {
  const notes = [...cell.matchAll(/\[([^\]]*)\]/g)].map(match => (match[1] ?? '').trim());
  const name = cell
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s*†‡]+$/, '')
    .trim();
  const services = new Set<string>();
  const own = idOf(name, knowledge);
  if (own !== undefined) services.add(own);
  const excluded: string[] = [];
  for (const note of notes) {
    const left = /^(?:excludes|excluding)\s+(.*)$/i.exec(note)?.[1];
    if (left !== undefined) excluded.push(left);
    const further = /^(?:includes|including)\s+(.*)$/i.exec(note)?.[1];
    for (const part of further?.split(/,| and /) ?? []) {
      const id = idOf(part.trim(), knowledge);
      if (id !== undefined) services.add(id);
    }
  }
  return { name, services: [...services], excluded };
}

function idOf(name: string, { findService }: Pick<Knowledge, 'findService'>): string | undefined {
  const short = /\(([^()]+)\)/.exec(name)?.[1];
  const long = name
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const one of [otherNames[long.toLowerCase()], long, short, name]) {
    const found = one === undefined || one === '' ? undefined : findService(one);
    if (found !== undefined) return found.id;
  }
  return undefined;
}
