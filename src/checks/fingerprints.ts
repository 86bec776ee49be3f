import { createHash } from 'node:crypto';
import type { Resource } from '../model/resource.ts';
import type { Setting } from '../model/setting.ts';
import { printValue } from './describe-verdict.ts';

/**
 * Identities of a finding. There is one finding for each check and resource, so that the first needs nothing of the
 * settings: editing a list, renaming a file or moving code changes it only with the resource's own address. The second
 * ties it to check, type and the settings read, so that a moved resource is recognised.
 */
export function fingerprintsOf(
  check: string,
  resource: Resource,
  because: readonly Setting[],
): { fingerprint: string; moveFingerprint: string } {
  const settings = because
    .map(
      setting =>
        `${withoutIndices(setting.path)}=${setting.raw === undefined ? '' : printValue(setting.raw)}`,
    )
    .sort()
    .join('\n');
  const environment = `${resource.deployment.account ?? ''}/${resource.deployment.region ?? ''}`;
  return {
    fingerprint: digest(check, environment, resource.root, resource.address),
    moveFingerprint: digest(check, resource.type, settings),
  };
}

function withoutIndices(path: string): string {
  return path.replace(/\[\d+\]/g, '[]');
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32);
}
