import type { Origin, TemplateNode } from '../../tree/template-tree.ts';
import { type Expansion, report } from '../expansion.ts';
import {
  branchesOf,
  either,
  isNothing,
  itemsOf,
  noValue,
  plainMapping,
  textIn,
  treeOf,
  unknownNode,
} from '../sam-nodes.ts';
import { managedPolicyArn } from './managed-policy.ts';
import { isPolicyTemplate, policyTemplateDocument } from './policy-templates.ts';

/** What a generated role may do: managed policies by ARN, and policies of its own. */
export interface RolePolicies {
  readonly managed: TemplateNode[];
  readonly inline: TemplateNode[];
}

/** One entry of `Policies`, taken apart. Either half may be missing. */
interface Grant {
  readonly managed?: TemplateNode;
  /** A whole inline policy: name and document. */
  readonly inline?: TemplateNode;
}

/**
 * Adds what the `Policies` of a function or workflow stand for: names and ARNs of managed policies, documents, policy
 * templates, and conditional ones of each. An unknown template is said, and the role has a policy that is not known.
 */
export function addPolicies(
  expansion: Expansion,
  roleId: string,
  node: TemplateNode | undefined,
  into: RolePolicies,
): void {
  if (node === undefined) return;
  for (const [index, item] of itemsOf(node).entries()) {
    const grants = grantsOf(expansion, `${roleId}Policy${index}`, item, 0);
    for (const grant of grants) {
      if (grant.managed !== undefined) into.managed.push(grant.managed);
      if (grant.inline !== undefined) into.inline.push(grant.inline);
    }
  }
}

/** Conditions inside one another: more than anybody writes. */
const deepest = 20;

function grantsOf(expansion: Expansion, name: string, item: TemplateNode, depth: number): readonly Grant[] {
  if (isNothing(item)) return [];
  const text = textIn(item);
  if (text !== undefined) {
    const isArn = text.startsWith('arn:') || text.includes('{{resolve:');
    return [{ managed: isArn ? item : managedPolicyArn(item, text) }];
  }
  const branches = branchesOf(item);
  if (branches !== undefined && depth < deepest) {
    const [condition, yes, no] = branches;
    const left = grantsOf(expansion, name, yes, depth + 1);
    const right = grantsOf(expansion, name, no, depth + 1);
    return conditionalGrants(item, condition, left, right);
  }
  const map = plainMapping(item);
  if (map === undefined) {
    if (item.kind === 'mapping' && item.call?.key !== 'Fn::If') return [{ managed: item }];
    return [
      notUnderstood(expansion, name, item, 'it is neither a name, an ARN, a document nor a policy template'),
    ];
  }
  if (map.pairs.some(pair => pair.key === 'Statement')) return [{ inline: inlinePolicy(map, name, map) }];
  const grants = map.pairs.map(pair => templateGrant(expansion, name, pair.key, pair, pair.value));
  return grants.length > 0 ? grants : [notUnderstood(expansion, name, item, 'it is empty')];
}

function templateGrant(
  expansion: Expansion,
  name: string,
  template: string,
  origin: Origin,
  parameters: TemplateNode,
): Grant {
  if (!isPolicyTemplate(template)) {
    const node = unknownNode(origin, 'unread-transform', `the policy template ${template} is not known`);
    report(expansion, 'transform', template, {
      why: `the policy template is not known here, so what ${name} allows is not known`,
      advice: "Check its name against SAM's list of policy templates, or write the policy out.",
      place: origin,
    });
    return { inline: inlinePolicy(origin, name, node) };
  }
  const { document, missing } = policyTemplateDocument(origin, template, parameters);
  if (missing.length > 0) {
    report(expansion, 'property', `${template} of ${name}`, {
      why: `the policy template needs ${missing.join(' and ')}`,
      advice: 'Give the template its parameters.',
      place: origin,
    });
    const node = unknownNode(origin, 'evaluation-failed', `${template} lacks ${missing.join(' and ')}`);
    return { inline: inlinePolicy(origin, name, node) };
  }
  return { inline: inlinePolicy(origin, name, document) };
}

function notUnderstood(expansion: Expansion, name: string, item: TemplateNode, why: string): Grant {
  report(expansion, 'property', name, {
    why: `a policy cannot be read: ${why}`,
    advice: 'Write the name or ARN of a managed policy, a document with a Statement, or a policy template.',
    place: item,
  });
  return {
    inline: inlinePolicy(item, name, unknownNode(item, 'wrong-type', `the policy cannot be read: ${why}`)),
  };
}

export function inlinePolicy(origin: Origin, name: string, document: TemplateNode): TemplateNode {
  return treeOf(origin, { PolicyName: name, PolicyDocument: document });
}

/** Puts the two branches of an If together; where they are of different kinds, each is there under its condition. */
function conditionalGrants(
  origin: Origin,
  condition: TemplateNode,
  yes: readonly Grant[],
  no: readonly Grant[],
): readonly Grant[] {
  const grants: Grant[] = [];
  const choose = (left: TemplateNode | undefined, right: TemplateNode | undefined): TemplateNode =>
    either(origin, condition, left ?? noValue(origin), right ?? noValue(origin));
  for (let at = 0; at < Math.max(yes.length, no.length); at += 1) {
    const [left, right] = [yes[at], no[at]];
    if (left?.managed !== undefined || right?.managed !== undefined) {
      grants.push({ managed: choose(left?.managed, right?.managed) });
    }
    if (left?.inline !== undefined || right?.inline !== undefined) {
      grants.push({ inline: choose(left?.inline, right?.inline) });
    }
  }
  return grants;
}
