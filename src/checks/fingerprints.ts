import { createHash } from 'node:crypto';
import type { Resource } from '../model/resource.ts';
import type { Setting } from '../model/setting.ts';
import { printValue } from './describe-verdict.ts';

/**
 * The identity of a finding. There is one finding for each check and resource, so that it needs nothing of the settings:
 * editing a list, renaming a file or moving code changes it only with the resource's own address.
 */
export function fingerprintOf(check: string, resource: Resource): string {
  const environment = `${resource.deployment.account ?? ''}/${resource.deployment.region ?? ''}`;
  return digest(check, environment, resource.root, resource.address);
}

/** Ties a finding to check, type and the settings read, so that a resource that was moved is recognised. */
export function moveFingerprintOf(check: string, resource: Resource, because: readonly Setting[]): string {
  const settings = because
    .map(
      setting =>
        `${withoutIndices(setting.path)}=${setting.raw === undefined ? '' : printValue(setting.raw)}`,
    )
    .sort()
    .join('\n');
  return digest(check, resource.type, settings);
}

function withoutIndices(path: string): string {
  return path.replace(/\[\d+\]/g, '[]');
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32);
}
