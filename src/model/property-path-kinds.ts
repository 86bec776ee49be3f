/** Free-form content: a policy document, a tag map, a type that refers to itself. */
export interface Json {
  readonly json: true;
}

/** A nested object; its properties have paths of their own. */
export interface Nested {
  readonly nested: true;
}

/** A list of objects, with the flat path map of one element. */
export interface List<Element> {
  readonly element: Element;
}
