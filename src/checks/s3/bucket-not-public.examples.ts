import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'no policy, and the blocks that AWS sets on new buckets',
      cloudformation: `
Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: shop-catalogue
`,
    },
    {
      title: 'pictures are served by CloudFront',
      cloudformation: `
Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      PublicAccessBlockConfiguration:
        BlockPublicAcls: false
        BlockPublicPolicy: false
        IgnorePublicAcls: false
        RestrictPublicBuckets: false
  CataloguePolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Catalogue
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Service: cloudfront.amazonaws.com }
            Action: s3:GetObject
            Resource: !Sub \${Catalogue.Arn}/*
            Condition:
              StringEquals:
                AWS:SourceArn: !Sub arn:aws:cloudfront::\${AWS::AccountId}:distribution/E1EXAMPLE
`,
    },
    {
      title: 'everyone is named, but the bucket is restricted',
      cloudformation: `
Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      PublicAccessBlockConfiguration:
        RestrictPublicBuckets: true
  CataloguePolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Catalogue
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: "*"
            Action: s3:GetObject
            Resource: !Sub \${Catalogue.Arn}/*
`,
    },
    {
      title: 'everyone is named, from the network of the office',
      cloudformation: `
Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      PublicAccessBlockConfiguration:
        BlockPublicAcls: false
        BlockPublicPolicy: false
        IgnorePublicAcls: false
        RestrictPublicBuckets: false
  CataloguePolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Catalogue
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: "*"
            Action: s3:GetObject
            Resource: !Sub \${Catalogue.Arn}/*
            Condition:
              IpAddress: { aws:SourceIp: 203.0.113.0/24 }
`,
    },
  ],
  bad: [
    {
      title: 'the policy lets everyone read, and the blocks are off',
      cloudformation: `
Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      PublicAccessBlockConfiguration:
        BlockPublicAcls: false
        BlockPublicPolicy: false
        IgnorePublicAcls: false
        RestrictPublicBuckets: false
  CataloguePolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Catalogue
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: "*"
            Action: s3:GetObject
            Resource: !Sub \${Catalogue.Arn}/*
`,
    },
    {
      title: 'a public ACL counts and is not ignored',
      cloudformation: `
Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      PublicAccessBlockConfiguration:
        BlockPublicAcls: false
        BlockPublicPolicy: false
        IgnorePublicAcls: false
        RestrictPublicBuckets: false
      AccessControl: PublicRead
      OwnershipControls:
        Rules: [{ ObjectOwnership: ObjectWriter }]
`,
    },
    {
      title: 'the whole internet in two halves',
      cloudformation: `
Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      PublicAccessBlockConfiguration:
        BlockPublicAcls: false
        BlockPublicPolicy: false
        IgnorePublicAcls: false
        RestrictPublicBuckets: false
  CataloguePolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Catalogue
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "*" }
            Action: s3:GetObject
            Resource: !Sub \${Catalogue.Arn}/*
            Condition:
              IpAddress: { aws:SourceIp: [0.0.0.0/1, 128.0.0.0/1] }
`,
    },
  ],
  cannotTell: [
    {
      title: 'the reader is a parameter without a default',
      cloudformation: `
Parameters:
  Reader: { Type: String }
Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      PublicAccessBlockConfiguration:
        BlockPublicAcls: false
        BlockPublicPolicy: false
        IgnorePublicAcls: false
        RestrictPublicBuckets: false
  CataloguePolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Catalogue
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Ref Reader }
            Action: s3:GetObject
            Resource: !Sub \${Catalogue.Arn}/*
`,
    },
    {
      title: 'no block is written: a new bucket would refuse this policy, an old one is public',
      cloudformation: `
Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: shop-catalogue
  CataloguePolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Catalogue
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: "*"
            Action: s3:GetObject
            Resource: !Sub \${Catalogue.Arn}/*
`,
    },
  ],
  assumed: [
    {
      title: 'the default of the parameter opens it',
      expect: 'failed',
      cloudformation: `
Parameters:
  Reader: { Type: String, Default: "*" }
Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      PublicAccessBlockConfiguration:
        BlockPublicAcls: false
        BlockPublicPolicy: false
        IgnorePublicAcls: false
        RestrictPublicBuckets: false
  CataloguePolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Catalogue
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Ref Reader }
            Action: s3:GetObject
            Resource: !Sub \${Catalogue.Arn}/*
`,
    },
  ],
  conditional: [
    {
      title: 'the policy exists only in production',
      expect: 'unknown',
      cloudformation: `
Parameters:
  Stage: { Type: String }
Conditions:
  Production: !Equals [!Ref Stage, production]

Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      PublicAccessBlockConfiguration:
        BlockPublicAcls: false
        BlockPublicPolicy: false
        IgnorePublicAcls: false
        RestrictPublicBuckets: false
  CataloguePolicy:
    Type: AWS::S3::BucketPolicy
    Condition: Production
    Properties:
      Bucket: !Ref Catalogue
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: "*"
            Action: s3:GetObject
            Resource: !Sub \${Catalogue.Arn}/*
`,
    },
  ],
  partialText: [
    {
      title: 'the account is a parameter, but it is an account',
      expect: 'passed',
      cloudformation: `
Parameters:
  ReaderAccount: { Type: String }
Resources:
  Catalogue:
    Type: AWS::S3::Bucket
    Properties:
      PublicAccessBlockConfiguration:
        BlockPublicAcls: false
        BlockPublicPolicy: false
        IgnorePublicAcls: false
        RestrictPublicBuckets: false
  CataloguePolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Catalogue
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Sub "arn:aws:iam::\${ReaderAccount}:root" }
            Action: s3:GetObject
            Resource: !Sub \${Catalogue.Arn}/*
`,
    },
  ],
};
