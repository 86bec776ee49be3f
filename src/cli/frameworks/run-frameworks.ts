import type { Host } from '../host.ts';
import { knowledgeAtHand } from '../knowledge-at-hand.ts';
import { runList, runShow } from '../lists/run-list.ts';
import type { FrameworkAction, FrameworkOptions } from './framework-options.ts';

/** Lists or shows frameworks, those of the demarc.yaml at hand among them, or imports one. */
export async function runFrameworks(
  action: FrameworkAction,
  id: string | undefined,
  options: FrameworkOptions,
  host: Host,
): Promise<void> {
  if (action === 'import') {
    const { importFramework } = await import('./import-framework.ts');
    await importFramework(id, options, host);
    return;
  }
  const knowledge = await knowledgeAtHand(options.config, host);
  if (action === 'show') await runShow('frameworks', id, options, host, knowledge);
  else await runList('frameworks', id, options, host, knowledge);
}
