import type { ResourceKey } from '../../../model/value.ts';
import type { Expression } from '../hcl/ast.ts';
import { type Declared, resourceAddress } from './module-config.ts';
import type { ModuleScope } from './module-scope.ts';
import { referencesOf } from './references.ts';

const mostKeys = 1000;
const mostExpressions = 5000;

/**
 * Resources that a call hands to a module: those named in its arguments, straight or through local values, variables
 * and outputs of other modules. 'any' where there are too many to follow.
 */
export function reachedResources(scope: ModuleScope, call: Declared): readonly ResourceKey[] | 'any' {
  const keys = new Set<ResourceKey>();
  const seen = new Set<Expression>();
  const waiting = [...call.body.attributes.values()].map(attribute => ({
    scope,
    expression: attribute.value,
  }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next.expression)) continue;
    seen.add(next.expression);
    for (const path of referencesOf(next.expression)) {
      const [type = '', name = ''] = path;
      const resource = next.scope.config.resources.get(resourceAddress('managed', type, name));
      if (resource === undefined) waiting.push(...next.scope.follow(path));
      else for (const ref of next.scope.instances(resource)) keys.add(ref.key);
    }
    if (keys.size > mostKeys || seen.size > mostExpressions) return 'any';
  }
  return [...keys];
}
