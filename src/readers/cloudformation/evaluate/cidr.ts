import { isList, isScalar, isUnknown, type ListItem, unqualified, type Value } from '../../../model/value.ts';
import { childOf, type MappingNode, type TemplateNode } from '../tree/template-tree.ts';
import { mapPossible } from './candidates.ts';
import { failed } from './failure.ts';
import { renderExpression } from './render-expression.ts';
import { keyOf, type Scope, unknown } from './scope.ts';

/** `Fn::Cidr`: up to 256 address blocks of one size, cut from a larger one. */
export function evaluateCidr(scope: Scope, argument: TemplateNode, call: MappingNode): Value | undefined {
  if (argument.kind !== 'sequence' || argument.items.length < 2 || argument.items.length > 3) {
    return failed(scope, call, 'Cidr takes an address block, a count and the number of bits');
  }
  const [blockNode, countNode, bitsNode] = argument.items;
  const block = blockNode === undefined ? undefined : scope.evaluate(blockNode);
  const count = numberOf(countNode === undefined ? undefined : scope.evaluate(countNode));
  const bits = bitsNode === undefined ? undefined : numberOf(scope.evaluate(bitsNode));
  if (block === undefined || count === undefined || (bitsNode !== undefined && bits === undefined)) {
    return openList(call);
  }
  if (count < 1 || count > 256) return failed(scope, call, 'Cidr makes 1 to 256 blocks');
  return mapPossible(declaredBlock(scope, block), call, plain => {
    if (!isScalar(plain)) return unknownBlocks(plain, count, call);
    const blocks = cidrBlocks(String(plain), count, bits);
    if (blocks === undefined)
      return failed(scope, call, `${count} blocks of this size do not fit into ${String(plain)}`);
    return { kind: 'list', items: blocks.map(value => ({ value, place: call })), place: call };
  });
}

function numberOf(value: Value | undefined): number | undefined {
  const plain = value === undefined ? undefined : unqualified(value);
  if (!isScalar(plain) || plain === null || plain === '') return undefined;
  const number = Number(plain);
  return Number.isInteger(number) ? number : undefined;
}

/** `GetAtt Vpc.CidrBlock` is what the VPC of the same template declares. */
function declaredBlock(scope: Scope, block: Value): Value {
  const plain = unqualified(block);
  if (typeof plain !== 'object' || plain === null || plain.kind !== 'reference') return block;
  if (plain.attribute !== 'CidrBlock') return block;
  for (const [logicalId, pair] of scope.sections.resources) {
    if (keyOf(scope, logicalId) !== plain.target) continue;
    const declared = childOf(childOf(pair.value, 'Properties'), 'CidrBlock');
    const value = declared === undefined ? undefined : scope.evaluate(declared);
    return value ?? block;
  }
  return block;
}

function openList(call: MappingNode): Value {
  const rest = unknown('evaluation-failed', 'the address blocks are not known', call, renderExpression(call));
  return { kind: 'list', items: [], rest, place: call };
}

function unknownBlocks(block: Value, count: number, call: MappingNode): Value {
  const reason = isUnknown(block) ? block.reason : 'evaluation-failed';
  const detail = isUnknown(block) ? block.detail : 'the address block that is cut is not known';
  if (isList(block)) return openList(call);
  const items: ListItem[] = [];
  for (let index = 0; index < count; index += 1) {
    items.push({ value: unknown(reason, detail, call, renderExpression(call)), place: call });
  }
  return { kind: 'list', items, place: call };
}

/**
 * The first `count` blocks with `bits` host bits (8 where not given, as CloudFormation does); undefined where they do
 * not fit or the text is no address block. IPv4 and IPv6.
 */
function cidrBlocks(block: string, count: number, bits = 8): readonly string[] | undefined {
  const [address = '', prefixText = '', more] = block.split('/');
  const six = address.includes(':');
  const width = six ? 128 : 32;
  const prefix = Number(prefixText);
  const base = six ? parseIpv6(address) : parseIpv4(address);
  if (base === undefined || more !== undefined || !/^\d{1,3}$/.test(prefixText) || prefix > width)
    return undefined;
  const length = width - bits;
  if (bits < 0 || length < prefix) return undefined;
  const room = length - prefix;
  if (room < 9 && count > 2 ** room) return undefined;
  const size = 1n << BigInt(bits);
  const network = (base >> BigInt(width - prefix)) << BigInt(width - prefix);
  const blocks: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = network + size * BigInt(index);
    blocks.push(`${six ? formatIpv6(start) : formatIpv4(start)}/${length}`);
  }
  return blocks;
}

function parseIpv4(text: string): bigint | undefined {
  const bytes = text.split('.');
  if (bytes.length !== 4 || !bytes.every(byte => /^\d{1,3}$/.test(byte) && Number(byte) < 256))
    return undefined;
  return bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
}

function formatIpv4(value: bigint): string {
  return [24n, 16n, 8n, 0n].map(shift => (value >> shift) & 255n).join('.');
}

function parseIpv6(text: string): bigint | undefined {
  const [head = '', tail, more] = text.split('::');
  if (more !== undefined) return undefined;
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = 8 - left.length - right.length;
  if (missing < 0 || (tail === undefined && missing !== 0)) return undefined;
  const groups = [...left, ...Array.from({ length: missing }, () => '0'), ...right];
  if (!groups.every(group => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  return groups.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
}

function formatIpv6(value: bigint): string {
  const groups: string[] = [];
  for (let shift = 112n; shift >= 0n; shift -= 16n) groups.push(((value >> shift) & 0xffffn).toString(16));
  return shorten(groups);
}

/** The longest run of zero groups becomes `::`. */
function shorten(groups: readonly string[]): string {
  let best = { start: 0, length: 0 };
  let start = 0;
  for (let index = 0; index <= groups.length; index += 1) {
    if (groups[index] === '0') continue;
    if (index - start > best.length) best = { start, length: index - start };
    start = index + 1;
  }
  if (best.length < 2) return groups.join(':');
  return `${groups.slice(0, best.start).join(':')}::${groups.slice(best.start + best.length).join(':')}`;
}
