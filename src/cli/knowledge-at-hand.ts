import { withFrameworks } from '../assessment/own-frameworks/with-own-frameworks.ts';
import { diskSourceTree } from '../foundation/source-tree-disk.ts';
import { loadKnowledge, loadRegistry } from '../knowledge/load-knowledge.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { type Host, UsageError } from './host.ts';
import { openConfigFile } from './scan/config-file.ts';
import { parseConfig } from './scan/read-config.ts';

/**
 * The knowledge with the frameworks that a demarc.yaml brings along: the one that was named, else that of the current
 * folder. What is wrong with one that nobody named is noted, and then nothing of it is taken: whoever looks for the right
 * word must be able to see the list.
 */
export async function knowledgeAtHand(config: string | undefined, host: Host): Promise<Knowledge> {
  const knowledge = loadKnowledge();
  try {
    const tree = diskSourceTree(host.cwd);
    const file = openConfigFile(config, { tree, cwd: host.cwd, prefixes: [''] });
    if (file === undefined || !/\bfile\b/.test(file.source.text)) return knowledge;
    const { boundaries } = await parseConfig(file, knowledge, loadRegistry());
    return withFrameworks(knowledge, boundaries[0]?.ownFrameworks ?? []);
  } catch (error) {
    if (config !== undefined || !(error instanceof UsageError)) throw error;
    host.note(`demarc: ${error.message}\nIts frameworks are left out here.`);
    return knowledge;
  }
}
