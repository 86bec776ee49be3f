import { createHash } from 'node:crypto';
import type { Resource } from '../model/resource.ts';
import type { Setting } from '../model/setting.ts';
import { printValue } from './describe-verdict.ts';

/**
 * Identities of a finding. The first ties it to its place in the estate and to the content (never the index) of the
 * deciding list element; the second only to check, type and the settings read, so that a moved resource is recognised.
 */
export function fingerprintsOf(
  check: string,
  resource: Resource,
  because: readonly Setting[],
): { fingerprint: string; moveFingerprint: string } {
  const element = because
    .filter(setting => setting.path.includes('['))
    .map(
      setting =>
        `${withoutIndices(setting.path)}=${setting.raw === undefined ? '' : printValue(setting.raw)}`,
    )
    .sort()
    .join('\n');
  const settings = because
    .map(
      setting =>
        `${withoutIndices(setting.path)}=${setting.raw === undefined ? '' : printValue(setting.raw)}`,
    )
    .sort()
    .join('\n');
  const environment = `${resource.deployment.account ?? ''}/${resource.deployment.region ?? ''}`;
  return {
    fingerprint: digest(check, environment, resource.root, resource.address, element),
    moveFingerprint: digest(check, resource.type, settings),
  };
}

function withoutIndices(path: string): string {
  return path.replace(/\[\d+\]/g, '[]');
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32);
}
