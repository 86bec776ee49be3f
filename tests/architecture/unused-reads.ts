import ts from 'typescript';

/**
 * Names of reads that a check's source declares and never mentions again, in the order of the source. A read is used
 * where its name stands as an identifier outside the declaration: destructured, renamed or as a property.
 */
export function unusedReads(text: string): string[] {
  const source = ts.createSourceFile('check.ts', text, ts.ScriptTarget.ES2023);
  const declared: string[] = [];
  const used = new Set<string>();

  function visit(node: ts.Node): void {
    if (ts.isPropertyAssignment(node) && nameOf(node.name) === 'reads') {
      collect(node.initializer, declared);
      return;
    }
    if (ts.isIdentifier(node)) used.add(node.text);
    ts.forEachChild(node, visit);
  }

  visit(source);
  return declared.filter(name => !used.has(name));
}

/** The keys of the reads, and of the fields of lists and links inside them. */
function collect(node: ts.Node, declared: string[]): void {
  if (ts.isObjectLiteralExpression(node)) {
    for (const property of node.properties) {
      if (property.name !== undefined) declared.push(nameOf(property.name));
    }
  }
  // What an analysis does with the resource is its own matter.
  if (ts.isArrowFunction(node)) return;
  ts.forEachChild(node, child => collect(child, declared));
}

function nameOf(name: ts.PropertyName): string {
  return ts.isComputedPropertyName(name) ? '' : name.text;
}
