/** A catalogue of controls as documents name it, by title or address. The first that fits. */
const named: readonly (readonly [namespace: string, pattern: RegExp])[] = [
  ['securityhub', /security[ _-]?hub/i],
  ['800171', /800[ _-]?171/i],
  ['80053', /800[ _-]?53|fedramp/i],
  ['csf', /cybersecurity[ _-]framework|\bcsf\b/i],
  ['iso', /\b2700[12]\b/],
  ['pci', /\bpci\b/i],
  ['hipaa', /\bhipaa\b/i],
  ['ccm', /cloud[ _-]controls[ _-]matrix|\bccm\b/i],
  ['soc2', /\bsoc[ _-]?2\b|trust[ _-]services/i],
  ['c5', /\bc5\b/i],
  ['cis', /\bcis[ _-]controls\b/i],
];

/** Namespace of the catalogue that the words name; undefined where they name none that demarc knows. */
export function catalogueNamed(words: string): string | undefined {
  return named.find(([, pattern]) => pattern.test(words))?.[0];
}

/**
 * Whether words name another catalogue than the one that is asked for. What a framework of the user's own is called in
 * documents is not known: then all but lists of checks may be for it.
 */
export function namesAnother(words: string, namespace: string): boolean {
  const found = catalogueNamed(words);
  if (found === undefined || found === namespace) return false;
  return found === 'securityhub' || named.some(([known]) => known === namespace);
}

/** The revision that the words name, where they name one. */
export function revisionNamed(words: string): string | undefined {
  return /rev(?:ision)?[ ._/-]{0,2}(\d)/i.exec(words)?.[1];
}

/**
 * What must be known of a document for another revision than that of the framework (`Revision 5`); undefined where it
 * is the same, or not said.
 */
export function revisionNote(
  words: string,
  framework: { readonly title: string; readonly version: string },
): string | undefined {
  const theirs = revisionNamed(words);
  const ours = revisionNamed(framework.version) ?? revisionNamed(framework.title);
  if (theirs === undefined || ours === undefined || theirs === ours) return undefined;
  return `it is written for Revision ${theirs}; its ids are read as those of Revision ${ours}, whose texts may differ`;
}
