/** A control of NIST SP 800-53, or one part of its text, by the id that OSCAL gives it. */
export interface ControlPart {
  /** Without a namespace: `ac-2`, `ac-2.3`. */
  readonly control: string;
  /** `a`, `a.1`; left out where the whole control is meant. */
  readonly part?: string;
}

/** Family, number, number of the enhancement, and what follows. */
const written = /^([a-z]{2})-0*([1-9]\d?)(?:\.0*([1-9]\d?)|\s*\(\s*0*([1-9]\d?)\s*\))?(.*)$/;

/** What OSCAL puts between a control and its part: `_smt` in catalogues, `_stmt` in older plans. */
const statement = /^_st?mt((?:\.[a-z0-9]{1,4}){0,6})$/;

/** `(a)(1)`, `a.1`, `a.` as FedRAMP's sheets and NIST's own labels write it. */
const labelled = /^(?:\s*(?:\([a-z0-9]{1,4}\)|[a-z0-9]{1,4}\.?)){0,6}\s*$/;

/**
 * Reads an id of NIST SP 800-53 as it is written in OSCAL (`ac-2.3`, `ac-2.3_smt.a`), in the sheets of FedRAMP
 * (`AC-02(03)(a)`) or in NIST's own text (`AC-2(3)a.`); undefined where it is none of them.
 */
export function readNistControlId(id: string): ControlPart | undefined {
  if (id.length > 40) return undefined;
  const [, family = '', number = '', dotted, bracketed, rest = ''] =
    written.exec(id.trim().toLowerCase()) ?? [];
  if (family === '') return undefined;
  const enhancement = dotted ?? bracketed;
  const control = `${family}-${number}${enhancement === undefined ? '' : `.${enhancement}`}`;
  if (rest === '') return { control };
  const oscal = statement.exec(rest)?.[1];
  const parts = oscal === undefined ? partsOfLabel(rest) : oscal.split('.').slice(1);
  if (parts === undefined) return undefined;
  return parts.length === 0 ? { control } : { control, part: parts.map(withoutZeros).join('.') };
}

function partsOfLabel(rest: string): string[] | undefined {
  return labelled.test(rest) ? (rest.match(/[a-z0-9]+/g) ?? []) : undefined;
}

function withoutZeros(part: string): string {
  return part.replace(/^0+(?=\d)/, '');
}

/** The id of the control's statement, or of the part of it, in a catalogue: `ac-2.3_smt.a`. */
export function nistStatementId({ control, part }: ControlPart): string {
  return `${control}_smt${part === undefined ? '' : `.${part}`}`;
}

/** The id as the sheets of FedRAMP write it: numbers of controls and enhancements have two digits, `AC-02(03)(a)`. */
export function fedrampControlId({ control, part }: ControlPart): string {
  const [, family = control, number = '', enhancement] = /^([a-z]{2})-(\d+)(?:\.(\d+))?$/.exec(control) ?? [];
  const base = number === '' ? control.toUpperCase() : `${family.toUpperCase()}-${twoDigits(number)}`;
  const inner = (part?.split('.') ?? []).map(one => `(${one})`).join('');
  return `${base}${enhancement === undefined ? '' : `(${twoDigits(enhancement)})`}${inner}`;
}

function twoDigits(digits: string): string {
  return digits.padStart(2, '0');
}
