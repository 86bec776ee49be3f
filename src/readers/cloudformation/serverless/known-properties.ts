import { isDirective, type Origin, type TemplateNode } from '../tree/template-tree.ts';
import { type Expansion, report } from './expansion.ts';
import { givenPair, isTrue } from './sam-nodes.ts';
import type { SamResource } from './sam-resource.ts';

/** The properties of SAM's types. Source: the AWS SAM specification's page of each resource. */
const known: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    Function:
      'Architectures AssumeRolePolicyDocument AutoPublishAlias AutoPublishAliasAllProperties AutoPublishCodeSha256 CapacityProviderConfig CodeSigningConfigArn CodeUri DeadLetterQueue DeploymentPreference Description DurableConfig Environment EphemeralStorage EventInvokeConfig Events FileSystemConfigs FunctionName FunctionScalingConfig FunctionUrlConfig Handler ImageConfig ImageUri InlineCode KmsKeyArn Layers LoggingConfig MemorySize PackageType PermissionsBoundary Policies PropagateTags ProvisionedConcurrencyConfig PublishToLatestPublished RecursiveLoop ReservedConcurrentExecutions Role RolePath Runtime RuntimeManagementConfig SnapStart SourceKMSKeyArn Tags TenancyConfig Timeout Tracing VersionDeletionPolicy VersionDescription VpcConfig',
    Api: [
      'AccessLogSetting AlwaysDeploy ApiKeySourceType Auth BinaryMediaTypes CacheClusterEnabled',
      'CacheClusterSize CanarySetting Cors DefinitionBody DefinitionUri Description',
      'DisableExecuteApiEndpoint Domain EndpointAccessMode EndpointConfiguration FailOnWarnings',
      'GatewayResponses MergeDefinitions MethodSettings MinimumCompressionSize Mode Models Name',
      'OpenApiVersion Policy PropagateTags SecurityPolicy StageName Tags TracingEnabled',
      'Variables',
    ].join(' '),
    HttpApi: [
      'AccessLogSettings Auth CorsConfiguration DefaultRouteSettings DefinitionBody',
      'DefinitionUri Description DisableExecuteApiEndpoint Domain FailOnWarnings Name',
      'PropagateTags RouteSettings StageName StageVariables Tags',
    ].join(' '),
    SimpleTable: [
      'PointInTimeRecoverySpecification PrimaryKey ProvisionedThroughput SSESpecification',
      'TableName Tags',
    ].join(' '),
    StateMachine: [
      'AutoPublishAlias Definition DefinitionSubstitutions DefinitionUri DeploymentPreference',
      'Events Logging Name PermissionsBoundary Policies PropagateTags Role RolePath Tags',
      'Tracing Type UseAliasAsEventTarget',
    ].join(' '),
    LayerVersion: [
      'CompatibleArchitectures CompatibleRuntimes ContentUri Description LayerName LicenseInfo',
      'PublishLambdaVersion RetentionPolicy',
    ].join(' '),
    Application: 'Location NotificationARNs Parameters Tags TimeoutInMinutes',
    Connector: 'Destination Permissions Source',
  }).map(([type, names]) => [type, new Set(names.split(' '))]),
);

/** Says which sections of Globals are for no type, or no map: they change nothing here. */
export function reportUnknownGlobals(expansion: Expansion, globals: TemplateNode | undefined): void {
  if (globals === undefined) return;
  if (globals.kind !== 'mapping') reportGlobals(expansion, 'Globals', globals);
  else {
    for (const pair of globals.pairs) {
      if (!expansion.globals.has(pair.key) || !globalTypes.has(pair.key)) {
        reportGlobals(expansion, `Globals.${pair.key}`, pair);
      }
    }
  }
}

/** Types that Globals may speak of. */
const globalTypes = new Set([...known.keys(), 'CapacityProvider', 'WebSocketApi']);

function reportGlobals(expansion: Expansion, what: string, place: Origin): void {
  report(expansion, 'property', what, {
    why: 'it is no map of settings for one of the types of SAM; it was left out',
    advice: 'Check it against the AWS SAM specification.',
    place,
  });
}

/** Says which properties of a SAM resource are none that SAM knows: what they change is not known. */
export function reportUnknownProperties(expansion: Expansion, resource: SamResource): void {
  const names = known.get(resource.type);
  if (names === undefined) return;
  const propagate = givenPair(resource.properties, 'PropagateTags');
  if (propagate !== undefined && isTrue(expansion.scope, propagate.value)) {
    report(expansion, 'property', `PropagateTags of ${resource.id}`, {
      why: 'the tags are not put on what SAM makes besides the resource and its role',
      advice: 'Nothing needs to be done, unless tags decide something.',
      place: propagate,
    });
  }
  for (const pair of resource.properties.pairs) {
    if (names.has(pair.key) || isDirective(pair.key)) continue;
    report(expansion, 'property', `${pair.key} of ${resource.id}`, {
      why: `AWS::Serverless::${resource.type} has no property of this name that is known here; it was left out`,
      advice: 'Correct the name, or remove the property.',
      place: pair,
    });
  }
}
