import type { Place, SourceText } from '../../foundation/source-text.ts';
import type { ResourceKey } from '../../model/value.ts';
import type { UnreadableFile } from './recognise.ts';
import { limitReached, type Report } from './report.ts';
import type { FailedTemplate, ParsedTemplate, Template } from './template.ts';
import type { SyntaxFault } from './tree/syntax-fault.ts';

const adviceFor: Readonly<Record<SyntaxFault['kind'], string>> = {
  'not-yaml': 'Correct the text at this place; nothing of the file was read.',
  'duplicate-key': 'Keep one of them; the last one was read.',
  'merge-key': 'Write the merged keys out, or resolve them before deploying.',
  'complex-key': 'Use plain text as key; a value that ends with a colon needs quotes.',
  tag: 'Write the value without it.',
  alias: 'Correct the alias.',
  'too-large': 'Split it or write it out; CloudFormation does not accept it either.',
};

/** Says what is wrong with the text of a template that could still be read. */
export function reportFaults(template: Template, report: Report): void {
  for (const fault of template.faults) {
    addFault(fault, template.source, report);
    // A part that was cut off may have held anything about the resources of this template.
    if (fault.kind === 'too-large')
      limitReached(
        report,
        template.path,
        fault.message,
        { source: template.source, offset: fault.offset },
        template.path,
      );
  }
  for (const further of template.furtherTemplates) {
    report.add({
      kind: 'template',
      what: template.path,
      why: 'a further document of the same file; CloudFormation takes one template from a file',
      advice: 'Move it to a file of its own.',
      place: further,
    });
  }
}

/**
 * Says why a file that is evidently a template is not read as one. A broken one that imports values could configure
 * whatever the others export.
 */
export function reportFailed(
  parsed: FailedTemplate,
  exported: () => readonly ResourceKey[],
  report: Report,
): void {
  const { source } = parsed;
  if (parsed.state === 'broken') {
    const imports = source.text.includes('ImportValue') || source.text.includes('GetStackOutput');
    addFault(parsed.fault, source, report, imports ? exported() : undefined);
    return;
  }
  report.add({
    kind: 'template',
    what: source.path,
    why: 'it is a CloudFormation template without Resources',
    advice: 'Add a Resources section, or leave the file out.',
    place: { source, offset: parsed.offset },
  });
}

/** Says why a template that something names is not read. */
export function reportNotRead(
  parsed: ParsedTemplate | undefined,
  path: string,
  place: Place,
  report: Report,
): void {
  if (parsed?.state === 'broken') {
    addFault(parsed.fault, parsed.source, report);
    return;
  }
  report.add({
    kind: 'template',
    what: path,
    why: parsed === undefined ? 'the template cannot be read' : 'it is no template with Resources',
    advice: 'Check that the file is complete.',
    place,
  });
}

function addFault(
  fault: SyntaxFault,
  source: SourceText,
  report: Report,
  couldConfigure?: readonly ResourceKey[],
): void {
  report.add({
    kind: fault.kind === 'too-large' ? 'limit' : 'syntax',
    what: source.path,
    why: fault.message,
    advice: adviceFor[fault.kind],
    place: { source, offset: fault.offset },
    ...(couldConfigure === undefined ? {} : { couldConfigure }),
  });
}

const adviceForFile: Readonly<Record<UnreadableFile['why'], string>> = {
  missing: 'Check the path.',
  outside: 'Give the folder that holds it, too.',
  'too-large': 'Leave generated data out, or split the template.',
  binary: 'Leave the file out, or save it as text.',
  'not-utf-8': 'Save the file as UTF-8.',
  unreadable: 'Check the permissions of the file.',
  empty: 'Leave the file out, or fill it.',
};

/** Says which files with the name of a template cannot be read at all. */
export function reportUnreadable(files: readonly UnreadableFile[], report: Report): void {
  for (const file of files) {
    report.add({ kind: 'file', what: file.path, why: file.detail, advice: adviceForFile[file.why] });
  }
}
