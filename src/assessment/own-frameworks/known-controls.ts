import { readNistControlId } from '../../knowledge/nist-control-id.ts';
import type { Control, Framework, Knowledge } from '../../model/knowledge.ts';

/** Finds controls of all known frameworks by their namespaced ids; what was looked up is kept. */
export function controlFinder(
  known: Pick<Knowledge, 'framework' | 'frameworkIds'>,
): (id: string) => Control | undefined {
  const byNamespace = new Map<string, ReadonlyMap<string, Control>>();
  return id => {
    const namespace = id.slice(0, Math.max(0, id.indexOf(':')));
    let controls = byNamespace.get(namespace);
    if (controls === undefined) {
      controls = controlsIn(namespace, known);
      byNamespace.set(namespace, controls);
    }
    return controls.get(id);
  };
}

function controlsIn(
  namespace: string,
  known: Pick<Knowledge, 'framework' | 'frameworkIds'>,
): ReadonlyMap<string, Control> {
  const found = new Map<string, Control>();
  for (const framework of catalogues(known)) {
    if (framework.namespace !== namespace) continue;
    for (const control of framework.controls) found.set(control.id, control);
  }
  return found;
}

/** The catalogues that are complete by themselves: a baseline has the controls of one of them. */
export function catalogues(known: Pick<Knowledge, 'framework' | 'frameworkIds'>): Framework[] {
  return known
    .frameworkIds()
    .flatMap(id => known.framework(id) ?? [])
    .filter(framework => framework.selection === undefined && framework.kind === 'controls');
}

/** Finds the control of a framework that another file names without a namespace: in other case, or as NIST pads it. */
export function idReader(framework: Framework): (id: string) => Control | undefined {
  const { namespace, controls } = framework;
  const start = namespace.length + 1;
  const exact = new Map(controls.map(control => [control.id.slice(start), control]));
  const lower = new Map<string, Control | undefined>();
  for (const [id, control] of exact) {
    const key = id.toLowerCase();
    // Two ids that differ in case alone are told apart by it.
    lower.set(key, lower.has(key) ? undefined : control);
  }
  return written => {
    const id = written.startsWith(`${namespace}:`) ? written.slice(start) : written;
    const found = exact.get(id) ?? lower.get(id.toLowerCase());
    if (found !== undefined || namespace !== nist) return found;
    const read = readNistControlId(id);
    return read === undefined || read.part !== undefined ? undefined : exact.get(read.control);
  };
}

const nist = '80053';
