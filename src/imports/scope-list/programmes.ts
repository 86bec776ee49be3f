/** Programmes of assurance that a scope list may speak of, and how its columns are called. */
const named: readonly (readonly [programme: string, pattern: RegExp])[] = [
  ['soc', /^soc( ?1)?[ ,/0-9and]*$/],
  ['pci', /^pci( dss)?$/],
  ['iso', /^iso([ /]iec)?([ ,/0-9and]*| and csa star.*)$/],
  ['csa-star', /^csa star/],
  ['fedramp-moderate', /fedramp moderate/],
  ['fedramp-high', /fedramp high/],
  ['dod-il2-govcloud', /il2.*govcloud/],
  ['dod-il2', /il2/],
  ['dod-il4', /il4/],
  ['dod-il5', /il5/],
  ['dod-il6', /il6/],
  ['hipaa', /^hipaa/],
  ['hitrust', /^hitrust/],
  ['irap', /^irap/],
  ['c5', /^c5/],
  ['ens-high', /^ens( high)?$/],
  ['ismap', /^ismap/],
  ['k-isms', /^k-?isms/],
  ['mtcs', /^mtcs/],
  ['ospar', /^ospar/],
  ['finma', /^finma/],
  ['gsma', /^gsma/],
  ['pinakes', /^pinakes/],
  ['cccs', /^cccs/],
];

export const programmes: readonly string[] = named.map(([programme]) => programme);

/** The programme that a title means; undefined where it is none that demarc knows. */
export function programmeOf(title: string): string | undefined {
  const words = title
    .toLowerCase()
    .replace(/[*†‡]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (words.includes('not required')) return undefined;
  return named.find(([, pattern]) => pattern.test(words))?.[0];
}
