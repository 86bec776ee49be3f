/** Estates of any size for measurements: the services of a shop, over and over, never twice the same settings in a row. */

const services = ['orders', 'catalogue', 'payments', 'returns', 'search', 'reviews', 'invoices'] as const;

const head = `Description: generated for measurement
Parameters:
  Stage: { Type: String, Default: production, AllowedValues: [test, production] }
  VpcId: { Type: AWS::EC2::VPC::Id }
  Subnets: { Type: 'List<AWS::EC2::Subnet::Id>' }
Mappings:
  Sizes:
    test: { Class: db.t4g.medium, Days: 7 }
    production: { Class: db.r7g.large, Days: 35 }
Conditions:
  IsProduction: !Equals [!Ref Stage, production]
Resources:
`;

/** One template of about this many bytes. CloudFormation allows 1 MB: twice that is beyond what anyone deploys. */
export function largeTemplate(bytes: number): string {
  const parts = [head];
  let length = head.length;
  for (let number = 0; length < bytes; number += 1) {
    const part = serviceResources(number, true);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

/** Templates by path, some of ten resources and some of twenty, each using what the one before it exports. */
export function manyTemplates(count: number): Record<string, string> {
  const files: Record<string, string> = {};
  for (let number = 0; number < count; number += 1) {
    const name = services[number % services.length];
    const resources =
      serviceResources(number, number > 0) +
      (number % 2 === 0 ? '' : serviceResources(number + count, false));
    files[`stacks/${name}/${name}-${number}.yaml`] = head + resources + outputs(number);
  }
  return files;
}

function outputs(number: number): string {
  return `Outputs:
  Topic:
    Value: !Ref ${logicalName(number)}Topic
    Export: { Name: shop-topic-${number} }
`;
}

function logicalName(number: number): string {
  const name = services[number % services.length] ?? 'orders';
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${number}`;
}

/** Ten resources of one service, linked with each other. Settings rotate with coprime periods. */
function serviceResources(number: number, imports: boolean): string {
  const name = logicalName(number);
  const open = number % 7 === 3;
  const encrypted = number % 3 !== 0;
  const topic = imports ? `!ImportValue shop-topic-${Math.max(0, number - 1)}` : `!Ref ${name}Topic`;
  return `
  ${name}Key:
    Type: AWS::KMS::Key
    Properties:
      EnableKeyRotation: ${number % 5 !== 0}
      KeyPolicy:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Sub "arn:\${AWS::Partition}:iam::\${AWS::AccountId}:root" }
            Action: kms:*
            Resource: "*"
  ${name}Bucket:
    Type: AWS::S3::Bucket
    DeletionPolicy: Retain
    Properties:
      BucketName: !Sub "shop-\${Stage}-${name.toLowerCase()}-\${AWS::AccountId}"
      VersioningConfiguration: { Status: ${number % 4 === 0 ? 'Suspended' : 'Enabled'} }
      PublicAccessBlockConfiguration:
        BlockPublicAcls: true
        BlockPublicPolicy: ${!open}
        IgnorePublicAcls: true
        RestrictPublicBuckets: true
      BucketEncryption: !If
        - IsProduction
        - ServerSideEncryptionConfiguration:
            - ServerSideEncryptionByDefault: { SSEAlgorithm: aws:kms, KMSMasterKeyID: !GetAtt ${name}Key.Arn }
        - !Ref AWS::NoValue
  ${name}BucketPolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref ${name}Bucket
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Sid: OnlyEncrypted
            Effect: Deny
            Principal: "*"
            Action: s3:*
            Resource: [!GetAtt ${name}Bucket.Arn, !Sub "\${${name}Bucket.Arn}/*"]
            Condition: { Bool: { aws:SecureTransport: "false" } }
  ${name}Queue:
    Type: AWS::SQS::Queue
    Properties:
      SqsManagedSseEnabled: ${encrypted}
      VisibilityTimeout: ${30 + (number % 60)}
  ${name}Topic:
    Type: AWS::SNS::Topic
    Properties:
      KmsMasterKeyId: ${encrypted ? `!Ref ${name}Key` : 'alias/aws/sns'}
  ${name}Table:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
      KeySchema: [{ AttributeName: id, KeyType: HASH }]
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: !If [IsProduction, true, false] }
      SSESpecification: { SSEEnabled: ${encrypted} }
  ${name}Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Service: lambda.amazonaws.com }
            Action: sts:AssumeRole
      Policies:
        - PolicyName: data
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Action: ${open ? '"*"' : '[dynamodb:GetItem, dynamodb:PutItem]'}
                Resource: !GetAtt ${name}Table.Arn
              - Effect: Allow
                Action: sns:Publish
                Resource: ${topic}
  ${name}Function:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: ${number % 6 === 0 ? 'nodejs16.x' : 'nodejs22.x'}
      Handler: index.handler
      Role: !GetAtt ${name}Role.Arn
      Code: { S3Bucket: shop-builds, S3Key: !Sub "${name}/\${Stage}.zip" }
      Environment:
        Variables: { TABLE: !Ref ${name}Table, QUEUE: !Ref ${name}Queue }
      VpcConfig: { SubnetIds: !Ref Subnets, SecurityGroupIds: [!GetAtt ${name}Group.GroupId] }
  ${name}Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: ${name} service
      VpcId: !Ref VpcId
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/8 }
        - { IpProtocol: tcp, FromPort: ${open ? 22 : 5432}, ToPort: ${open ? 22 : 5432}, CidrIp: ${open ? '0.0.0.0/0' : '10.20.0.0/16'} }
  ${name}Database:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: !FindInMap [Sizes, !Ref Stage, Class]
      AllocatedStorage: "100"
      StorageEncrypted: ${encrypted}
      PubliclyAccessible: ${open}
      BackupRetentionPeriod: !FindInMap [Sizes, !Ref Stage, Days]
      MasterUsername: shop
      ManageMasterUserPassword: true
      VPCSecurityGroups: [!GetAtt ${name}Group.GroupId]
`;
}
