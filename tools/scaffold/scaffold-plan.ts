/** What a scaffold writes and what remains to be done by hand. */
export interface ScaffoldPlan {
  /** Contents by path, relative to the project's root. Blanks are `FILL_IN`: tests fail until all are filled. */
  readonly files: Readonly<Record<string, string>>;
  readonly next: readonly string[];
}

/** One kind of unit that can be added. */
export interface Scaffold {
  /** Arguments as shown when they are wrong. */
  readonly usage: string;
  /** An example of a whole command line's arguments. */
  readonly example: readonly string[];
  /** undefined when the arguments do not fit. `read` gives the text of every file whose path matches. */
  plan(words: readonly string[], read: ReadFiles): ScaffoldPlan | undefined;
}

export type ReadFiles = (pattern: RegExp) => readonly { readonly path: string; readonly text: string }[];

/** Lower case words and digits joined by hyphens: the names of files and ids. */
export function isKebab(word: string | undefined): word is string {
  return word !== undefined && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(word);
}

/** A registry type: `AWS::S3::Bucket`. */
export function isRegistryType(word: string | undefined): word is string {
  return word !== undefined && /^AWS::[A-Za-z0-9]+::[A-Za-z0-9]+$/.test(word);
}
