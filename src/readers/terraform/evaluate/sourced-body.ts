import type { SourceText } from '../../../foundation/source-text.ts';
import type { Attribute, Block, Body } from '../hcl/ast.ts';

/** A body that override files may have changed: each part knows the file it comes from. */
export interface SourcedBody {
  readonly attributes: ReadonlyMap<string, SourcedAttribute>;
  readonly blocks: readonly SourcedBlock[];
  /** A part of it could not be parsed. */
  readonly damaged: boolean;
}

export interface SourcedAttribute extends Attribute {
  readonly source: SourceText;
}

export interface SourcedBlock {
  readonly block: Block;
  readonly source: SourceText;
}

export function sourced(body: Body, source: SourceText): SourcedBody {
  return {
    attributes: new Map(body.attributes.map(attribute => [attribute.name, { ...attribute, source }])),
    blocks: body.blocks.map(block => ({ block, source })),
    damaged: body.damaged === true,
  };
}

/** The body with an override laid over it: arguments replace arguments, blocks replace all blocks of their type. */
export function overridden(base: SourcedBody, override: SourcedBody): SourcedBody {
  const replaced = new Set(override.blocks.map(blockKind).filter(kind => kind !== 'lifecycle'));
  return {
    attributes: new Map([...base.attributes, ...override.attributes]),
    blocks: [...base.blocks.filter(block => !replaced.has(blockKind(block))), ...override.blocks],
    damaged: base.damaged || override.damaged,
  };
}

/** `dynamic "ingress"` makes blocks of type `ingress`. */
function blockKind({ block }: SourcedBlock): string {
  return block.type === 'dynamic' ? (block.labels[0] ?? '') : block.type;
}

export function firstBlock(body: SourcedBody, type: string): SourcedBlock | undefined {
  return body.blocks.find(({ block }) => block.type === type);
}
