import { z } from 'zod';
import { statedControlSchema } from './controls.ts';
import { documentFileSchema, documentSchema } from './documents.ts';
import { environmentSchema } from './environments.ts';
import { evidenceSchema } from './evidence.ts';
import { objectiveSchema } from './objectives.ts';
import { obligationSchema } from './obligations.ts';
import { ownFrameworkSchema } from './own-frameworks.ts';
import { partySchema } from './parties.ts';
import { account, atMost, count, inputValue, nameOf, period, text } from './scalars.ts';
import { scopeAssertionSchema, scopeFileSchema } from './scope-lists.ts';
import { statementFileSchema, statementSchema } from './statements.ts';
import { waiverSchema } from './waivers.ts';

/** The shape of demarc.yaml. Every scalar arrives as the text that was written; what the texts mean is checked later. */

const declaredFact = z.union([
  nameOf('fact'),
  z.strictObject({
    fact: nameOf('fact').meta({ description: 'The fact.' }),
    resources: z.array(text).min(1).meta({ description: 'Beginnings of the addresses that it holds for.' }),
  }),
]);

const tagValues = z.union([text, z.array(text).min(1)]);

const boundaryFields = {
  name: text.optional().meta({ description: 'Name of the system that is judged.' }),
  owner: text.optional().meta({ description: 'Who owns it; what is left to do is addressed to them.' }),
  frameworks: z
    .array(z.union([nameOf('framework'), ownFrameworkSchema]))
    .min(1)
    .optional()
    .meta({ description: 'Catalogues of controls that it is judged by: known ones, and files of your own.' }),
  answers: z.record(nameOf('question'), text).optional().meta({
    description: 'What no template shows. A question without an answer leaves open what hangs on it.',
  }),
  declared: z
    .array(declaredFact)
    .optional()
    .meta({ description: 'Facts that no template shows and no question asks for.' }),
  accounts: z.array(account).optional().meta({ description: 'Accounts that belong to it. Left out: all.' }),
  paths: z
    .array(text)
    .optional()
    .meta({ description: 'Folders and files that belong to it. Left out: all.' }),
  tags: z.record(text, tagValues).optional().meta({
    description:
      'Tags that tell it apart in a shared account. A resource with another value is left out; one without the tag is not.',
  }),
  dataClass: text.optional().meta({ description: 'Highest class of data inside, in your own words.' }),
  impactLevel: text.optional().meta({
    description:
      "Level that a provider's authorisation must reach: low, moderate, high; IL2 to IL6; official, protected, secret.",
  }),
  auditWindow: period
    .optional()
    .meta({ description: 'The period that is audited. Documents and evidence are judged against it.' }),
  letterMonths: count.optional().meta({
    description:
      "Months after a report's period that a continued-operations letter may span; 3 where it is left out.",
  }),
  parties: z
    .array(partySchema)
    .max(atMost.parties)
    .optional()
    .meta({ description: 'Who else is in the chain beside AWS and you.' }),
  statements: z
    .array(z.union([statementSchema, statementFileSchema]))
    .max(atMost.statements)
    .optional()
    .meta({ description: 'What the parties do for each other and expect of each other.' }),
  assurance: z
    .array(z.union([documentSchema, documentFileSchema]))
    .max(atMost.documents)
    .optional()
    .meta({ description: 'Assurance documents: fields and a hash, never the document itself.' }),
  evidence: z
    .array(evidenceSchema)
    .max(atMost.evidence)
    .optional()
    .meta({ description: 'Dated proof of your own that no check can give.' }),
  waivers: z.array(waiverSchema).max(atMost.waivers).optional().meta({
    description: 'Accepted risks. They are shown as waived until they lapse, and never count as met.',
  }),
  scope: z
    .array(z.union([scopeAssertionSchema, scopeFileSchema]))
    .max(atMost.scopeLists)
    .optional()
    .meta({ description: 'Which services are in scope of which programme.' }),
  objectives: z
    .array(objectiveSchema)
    .max(atMost.objectives)
    .optional()
    .meta({ description: 'Requirements of your own, judged like a framework.' }),
  obligations: z
    .array(z.union([nameOf('obligation'), obligationSchema]))
    .max(atMost.obligations)
    .optional()
    .meta({
      description:
        'Laws, contracts and policies that bind the system. They change what is to be proved, never whose a duty is.',
    }),
  controls: z.array(statedControlSchema).max(atMost.controls).optional().meta({
    description:
      'What you state of single controls: whether it applies and why, owner, target. Shown beside what demarc finds, never in its place.',
  }),
};

const boundarySchema = z.strictObject(boundaryFields);

export const fileSchema = z
  .strictObject({
    ...boundaryFields,
    region: text
      .optional()
      .meta({ description: 'Region that the source is deployed to, where it does not say.' }),
    account: account
      .optional()
      .meta({ description: 'Account that the source is deployed to, where it does not say.' }),
    inputs: z.record(text, inputValue).optional().meta({ description: 'Values of parameters or variables.' }),
    environments: z
      .record(text, environmentSchema)
      .optional()
      .meta({ description: 'Named sets of inputs, accounts and Region; --environment chooses one.' }),
    boundaries: z.array(boundarySchema).min(1).optional().meta({
      description: 'Several systems cut from the same source. What stands beside holds for each of them.',
    }),
  })
  .meta({
    title: 'demarc.yaml',
    description:
      'What demarc cannot read from the source: the boundary, answers, parties, documents, evidence, waivers.',
  });

export type WrittenBoundary = z.infer<typeof boundarySchema>;
export type WrittenFile = z.infer<typeof fileSchema>;
