import type { Origin, TemplateNode } from '../../tree/template-tree.ts';
import { sub } from '../sam-nodes.ts';

/**
 * AWS's managed policies that a function's or workflow's role may have and whose ARN has a path of its own.
 * Source: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
 */
const serviceRoles = new Set(
  [
    'AWSLambdaBasicExecutionRole AWSLambdaBasicDurableExecutionRolePolicy AWSLambdaDynamoDBExecutionRole',
    'AWSLambdaENIManagementAccess AWSLambdaKinesisExecutionRole AWSLambdaMSKExecutionRole AWSLambdaRole',
    'AWSLambdaSQSQueueExecutionRole AWSLambdaVPCAccessExecutionRole AWSCodeDeployRole',
    'AWSCodeDeployRoleForCloudFormation AWSCodeDeployRoleForLambda AWSCodeDeployRoleForLambdaLimited',
    'AWSConfigRulesExecutionRole AWS_ConfigRole AWSBatchServiceEventTargetRole AWSBatchServiceRole',
    'AWSBackupServiceRolePolicyForBackup AWSBackupServiceRolePolicyForRestores AWSGlueServiceRole',
    'AWSGlueServiceNotebookRole AWSIoTLogging AWSIoTRuleActions AWSIoTThingsRegistration AWSIoTOTAUpdate',
    'AWSQuicksightAthenaAccess AWSQuickSightDescribeRDS AWSQuickSightDescribeRedshift AWSQuickSightListIAM',
    'AWSTransferLoggingAccess AmazonAPIGatewayPushToCloudWatchLogs AmazonEC2ContainerServiceEventsRole',
    'AmazonEC2ContainerServiceRole AmazonECSTaskExecutionRolePolicy AmazonElasticMapReduceRole',
    'AmazonElasticMapReduceforEC2Role AmazonElasticTranscoderRole AmazonPersonalizeFullAccess',
    'AmazonRDSDirectoryServiceAccess AmazonRDSEnhancedMonitoringRole AmazonRekognitionServiceRole',
    'AmazonS3ObjectLambdaExecutionRolePolicy AmazonSNSRole AmazonSSMAutomationRole',
    'AmazonSSMMaintenanceWindowRole AmazonTextractServiceRole CloudWatchEventsBuiltInTargetExecutionAccess',
    'CloudWatchEventsInvocationAccess ComprehendDataAccessRolePolicy',
  ]
    .join(' ')
    .split(' '),
);

const jobFunctions = new Set([
  'Billing',
  'DataScientist',
  'DatabaseAdministrator',
  'NetworkAdministrator',
  'SupportUser',
  'SystemAdministrator',
  'ViewOnlyAccess',
]);

/** The ARN of an AWS managed policy that is given by its name alone. */
export function managedPolicyArn(origin: Origin, name: string): TemplateNode {
  const path = serviceRoles.has(name) ? 'service-role/' : jobFunctions.has(name) ? 'job-function/' : '';
  return sub(origin, `arn:\${AWS::Partition}:iam::aws:policy/${path}${name}`);
}
