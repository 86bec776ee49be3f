import { safeText } from '../../foundation/safe-text.ts';
import type { Report } from '../report.ts';
import {
  documentStatusWords,
  importedWords,
  leftOutWords,
  partyName,
  statementPhrase,
} from '../stated-words.ts';
import { counted } from '../words.ts';
import { andMore, heading, paragraph } from './layout.ts';
import type { Ink, Pen } from './pen.ts';

const shownByDefault = 6;

/** What other parties state, which documents AWS's half rests on, and which risks are accepted; nothing where none is. */
export function restsOn(report: Report, pen: Pen, all: boolean): string[] {
  const lines = [
    ...list(pen, 'Other parties', statementLines(report), all),
    ...list(pen, 'Read from OSCAL', importedLines(report), all),
    ...list(pen, 'Documents', documentLines(report), all),
    ...list(pen, 'Scope lists', scopeLines(report), all),
    ...list(pen, 'Expected of you', requirementLines(report), all),
    ...list(pen, 'Accepted risks', waiverLines(report), all),
  ];
  if (lines.length === 0) return [];
  return [...heading(pen, 'What it rests on', 'stated in demarc.yaml'), ...lines];
}

interface Line {
  readonly text: string;
  readonly ink: Ink;
}

function list(pen: Pen, title: string, items: readonly Line[], all: boolean): string[] {
  if (items.length === 0) return [];
  const shown = all ? items : items.slice(0, shownByDefault);
  const lines = [`  ${pen.ink('strong', title)}`];
  for (const { text, ink } of shown) {
    lines.push(...paragraph(pen, safeText(text, 600), `    ${pen.glyphs.bullet} `, '      ', ink));
  }
  const rest = items.length - shown.length;
  if (rest > 0) lines.push(...andMore(pen, `${counted(rest, 'more', 'more')}: --all shows them`, '      '));
  return lines;
}

function statementLines(report: Report): Line[] {
  const { statements, conflicts } = report.assessment.stated;
  const { boundary } = report.assessment;
  return [
    ...conflicts.map(({ kind, subject, parties }): Line => {
      const [left, right] = parties.map(party => partyName(party, boundary));
      const what = kind === 'gap' ? 'each leave it to the other' : 'both claim it';
      return { text: `${kind} on ${subject}: ${left ?? ''} and ${right ?? ''} ${what}`, ink: 'bad' };
    }),
    ...statements.map(
      (judged): Line => ({
        text: statementPhrase(judged, report),
        ink: judged.status === 'in-force' ? 'plain' : 'warn',
      }),
    ),
  ];
}

function importedLines({ assessment: { stated } }: Report): Line[] {
  return stated.imported.map((imported): Line => {
    const rest = imported.leftOut.map(leftOutWords).join(', ');
    const notes = imported.notes.map(note => `; ${note}`).join('');
    const text = `${importedWords(imported)}${rest === '' ? '' : `; beside statements: ${rest}`}${notes}`;
    return { text, ink: imported.notes.length === 0 ? 'plain' : 'warn' };
  });
}

function documentLines(report: Report): Line[] {
  const { boundary, stated } = report.assessment;
  return stated.documents.map(({ id, kind, party, status, until, controls, reasons }): Line => {
    const title = report.knowledge.assuranceKinds.get(kind)?.title ?? kind;
    const end = until === undefined ? '' : ` until ${until}`;
    const why = status === 'relied-on' ? '' : reasons.length === 0 ? '' : `: ${reasons.join('; ')}`;
    const rests = controls.length === 0 ? '' : `, ${counted(controls.length, 'control')} on it`;
    return {
      text: `${id}: ${partyName(party, boundary)}'s ${title}, ${documentStatusWords[status]}${status === 'relied-on' ? end : ''}${rests}${why}`,
      ink: status === 'relied-on' ? 'plain' : 'warn',
    };
  });
}

function scopeLines({ assessment: { stated } }: Report): Line[] {
  return stated.scopeLists.map(({ source, asOf, stale, programmes, unknownNames }): Line => {
    const unknown =
      unknownNames.length === 0
        ? ''
        : `; ${counted(unknownNames.length, 'name')} on it that demarc does not know`;
    const old = stale === undefined ? '' : `; ${stale}`;
    return {
      text: `${source} of ${asOf}, ${counted(programmes.length, 'programme')}${unknown}${old}`,
      ink: stale === undefined ? 'plain' : 'warn',
    };
  });
}

function requirementLines({ assessment: { boundary, stated } }: Report): Line[] {
  const bySource = new Map<string, { party: string; source: string; all: number; shown: number }>();
  for (const { source, party, status } of stated.requirements) {
    const key = JSON.stringify([party, source]);
    const one = bySource.get(key) ?? { party, source, all: 0, shown: 0 };
    one.all += 1;
    if (status === 'met' || status === 'provided') one.shown += 1;
    bySource.set(key, one);
  }
  return [...bySource.values()].map(
    ({ party, source, all, shown }): Line => ({
      text: `${partyName(party, boundary)} (${source}): ${shown} of ${counted(all, 'expectation')} shown to be met`,
      ink: shown === all ? 'plain' : 'warn',
    }),
  );
}

function waiverLines({ assessment: { stated } }: Report): Line[] {
  return stated.waivers.map(({ waiver, status, findings }): Line => {
    const { id, check, control, owner, approvedBy, expires, reason } = waiver;
    const covers = check === undefined ? (control ?? '') : `${check}, ${counted(findings, 'finding')}`;
    const time = status === 'lapsed' ? `lapsed on ${expires}` : `until ${expires}`;
    const unused = status === 'unused' ? '; nothing that it names is failing' : '';
    return {
      text: `${id}: ${covers}, ${time}; owner ${owner}, approved by ${approvedBy}: ${reason}${unused}`,
      ink: status === 'in-force' ? 'plain' : 'warn',
    };
  });
}
