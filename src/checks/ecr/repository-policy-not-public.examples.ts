import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'a role of the shop',
      cloudformation: `
Resources:
  Images:
    Type: AWS::ECR::Repository
    Properties:
      RepositoryPolicyText:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "arn:aws:iam::111122223333:role/orders" }
            Action: [ecr:BatchGetImage, ecr:GetDownloadUrlForLayer]
            Resource: "*"
`,
    },
    {
      title: 'no policy at all',
      cloudformation: `
Resources:
  Images: { Type: AWS::ECR::Repository }
`,
    },
    {
      title: 'everyone of the organisation',
      cloudformation: `
Resources:
  Images:
    Type: AWS::ECR::Repository
    Properties:
      RepositoryPolicyText:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: "*"
            Action: [ecr:BatchGetImage, ecr:GetDownloadUrlForLayer]
            Resource: "*"
            Condition: { StringEquals: { aws:PrincipalOrgID: o-shop } }
`,
    },
  ],
  bad: [
    {
      title: 'everyone',
      cloudformation: `
Resources:
  Images:
    Type: AWS::ECR::Repository
    Properties:
      RepositoryPolicyText:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: "*"
            Action: [ecr:BatchGetImage, ecr:GetDownloadUrlForLayer]
            Resource: "*"
`,
    },
    {
      title: 'every AWS account',
      cloudformation: `
Resources:
  Images:
    Type: AWS::ECR::Repository
    Properties:
      RepositoryPolicyText:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: ["111122223333", "*"] }
            Action: [ecr:BatchGetImage, ecr:GetDownloadUrlForLayer]
            Resource: "*"
`,
    },
    {
      title: 'everyone who sends a source from any account',
      cloudformation: `
Resources:
  Images:
    Type: AWS::ECR::Repository
    Properties:
      RepositoryPolicyText:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "*" }
            Action: [ecr:BatchGetImage, ecr:GetDownloadUrlForLayer]
            Resource: "*"
            Condition: { ArnLike: { aws:SourceArn: "arn:aws:sns:*:*:*" } }
`,
    },
  ],
  cannotTell: [
    {
      title: 'the principal is a parameter without a default',
      cloudformation: `
Parameters:
  Partner: { Type: String }
Resources:
  Images:
    Type: AWS::ECR::Repository
    Properties:
      RepositoryPolicyText:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Ref Partner }
            Action: [ecr:BatchGetImage, ecr:GetDownloadUrlForLayer]
            Resource: "*"
`,
    },
  ],
  assumed: [
    {
      title: 'the default of the parameter is everyone',
      expect: 'failed',
      cloudformation: `
Parameters:
  Partner: { Type: String, Default: "*" }
Resources:
  Images:
    Type: AWS::ECR::Repository
    Properties:
      RepositoryPolicyText:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Ref Partner }
            Action: [ecr:BatchGetImage, ecr:GetDownloadUrlForLayer]
            Resource: "*"
`,
    },
  ],
  conditional: [
    {
      title: 'everyone only outside of production',
      expect: 'unknown',
      cloudformation: `
Parameters:
  Stage: { Type: String }
Conditions:
  Production: !Equals [!Ref Stage, production]

Resources:
  Images:
    Type: AWS::ECR::Repository
    Properties:
      RepositoryPolicyText:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: !If [Production, { AWS: "111122223333" }, "*"]
            Action: [ecr:BatchGetImage, ecr:GetDownloadUrlForLayer]
            Resource: "*"
`,
    },
  ],
  partialText: [
    {
      title: 'an account that is a parameter',
      expect: 'passed',
      cloudformation: `
Parameters:
  Partner: { Type: String }
Resources:
  Images:
    Type: AWS::ECR::Repository
    Properties:
      RepositoryPolicyText:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Sub "arn:aws:iam::\${Partner}:root" }
            Action: [ecr:BatchGetImage, ecr:GetDownloadUrlForLayer]
            Resource: "*"
`,
    },
  ],
};
