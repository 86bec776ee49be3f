import { allow, arn, type PolicyTemplates } from './policy-template.ts';

/**
 * SAM's policy templates for operations, deployment and accounts.
 * Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html
 */
export const operationsTemplates: PolicyTemplates = {
  AMIDescribePolicy: [allow('ec2', 'DescribeImages', '*')],
  CloudFormationDescribeStacksPolicy: [
    allow('cloudformation', 'DescribeStacks', arn('cloudformation', 'stack/*')),
  ],
  CloudWatchDashboardPolicy: [
    allow('cloudwatch', 'GetDashboard ListDashboards PutDashboard ListMetrics', '*'),
  ],
  CloudWatchDescribeAlarmHistoryPolicy: [allow('cloudwatch', 'DescribeAlarmHistory', '*')],
  CloudWatchPutMetricPolicy: [allow('cloudwatch', 'PutMetricData', '*')],
  CodeCommitCrudPolicy: [
    allow(
      'codecommit',
      [
        'GitPull GitPush CreateBranch DeleteBranch GetBranch ListBranches',
        'MergeBranchesByFastForward MergeBranchesBySquash MergeBranchesByThreeWay',
        'UpdateDefaultBranch BatchDescribeMergeConflicts CreateUnreferencedMergeCommit',
        'DescribeMergeConflicts GetMergeCommit GetMergeOptions BatchGetPullRequests',
        'CreatePullRequest DescribePullRequestEvents GetCommentsForPullRequest',
        'GetCommitsFromMergeBase GetMergeConflicts GetPullRequest ListPullRequests',
        'MergePullRequestByFastForward MergePullRequestBySquash MergePullRequestByThreeWay',
        'PostCommentForPullRequest UpdatePullRequestDescription UpdatePullRequestStatus',
        'UpdatePullRequestTitle DeleteFile GetBlob GetFile GetFolder PutFile DeleteCommentContent',
        'GetComment GetCommentsForComparedCommit PostCommentForComparedCommit PostCommentReply',
        'UpdateComment BatchGetCommits CreateCommit GetCommit GetCommitHistory GetDifferences',
        'GetObjectIdentifier GetReferences GetTree GetRepository UpdateRepositoryDescription',
        'ListTagsForResource TagResource UntagResource GetRepositoryTriggers PutRepositoryTriggers',
        'TestRepositoryTriggers UploadArchive GetUploadArchiveStatus CancelUploadArchive',
      ].join(' '),
      arn('codecommit', '${RepositoryName}'),
    ),
  ],
  CodeCommitReadPolicy: [
    allow(
      'codecommit',
      [
        'GitPull GetBranch ListBranches BatchDescribeMergeConflicts DescribeMergeConflicts',
        'GetMergeCommit GetMergeOptions BatchGetPullRequests DescribePullRequestEvents',
        'GetCommentsForPullRequest GetCommitsFromMergeBase GetMergeConflicts GetPullRequest',
        'ListPullRequests GetBlob GetFile GetFolder GetComment GetCommentsForComparedCommit',
        'BatchGetCommits GetCommit GetCommitHistory GetDifferences GetObjectIdentifier',
        'GetReferences GetTree GetRepository ListTagsForResource GetRepositoryTriggers',
        'TestRepositoryTriggers GetUploadArchiveStatus',
      ].join(' '),
      arn('codecommit', '${RepositoryName}'),
    ),
  ],
  CodePipelineLambdaExecutionPolicy: [allow('codepipeline', 'PutJobSuccessResult PutJobFailureResult', '*')],
  CodePipelineReadOnlyPolicy: [
    allow('codepipeline', 'ListPipelineExecutions', arn('codepipeline', '${PipelineName}')),
  ],
  CostExplorerReadOnlyPolicy: [
    allow(
      'ce',
      [
        'GetCostAndUsage GetDimensionValues GetReservationCoverage',
        'GetReservationPurchaseRecommendation GetReservationUtilization GetTags',
      ].join(' '),
      '*',
    ),
  ],
  EC2CopyImagePolicy: [allow('ec2', 'CopyImage', arn('ec2', 'image/${ImageId}'))],
  EC2DescribePolicy: [allow('ec2', 'DescribeRegions DescribeInstances', '*')],
  EKSDescribePolicy: [allow('eks', 'DescribeCluster ListClusters', '*')],
  EcsRunTaskPolicy: [allow('ecs', 'RunTask', arn('ecs', 'task-definition/${TaskDefinition}'))],
  FilterLogEventsPolicy: [
    allow('logs', 'FilterLogEvents', arn('logs', 'log-group:${LogGroupName}:log-stream:*')),
  ],
  OrganizationsListAccountsPolicy: [allow('organizations', 'ListAccounts', '*')],
  Route53ChangeResourceRecordSetsPolicy: [
    allow(
      'route53',
      'ChangeResourceRecordSets',
      'arn:${AWS::Partition}:route53:::hostedzone/${HostedZoneId}',
    ),
  ],
  ServerlessRepoReadWriteAccessPolicy: [
    allow(
      'serverlessrepo',
      [
        'CreateApplication CreateApplicationVersion UpdateApplication GetApplication',
        'ListApplications ListApplicationVersions ListApplicationDependencies',
      ].join(' '),
      arn('serverlessrepo', 'applications/*'),
    ),
  ],
  VPCAccessPolicy: [
    allow(
      'ec2',
      [
        'CreateNetworkInterface DeleteNetworkInterface DescribeNetworkInterfaces',
        'DetachNetworkInterface',
      ].join(' '),
      '*',
    ),
  ],
};
