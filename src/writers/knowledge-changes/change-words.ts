import type { DecidingFacts, KnowledgeChange } from '../../model/knowledge-history.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { counted } from '../words.ts';
import { controlWords } from './control-words.ts';
import { dutyWords } from './duty-words.ts';
import { ruleWords } from './rule-words.ts';
import { serviceWords } from './service-words.ts';

/** One change as a person reads it. */
export interface ChangeText {
  /** `duty guest-os-patching: Patching the guest operating system`. */
  readonly subject: string;
  /** What is otherwise, one clause each. */
  readonly what: readonly string[];
}

/** What words about changes are made from: the knowledge for names, the facts of both states for what hangs together. */
export interface ChangeContext {
  readonly knowledge: Knowledge;
  readonly before: DecidingFacts;
  readonly after: DecidingFacts;
}

type ChangeOf<K extends KnowledgeChange['kind']> = Extract<KnowledgeChange, { readonly kind: K }>;

/** A change in words. */
export function changeText(change: KnowledgeChange, context: ChangeContext): ChangeText {
  return { subject: subjectOf(change, context), what: whatOf(change, context) };
}

function subjectOf(change: KnowledgeChange, { knowledge }: ChangeContext): string {
  const subject = shortSubject(change);
  if (change.kind === 'controls') return `${subject}${titled(titleOfControl(change.id, knowledge))}`;
  if (change.kind === 'defaults') return subject;
  return `${subject}${titled((change.after ?? change.before)?.title ?? '')}`;
}

const nouns: Readonly<Record<Exclude<KnowledgeChange['kind'], 'controls' | 'defaults' | 'rules'>, string>> = {
  frameworks: 'framework',
  duties: 'duty',
  services: 'service',
  questions: 'question',
  obligations: 'obligation',
};

/** What is changed, without its title: `duty guest-os-patching`. */
export function shortSubject(change: KnowledgeChange): string {
  const { kind, id } = change;
  if (kind === 'controls') return `row ${id}`;
  if (kind === 'defaults') return `AWS's default of ${id}`;
  if (kind === 'rules') return `${(change.after ?? change.before)?.stratum ?? 'rule'} ${id}`;
  return `${nouns[kind]} ${id}`;
}

function titled(title: string): string {
  return title === '' ? '' : `: ${title}`;
}

/** The title of a row of a catalogue; nothing where the row is gone. */
export function titleOfControl(id: string, knowledge: Knowledge): string {
  const namespace = id.slice(0, Math.max(0, id.indexOf(':')));
  for (const framework of knowledge.frameworkIds()) {
    const found = knowledge.framework(framework);
    if (found === undefined || found.namespace !== namespace || found.selection !== undefined) continue;
    return found.controls.find(one => one.id === id)?.title ?? '';
  }
  return '';
}

function whatOf(change: KnowledgeChange, context: ChangeContext): readonly string[] {
  const { knowledge } = context;
  if (change.kind === 'controls') return controlWords(change.before, change.after, knowledge);
  if (change.kind === 'duties') return dutyWords(change.before, change.after, knowledge);
  if (change.kind === 'rules') return ruleWords(change.before, change.after, knowledge);
  if (change.kind === 'services') return serviceWords(change.before, change.after, context);
  if (change.kind === 'frameworks') return frameworkWords(change, context);
  if (change.kind === 'defaults') return defaultWords(change);
  if (change.before === undefined) return ['is new'];
  if (change.after === undefined) return ['is gone'];
  if (change.kind !== 'questions') return [];
  return [`is answered ${change.after.answers.join(', ')} (before: ${change.before.answers.join(', ')})`];
}

function frameworkWords(
  { id, before, after }: ChangeOf<'frameworks'>,
  context: ChangeContext,
): readonly string[] {
  if (after === undefined) return ['is gone, with its rows'];
  if (before === undefined) {
    const rows = after.controls?.length ?? context.knowledge.framework(id)?.controls.length ?? 0;
    return [`is new, with ${counted(rows, 'row')}`];
  }
  const [old, now] = [before.controls ?? [], after.controls ?? []];
  const added = now.filter(control => !old.includes(control));
  const removed = old.filter(control => !now.includes(control));
  return [
    ...(added.length === 0 ? [] : [`includes ${added.join(', ')} too`]),
    ...(removed.length === 0 ? [] : [`no longer includes ${removed.join(', ')}`]),
    ...(before.kind === after.kind ? [] : [`is of the kind ${after.kind} (before: ${before.kind})`]),
    ...(before.of === after.of
      ? []
      : [`is a part of ${after.of ?? 'nothing'} (before: ${before.of ?? 'nothing'})`]),
  ];
}

function defaultWords({ before, after }: ChangeOf<'defaults'>): readonly string[] {
  if (after === undefined)
    return [`no longer counts where the setting is left out (before: ${before?.value})`];
  const value = `counts as ${after.value} where the setting is left out`;
  if (before === undefined) return [`${value}: conditions read it now`];
  if (before.value !== after.value) return [`${value} (before: ${before.value})`];
  return ['holds under other conditions'];
}
