import { z } from 'zod';
import { path, scalar } from './conditions.ts';
import { confidence, date, id, resourceType, strict, text, url } from './forms.ts';

/** Subjects of the security chapter that the user guides of AWS share. */
export const documentationTopics = [
  'security',
  'data-protection',
  'identity-and-access',
  'compliance-validation',
  'resilience',
  'infrastructure-security',
  'configuration-and-vulnerability',
] as const;

const topic = z.enum(documentationTopics);

/** `read` is the day on which the pages were looked up; `none` names the subjects that have no page of their own. */
export const documentationSchema = strict({
  read: date,
  links: z.partialRecord(topic, url),
  none: z.array(topic).optional(),
  note: text.optional(),
});

/**
 * One setting of the service by which the customer carries a duty. `default` is left out where src/knowledge/defaults
 * states it for the path; `path` where the registry has no property for it, and then `how` says where it is set.
 */
export const securityOptionSchema = strict({
  setting: text,
  type: resourceType,
  path: path.optional(),
  how: text.optional(),
  default: scalar.optional(),
  recommended: scalar,
  duty: id,
  source: url,
  confidence,
  note: text.optional(),
}).refine(value => (value.path === undefined) !== (value.how === undefined), {
  message: 'says either the property path or how it is set',
});
