import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'the actions that are needed',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: [dynamodb:GetItem, dynamodb:PutItem]
            Resource: !Sub "arn:aws:dynamodb:*:\${AWS::AccountId}:table/orders"
`,
    },
    {
      title: 'everything, on one bucket',
      cloudformation: `
Resources:
  Worker:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Service: ecs-tasks.amazonaws.com }
            Action: sts:AssumeRole
      Policies:
        - PolicyName: orders
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Action: "*"
                Resource: arn:aws:s3:::shop-orders/*
`,
    },
  ],
  bad: [
    {
      title: 'a managed policy for everything',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: "*"
            Resource: "*"
`,
    },
    {
      title: 'a role with everything written into it',
      cloudformation: `
Resources:
  Worker:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Service: ecs-tasks.amazonaws.com }
            Action: sts:AssumeRole
      Policies:
        - PolicyName: orders
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Action: ["s3:GetObject", "*"]
                Resource: "*"
`,
    },
    {
      title: 'a policy of its own, attached to a role',
      cloudformation: `
Resources:
  Worker:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Service: ecs-tasks.amazonaws.com }
            Action: sts:AssumeRole
  Everything:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: everything
      Roles: [!Ref Worker]
      PolicyDocument:
        Statement: { Effect: Allow, Action: "*", Resource: "*" }
`,
    },
  ],
  cannotTell: [
    {
      title: 'the action is a parameter without a default',
      cloudformation: `
Parameters:
  Actions: { Type: String }
Resources:
  Orders:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: !Ref Actions
            Resource: "*"
`,
    },
  ],
  assumed: [
    {
      title: 'the default of the parameter allows everything',
      expect: 'failed',
      cloudformation: `
Parameters:
  Actions: { Type: String, Default: "*" }
Resources:
  Orders:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: !Ref Actions
            Resource: "*"
`,
    },
  ],
  conditional: [
    {
      title: 'the inline policy exists only in production',
      expect: 'unknown',
      cloudformation: `
Parameters:
  Stage: { Type: String }
Conditions:
  Production: !Equals [!Ref Stage, production]

Resources:
  Worker:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Service: ecs-tasks.amazonaws.com }
            Action: sts:AssumeRole
      Policies:
        - !If
          - Production
          - PolicyName: orders
            PolicyDocument:
              Statement: { Effect: Allow, Action: "*", Resource: "*" }
          - !Ref AWS::NoValue
`,
    },
  ],
  partialText: [
    {
      title: 'the service is known, the action is not',
      expect: 'passed',
      cloudformation: `
Parameters:
  Actions: { Type: String }
Resources:
  Orders:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: !Sub "s3:\${Actions}"
            Resource: "*"
`,
    },
  ],
  notApplicable: [
    {
      title: 'a role without policies of its own',
      cloudformation: `
Resources:
  Worker:
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
  ],
};
