import { limits } from '../../../foundation/limits.ts';
import type { Unread, UnreadKind } from '../../../model/declaration.ts';

/** Gathers what could not be read: each thing once, a bounded number for each file and kind, the rest counted. */
export class Reporter {
  private readonly seen = new Set<string>();
  private readonly counts = new Map<string, { kind: UnreadKind; file: string; more: number; any: boolean }>();
  private readonly list: Unread[] = [];

  constructor(private readonly root: string) {}

  add(unread: Unread): void {
    const file = unread.place?.source.path ?? unread.what;
    const identity = `${unread.kind}|${unread.what}|${unread.why}|${file}|${unread.place?.offset ?? ''}`;
    if (this.seen.has(identity)) return;
    this.seen.add(identity);
    const key = `${unread.kind}|${file}`;
    const count = this.counts.get(key) ?? {
      kind: unread.kind,
      file,
      more: -limits.messagesPerFile,
      any: false,
    };
    count.more++;
    if (count.more > 0) count.any ||= unread.couldConfigure === 'any';
    this.counts.set(key, count);
    if (count.more <= 0)
      this.list.push(unread.couldConfigure === undefined ? unread : { ...unread, root: this.root });
  }

  all(): Unread[] {
    const rest = [...this.counts.values()].filter(count => count.more > 0);
    return [
      ...this.list,
      ...rest.map(
        (count): Unread => ({
          kind: count.kind,
          what: count.file,
          why:
            count.more === 1
              ? '1 further message of this kind'
              : `${count.more} further messages of this kind`,
          advice: 'Deal with the first ones and read again.',
          ...(count.any ? { couldConfigure: 'any', root: this.root } : {}),
        }),
      ),
    ];
  }
}
