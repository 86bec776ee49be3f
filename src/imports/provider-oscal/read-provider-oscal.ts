import { createHash } from 'node:crypto';
import { given } from '../../foundation/given.ts';
import { safeText } from '../../foundation/safe-text.ts';
import type { SourceText } from '../../foundation/source-text.ts';
import type { Framework, Knowledge } from '../../model/knowledge.ts';
import type { Expectation, LeftOutPart, Provision } from '../../model/party.ts';
import { type OscalProblem, OscalProblems } from '../oscal/oscal-cursor.ts';
import { catalogueNamed, namesAnother, revisionNote } from './catalogue-words.ts';
import { type Claims, expectationsOf, noClaims, provisionsOf } from './claims.ts';
import { type ControlSubjects, controlSubjects } from './control-subjects.ts';
import { leftOut, leftOutParts } from './left-out.ts';
import {
  linkedWords,
  openProviderDocument,
  type ProviderDocument,
  type ProviderModel,
} from './oscal-document.ts';
import { OscalReading, refuseAt, requiredMapping } from './oscal-reading.ts';
import { readDefinition } from './read-definition.ts';
import { readPlan } from './read-plan.ts';

/** What a provider's own OSCAL states, with what must be known to cite it. */
export interface ProviderOscal {
  readonly model: ProviderModel;
  readonly uuid: string;
  readonly title: string;
  readonly version: string;
  /** YYYY-MM-DD. */
  readonly lastModified: string;
  readonly published?: string;
  readonly oscalVersion: string;
  /** SHA-256 of the text, in hexadecimal. */
  readonly sha256: string;
  readonly provides: readonly Provision[];
  readonly expects: readonly Expectation[];
  /** What it holds beside them. */
  readonly leftOut: readonly LeftOutPart[];
  readonly notes: readonly string[];
}

export type ProviderOscalResult =
  | { readonly ok: true; readonly value: ProviderOscal }
  | { readonly ok: false; readonly problems: readonly OscalProblem[] };

/**
 * Reads a provider's system-security-plan or component-definition (OSCAL 1.0 to 1.2, JSON) as statements about the controls
 * of a framework. Each thing that it provides or expects keeps its own words and its uuid. Anything that is wrong is told
 * with its place and what is allowed, and then nothing of the document is taken.
 */
export function readProviderOscal(
  source: SourceText,
  framework: Framework,
  knowledge: Pick<Knowledge, 'framework'>,
): ProviderOscalResult {
  const problems = new OscalProblems();
  const reading = new OscalReading();
  const document = openProviderDocument(source, problems, reading);
  if (document === undefined) return { ok: false, problems: problems.all() };
  const about = { reading, problems, document, framework, subjects: controlSubjects(framework, knowledge) };
  const { claims, notes } = document.model === 'system-security-plan' ? planOf(about) : definitionOf(about);
  if (problems.any) return { ok: false, problems: problems.all() };
  const { model, uuid, title, version, lastModified, published, oscalVersion } = document;
  return {
    ok: true,
    value: {
      model,
      uuid,
      title,
      version,
      lastModified,
      oscalVersion,
      ...given({ published }),
      sha256: createHash('sha256').update(source.text).digest('hex'),
      provides: provisionsOf(claims),
      expects: expectationsOf(claims),
      leftOut: leftOutParts(reading),
      notes,
    },
  };
}

interface About {
  readonly reading: OscalReading;
  readonly problems: OscalProblems;
  readonly document: ProviderDocument;
  readonly framework: Framework;
  readonly subjects: ControlSubjects;
}

interface Stated {
  readonly claims: Claims;
  readonly notes: readonly string[];
}

function planOf({ reading, problems, document, framework, subjects }: About): Stated {
  const profile = requiredMapping(document.root, 'import-profile');
  const named = profile === undefined ? '' : (linkedWords(profile, 'href', document) ?? '');
  if (profile !== undefined && namesAnother(named, subjects.namespace)) {
    const message = `the plan is written for "${safeText(named, 120)}", and not for ${subjects.title}: say so with "framework".`;
    refuseAt(profile, 'href', message);
    return { claims: noClaims(), notes: [] };
  }
  const claims = readPlan(reading, document, subjects);
  if (!problems.any && isEmpty(claims)) {
    const takes = reading.counted(leftOut.inherited) + reading.counted(leftOut.satisfied);
    const leveraging =
      takes === 0
        ? ''
        : ` It takes ${takes === 1 ? 'one thing' : `${takes} things`} from others: it answers a plan like the one that is wanted.`;
    const message = `this plan states nothing to those who build on it: no response has an "export", and no control a "control-origination".${leveraging}`;
    refuseAt(document.root, 'control-implementation', message);
  }
  const note = catalogueNamed(named) === '80053' ? revisionNote(named, framework) : undefined;
  return { claims, notes: note === undefined ? [] : [note] };
}

function definitionOf({ reading, problems, document, framework, subjects }: About): Stated {
  const { claims, notes, otherCatalogues } = readDefinition(reading, document, subjects, framework);
  if (!problems.any && isEmpty(claims) && reading.counted(leftOut.checks) === 0) {
    const others = otherCatalogues.slice(0, 3).map(one => `"${one}"`);
    const why =
      others.length === 0
        ? 'no component says how it implements a control'
        : `it speaks of ${others.join(', ')}; say so with "framework"`;
    refuseAt(document.root, 'components', `this definition states nothing of ${subjects.title}: ${why}.`);
  }
  return { claims, notes };
}

function isEmpty({ provided, expected }: Claims): boolean {
  return provided.length + expected.length === 0;
}
