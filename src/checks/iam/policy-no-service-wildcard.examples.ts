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
            Action: [s3:GetObject, s3:ListBucket]
            Resource: "*"
`,
    },
    {
      title: 'every action, on one table',
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
                Action: dynamodb:*
                Resource: !Sub "arn:aws:dynamodb:*:\${AWS::AccountId}:table/orders"
`,
    },
  ],
  bad: [
    {
      title: 'every action on every queue',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: sqs:*
            Resource: "*"
`,
    },
    {
      title: 'everything but identities',
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
                NotAction: iam:*
                Resource: "*"
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
      title: 'the default of the parameter is a whole service',
      expect: 'failed',
      cloudformation: `
Parameters:
  Actions: { Type: String, Default: "s3:*" }
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
              Statement: { Effect: Allow, Action: "kms:*", Resource: "*" }
          - !Ref AWS::NoValue
`,
    },
  ],
  partialText: [
    {
      title: 'all actions of a service that is a parameter',
      expect: 'failed',
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
            Action: !Sub "\${Actions}:*"
            Resource: "*"
`,
    },
    {
      title: 'some action of a known service',
      expect: 'unknown',
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
