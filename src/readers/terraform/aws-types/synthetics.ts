import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Canaries, which try out what customers do, and groups of them. */
export const synthetics: TypeTables = [
  defineType('aws_synthetics_canary', 'AWS::Synthetics::Canary', {
    computed: ['engine_arn', 'source_location_arn', 'status', 'timeline'],
    fields: ({ ignored, inside, pairs }) => ({
      name: 'Name',
      artifact_s3_location: 'ArtifactS3Location',
      artifact_config: inside({
        s3_encryption: inside({
          encryption_mode: 'ArtifactConfig.S3Encryption.EncryptionMode',
          kms_key_arn: 'ArtifactConfig.S3Encryption.KmsKeyArn',
        }),
      }),
      delete_lambda: 'DeleteLambdaResourcesOnCanaryDeletion',
      execution_role_arn: 'ExecutionRoleArn',
      failure_retention_period: 'FailureRetentionPeriod',
      success_retention_period: 'SuccessRetentionPeriod',
      handler: 'Code.Handler',
      // The code itself, on the disk of who applies it.
      zip_file: ignored,
      s3_bucket: 'Code.S3Bucket',
      s3_key: 'Code.S3Key',
      s3_version: 'Code.S3ObjectVersion',
      run_config: inside({
        active_tracing: 'RunConfig.ActiveTracing',
        environment_variables: 'RunConfig.EnvironmentVariables',
        ephemeral_storage: 'RunConfig.EphemeralStorage',
        memory_in_mb: 'RunConfig.MemoryInMB',
        timeout_in_seconds: 'RunConfig.TimeoutInSeconds',
      }),
      runtime_version: 'RuntimeVersion',
      schedule: inside({
        duration_in_seconds: 'Schedule.DurationInSeconds',
        expression: 'Schedule.Expression',
        retry_config: inside({ max_retries: 'Schedule.RetryConfig.MaxRetries' }),
      }),
      start_canary: 'StartCanaryAfterCreation',
      vpc_config: inside({
        ipv6_allowed_for_dual_stack: 'VPCConfig.Ipv6AllowedForDualStack',
        security_group_ids: 'VPCConfig.SecurityGroupIds',
        subnet_ids: 'VPCConfig.SubnetIds',
        vpc_id: 'VPCConfig.VpcId',
      }),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_synthetics_group', 'AWS::Synthetics::Group', {
    computed: ['group_id'],
    fields: ({ pairs }) => ({ name: 'Name', tags: pairs('Tags') }),
  }),
];
