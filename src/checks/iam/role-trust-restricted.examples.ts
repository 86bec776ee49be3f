import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'a service',
      cloudformation: `
Resources:
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Service: ecs-tasks.amazonaws.com }
            Action: sts:AssumeRole
`,
    },
    {
      title: 'every account, held to the organisation',
      cloudformation: `
Resources:
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "*" }
            Action: sts:AssumeRole
            Condition:
              StringEquals: { aws:PrincipalOrgID: o-shop }
`,
    },
    {
      title: 'the users of one identity pool',
      cloudformation: `
Resources:
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Federated: cognito-identity.amazonaws.com }
            Action: sts:AssumeRoleWithWebIdentity
            Condition:
              StringEquals: { "cognito-identity.amazonaws.com:aud": eu-central-1:shop }
`,
    },
  ],
  bad: [
    {
      title: 'every account',
      cloudformation: `
Resources:
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "*" }
            Action: sts:AssumeRole
`,
    },
    {
      title: 'everyone but one account',
      cloudformation: `
Resources:
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            NotPrincipal: { AWS: "111122223333" }
            Action: sts:AssumeRole
`,
    },
    {
      title: 'the users of every identity pool',
      cloudformation: `
Resources:
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Federated: cognito-identity.amazonaws.com }
            Action: sts:AssumeRoleWithWebIdentity
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
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Ref Partner }
            Action: sts:AssumeRole
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
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Ref Partner }
            Action: sts:AssumeRole
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
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !If [Production, !Sub "arn:aws:iam::\${AWS::AccountId}:root", "*"] }
            Action: sts:AssumeRole
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
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Sub "arn:aws:iam::\${Partner}:root" }
            Action: sts:AssumeRole
`,
    },
  ],
};
