import { existsSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checks } from '../../src/checks/generated/registry.ts';
import { describeChecks } from '../../src/cli/check-descriptions.ts';
import { openKnowledge } from '../../src/knowledge/knowledge.ts';
import { openRegistry } from '../../src/knowledge/registry.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import { compileKnowledge } from '../knowledge/compile.ts';
import { readKnowledgeFiles } from '../knowledge/knowledge-files.ts';
import { encodeRegistry } from '../registry/encode-registry.ts';
import { generatedNote } from './markdown.ts';
import { referencePages } from './reference-pages.ts';

let pages: ReadonlyMap<string, string>;
let knowledge: Knowledge;

beforeAll(() => {
  const registry = openRegistry(encodeRegistry());
  const compiled = compileKnowledge(readKnowledgeFiles(), registry);
  if (!compiled.ok) throw new Error('the knowledge has mistakes: run npm run build');
  knowledge = openKnowledge(compiled.bytes);
  pages = referencePages(knowledge, registry, [...describeChecks(checks).values()]);
});

describe('reference pages', () => {
  test('there is one for each kind of knowledge, and one for each framework', () => {
    expect([...pages.keys()].sort()).toEqual([
      'assurance-kinds.md',
      'cases.md',
      'checks.md',
      'crosswalks.md',
      'defaults.md',
      'duties.md',
      'evidence-kinds.md',
      'frameworks.md',
      'frameworks/aws-caf.md',
      'frameworks/aws-security-hub.md',
      'frameworks/aws-well-architected.md',
      'frameworks/bsi-c5-2020.md',
      'frameworks/cis-aws-foundations-5.md',
      'frameworks/cis-controls-8.1.md',
      'frameworks/csa-ccm-4.md',
      'frameworks/hipaa-security-rule.md',
      'frameworks/iso-27001-2022.md',
      'frameworks/nist-800-171-r3.md',
      'frameworks/nist-800-53-r5.md',
      'frameworks/nist-csf-2.0.md',
      'frameworks/pci-dss-4.0.1.md',
      'frameworks/soc-2.md',
      'integrations.md',
      'knowledge-changes.md',
      'obligations.md',
      'placement.md',
      'questions.md',
      'security-options.md',
      'services.md',
    ]);
  });

  test('every page says that it is generated and leaves no hole', () => {
    for (const [file, text] of pages) {
      expect(text.startsWith(`${generatedNote}\n\n# `), file).toBe(true);
      expect(text, file).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  test('every link leads to a page and a heading that are there', () => {
    const broken: string[] = [];
    for (const [file, text] of pages) {
      for (const [, target = '', anchor = ''] of text.matchAll(/\]\(([^)#:]+\.md)(?:#([^)]+))?\)/g)) {
        const page = pages.get(posix.normalize(posix.join(dirname(file), target)));
        if (page === undefined) broken.push(`${file} -> ${target}`);
        else if (anchor !== '' && !page.includes(`<a id="${anchor}"></a>`))
          broken.push(`${file} -> ${target}#${anchor}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test('what no page says is called unsourced', () => {
    const duties = pages.get('duties.md') ?? '';
    const unsourced = [...knowledge.duties.values()].filter(duty => duty.confidence === 'expert');
    expect(duties.split('unsourced (expert judgement)').length - 1).toBe(unsourced.length);
    const judged = knowledge
      .ruleIds()
      .filter(id => knowledge.rule(id)?.stratum === 'case' && knowledge.rule(id)?.confidence === 'expert');
    const cases = pages.get('cases.md') ?? '';
    expect(cases.split('**Source:** unsourced').length - 1).toBe(judged.length);
    expect(cases).toContain('**Unsourced:**');
  });

  test('those that are committed are fresh (npm run build && npm run docs)', () => {
    const stale = [...pages].filter(([file, text]) => {
      const path = `docs/reference/${file}`;
      return !existsSync(path) || readFileSync(path, 'utf8') !== text;
    });
    expect(stale.map(([file]) => file)).toEqual([]);
  });
});
