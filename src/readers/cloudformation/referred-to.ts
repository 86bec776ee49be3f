import type { ResourceKey, Value } from '../../model/value.ts';

/** The resources that values refer to, anywhere inside them: what is handed to something that is not read. */
export function referredTo(values: Iterable<Value | undefined>): readonly ResourceKey[] {
  const targets = new Set<ResourceKey>();
  for (const value of values) collect(value, targets);
  return [...targets];
}

function collect(value: Value | undefined, targets: Set<ResourceKey>): void {
  if (typeof value !== 'object' || value === null) return;
  switch (value.kind) {
    case 'reference':
      targets.add(value.target);
      break;
    case 'qualified':
      collect(value.value, targets);
      break;
    case 'list':
      for (const item of value.items) collect(item.value, targets);
      break;
    case 'object':
      for (const entry of value.entries.values()) collect(entry.value, targets);
      break;
    case 'text':
      for (const part of value.parts) if (typeof part !== 'string') collect(part, targets);
      break;
    case 'unknown':
      for (const candidate of value.candidates ?? []) collect(candidate, targets);
      break;
    case 'secret':
      break;
  }
}
