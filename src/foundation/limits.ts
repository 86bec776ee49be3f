/** Bounds on hostile or broken input. Each is far above what real estates reach; reaching one is reported, never silent. */
export const limits = {
  /** Bytes of one source file. CloudFormation itself allows 1 MB, generated Terraform may be larger. */
  fileBytes: 32 * 1024 * 1024,
  /** Files below one root. */
  files: 100_000,
  folderDepth: 64,
  /** Nesting of one document or expression. */
  nesting: 200,
  /** Nodes one document may hold after its aliases are expanded. */
  documentNodes: 5_000_000,
  /** Steps that evaluating one template or module tree may take. */
  evaluationSteps: 20_000_000,
  /** Characters of one computed text. */
  textLength: 4 * 1024 * 1024,
  /** Elements that one loop or function may produce. */
  elements: 100_000,
  /** Resources that one root may declare after loops. */
  resources: 500_000,
  /** Depth of stacks or modules inside one another. */
  stackDepth: 32,
  /** Alternatives that an undetermined value keeps. */
  candidates: 8,
  /** Messages of one kind about one file; the rest is counted. */
  messagesPerFile: 20,
} as const;
