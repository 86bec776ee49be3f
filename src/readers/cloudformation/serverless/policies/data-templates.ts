import { allow, arn, type PolicyTemplates } from './policy-template.ts';

/**
 * SAM's policy templates for stores of data, keys and secrets.
 * Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html
 */
export const dataTemplates: PolicyTemplates = {
  AWSSecretsManagerGetSecretValuePolicy: [allow('secretsmanager', 'GetSecretValue', '${SecretArn}')],
  AWSSecretsManagerRotationPolicy: [
    allow(
      'secretsmanager',
      'DescribeSecret GetSecretValue PutSecretValue UpdateSecretVersionStage',
      arn('secretsmanager', 'secret:*'),
      {
        test: 'StringEquals',
        key: 'secretsmanager:resource/AllowRotationLambdaArn',
        value: arn('lambda', 'function:${FunctionName}'),
      },
    ),
    allow('secretsmanager', 'GetRandomPassword', '*'),
  ],
  AcmGetCertificatePolicy: [allow('acm', 'GetCertificate', '${CertificateArn}')],
  AthenaQueryPolicy: [
    allow(
      'athena',
      [
        'ListWorkGroups GetExecutionEngine GetExecutionEngines GetNamespace GetCatalogs',
        'GetNamespaces GetTables GetTable',
      ].join(' '),
      '*',
    ),
    allow(
      'athena',
      [
        'StartQueryExecution GetQueryResults DeleteNamedQuery GetNamedQuery ListQueryExecutions',
        'StopQueryExecution GetQueryResultsStream ListNamedQueries CreateNamedQuery',
        'GetQueryExecution BatchGetNamedQuery BatchGetQueryExecution GetWorkGroup',
      ].join(' '),
      arn('athena', 'workgroup/${WorkGroupName}'),
    ),
  ],
  DynamoDBBackupFullAccessPolicy: [
    allow('dynamodb', 'CreateBackup DescribeContinuousBackups', arn('dynamodb', 'table/${TableName}')),
    allow(
      'dynamodb',
      'DeleteBackup DescribeBackup ListBackups',
      arn('dynamodb', 'table/${TableName}/backup/*'),
    ),
  ],
  DynamoDBCrudPolicy: [
    allow(
      'dynamodb',
      [
        'GetItem DeleteItem PutItem Scan Query UpdateItem BatchWriteItem BatchGetItem DescribeTable',
        'ConditionCheckItem',
      ].join(' '),
      [arn('dynamodb', 'table/${TableName}'), arn('dynamodb', 'table/${TableName}/index/*')],
    ),
  ],
  DynamoDBReadPolicy: [
    allow('dynamodb', 'GetItem Scan Query BatchGetItem DescribeTable', [
      arn('dynamodb', 'table/${TableName}'),
      arn('dynamodb', 'table/${TableName}/index/*'),
    ]),
  ],
  DynamoDBReconfigurePolicy: [allow('dynamodb', 'UpdateTable', arn('dynamodb', 'table/${TableName}'))],
  DynamoDBRestoreFromBackupPolicy: [
    allow('dynamodb', 'RestoreTableFromBackup', arn('dynamodb', 'table/${TableName}/backup/*')),
    allow(
      'dynamodb',
      'PutItem UpdateItem DeleteItem GetItem Query Scan BatchWriteItem',
      arn('dynamodb', 'table/${TableName}'),
    ),
  ],
  DynamoDBStreamReadPolicy: [
    allow(
      'dynamodb',
      'DescribeStream GetRecords GetShardIterator',
      arn('dynamodb', 'table/${TableName}/stream/${StreamName}'),
    ),
    allow('dynamodb', 'ListStreams', arn('dynamodb', 'table/${TableName}/stream/*')),
  ],
  DynamoDBWritePolicy: [
    allow('dynamodb', 'PutItem UpdateItem BatchWriteItem', [
      arn('dynamodb', 'table/${TableName}'),
      arn('dynamodb', 'table/${TableName}/index/*'),
    ]),
  ],
  EFSWriteAccessPolicy: [
    allow(
      'elasticfilesystem',
      'ClientMount ClientWrite',
      arn('elasticfilesystem', 'file-system/${FileSystem}'),
      {
        test: 'StringEquals',
        key: 'elasticfilesystem:AccessPointArn',
        value: arn('elasticfilesystem', 'access-point/${AccessPoint}'),
      },
    ),
  ],
  ElasticMapReduceAddJobFlowStepsPolicy: [
    allow('elasticmapreduce', 'AddJobFlowSteps', arn('elasticmapreduce', 'cluster/${ClusterId}')),
  ],
  ElasticMapReduceCancelStepsPolicy: [
    allow('elasticmapreduce', 'CancelSteps', arn('elasticmapreduce', 'cluster/${ClusterId}')),
  ],
  ElasticMapReduceModifyInstanceFleetPolicy: [
    allow(
      'elasticmapreduce',
      'ModifyInstanceFleet ListInstanceFleets',
      arn('elasticmapreduce', 'cluster/${ClusterId}'),
    ),
  ],
  ElasticMapReduceModifyInstanceGroupsPolicy: [
    allow(
      'elasticmapreduce',
      'ModifyInstanceGroups ListInstanceGroups',
      arn('elasticmapreduce', 'cluster/${ClusterId}'),
    ),
  ],
  ElasticMapReduceSetTerminationProtectionPolicy: [
    allow('elasticmapreduce', 'SetTerminationProtection', arn('elasticmapreduce', 'cluster/${ClusterId}')),
  ],
  ElasticMapReduceTerminateJobFlowsPolicy: [
    allow('elasticmapreduce', 'TerminateJobFlows', arn('elasticmapreduce', 'cluster/${ClusterId}')),
  ],
  ElasticsearchHttpPostPolicy: [allow('es', 'ESHttpPost ESHttpPut', arn('es', 'domain/${DomainName}/*'))],
  KMSDecryptPolicy: [allow('kms', 'Decrypt', arn('kms', 'key/${KeyId}'))],
  KMSEncryptPolicy: [allow('kms', 'Encrypt', arn('kms', 'key/${KeyId}'))],
  S3CrudPolicy: [
    allow(
      's3',
      [
        'GetObject ListBucket GetBucketLocation GetObjectVersion PutObject PutObjectAcl',
        'GetLifecycleConfiguration PutLifecycleConfiguration DeleteObject',
      ].join(' '),
      ['arn:${AWS::Partition}:s3:::${BucketName}', 'arn:${AWS::Partition}:s3:::${BucketName}/*'],
    ),
  ],
  S3FullAccessPolicy: [
    allow(
      's3',
      [
        'GetObject GetObjectAcl GetObjectVersion PutObject PutObjectAcl DeleteObject',
        'DeleteObjectTagging DeleteObjectVersionTagging GetObjectTagging GetObjectVersionTagging',
        'PutObjectTagging PutObjectVersionTagging',
      ].join(' '),
      'arn:${AWS::Partition}:s3:::${BucketName}/*',
    ),
    allow(
      's3',
      'ListBucket GetBucketLocation GetLifecycleConfiguration PutLifecycleConfiguration',
      'arn:${AWS::Partition}:s3:::${BucketName}',
    ),
  ],
  S3ReadPolicy: [
    allow('s3', 'GetObject ListBucket GetBucketLocation GetObjectVersion GetLifecycleConfiguration', [
      'arn:${AWS::Partition}:s3:::${BucketName}',
      'arn:${AWS::Partition}:s3:::${BucketName}/*',
    ]),
  ],
  S3WritePolicy: [
    allow('s3', 'PutObject PutObjectAcl PutLifecycleConfiguration', [
      'arn:${AWS::Partition}:s3:::${BucketName}',
      'arn:${AWS::Partition}:s3:::${BucketName}/*',
    ]),
  ],
  SSMParameterReadPolicy: [
    allow('ssm', 'DescribeParameters', '*'),
    allow('ssm', 'GetParameters GetParameter GetParametersByPath', arn('ssm', 'parameter/${ParameterName}')),
  ],
  SSMParameterWithSlashPrefixReadPolicy: [
    allow('ssm', 'DescribeParameters', '*'),
    allow('ssm', 'GetParameters GetParameter GetParametersByPath', arn('ssm', 'parameter${ParameterName}')),
  ],
};
