import type { MappingNode, Origin, Pair, TemplateNode } from '../tree/template-tree.ts';

/** A resource of SAM's own types, with the Globals of its type merged in and its includes written out. */
export interface SamResource {
  readonly id: string;
  readonly type: string;
  /** Its pair in the template: the place of everything that is made of it. */
  readonly pair: Pair;
  /** The whole resource: Type, Properties and attributes. */
  readonly body: TemplateNode;
  readonly properties: MappingNode;
  /** Loops and macros among the properties that were not written out: further settings may come of them. */
  readonly open: readonly Pair[];
  /** The name of its condition. */
  readonly condition: string | undefined;
}

/** One entry of `Events`. */
export interface EventSource {
  /** Its name in the map of events. */
  readonly name: string;
  /** Logical id of what is made of it: the ids of the resource and of the event together. */
  readonly id: string;
  /** Its pair: the place of everything that is made of it. */
  readonly pair: Pair;
  readonly properties: MappingNode;
}

/** One method of one path of an API, as an event asks for it. */
export interface ApiRoute {
  readonly owner: SamResource;
  readonly event: EventSource;
  readonly path: string;
  /** In lower case; `x-amazon-apigateway-any-method` for all. */
  readonly method: string;
  /** What stands behind it, in the extension of OpenAPI that API Gateway reads. */
  readonly integration: Readonly<Record<string, unknown>>;
  /** Further settings of the operation. */
  readonly operation: Readonly<Record<string, unknown>>;
}

/** A stage of an API that takes part in the usage plan of the whole template. */
export interface SharedPlanStage {
  readonly owner: SamResource;
  readonly stage: string;
  readonly auth: TemplateNode;
  readonly origin: Origin;
}

/** One thing that a bucket of the template is to tell the function. */
export interface BucketNotification {
  readonly event: EventSource;
  readonly configuration: TemplateNode;
  /** The permission that must be there first. */
  readonly after: string | undefined;
}

/** One step of signing up or in at which a user pool of the template is to call the function. */
export interface PoolTrigger {
  readonly event: EventSource;
  readonly name: string;
  readonly reference: TemplateNode;
}
