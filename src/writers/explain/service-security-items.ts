import { checksOfOption } from '../../knowledge/option-checks.ts';
import type { DocumentationTopic, SecurityOption, Service } from '../../model/knowledge.ts';
import type { ExplainContext, Item } from './explanation.ts';

/** The settings of a service by which the customer carries its duties, each with AWS's default and who judges it. */
export function securityOptionItems(service: Service, { knowledge, checks }: ExplainContext): Item[] {
  const options = knowledge.securityOf(service.id)?.options ?? [];
  return options.map(option => {
    const judging = checksOfOption(option, checks.values());
    return {
      text: `${option.setting}: ${shown(option.recommended)} (${option.type} ${option.path ?? option.how ?? ''})`,
      detail: [
        `AWS's default: ${option.default === undefined ? 'none documented' : shown(option.default)}`,
        `for ${option.duty}; ${judging.length === 0 ? 'no check judges it' : `judged by ${judging.join(', ')}`}`,
        ...(option.note === undefined ? [] : [option.note]),
        sourceOf(option),
      ],
    };
  });
}

/** Links into the security chapter of the service's guide. */
export function documentationItems(service: Service, { knowledge }: ExplainContext): Item[] {
  const documentation = knowledge.securityOf(service.id)?.documentation;
  if (documentation === undefined) return [];
  const { links, none = [], read, note } = documentation;
  const items = (Object.keys(topicWords) as DocumentationTopic[]).flatMap(topic => {
    const link = links[topic];
    return link === undefined ? [] : [{ text: `${topicWords[topic]}: ${link}` }];
  });
  const missing = none.map(topic => topicWords[topic].toLowerCase());
  return [
    ...items,
    ...(missing.length === 0 ? [] : [{ text: `No page of its own on ${missing.join(', ')}` }]),
    { text: `Looked up on ${read}` },
    ...(note === undefined ? [] : [{ text: note }]),
  ];
}

function shown(value: string | number | boolean): string {
  return String(value);
}

function sourceOf({ source, confidence }: SecurityOption): string {
  return confidence === 'expert' ? `expert judgement; see ${source}` : source;
}

export const topicWords: Readonly<Record<DocumentationTopic, string>> = {
  security: 'Security',
  'data-protection': 'Data protection',
  'identity-and-access': 'Identity and access',
  'compliance-validation': 'Compliance validation',
  resilience: 'Resilience',
  'infrastructure-security': 'Infrastructure security',
  'configuration-and-vulnerability': 'Configuration and vulnerability',
};
