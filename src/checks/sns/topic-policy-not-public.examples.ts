import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'a role of the shop',
      cloudformation: `
Resources:
  Orders: { Type: AWS::SNS::Topic }
  OrdersPolicy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics: [!Ref Orders]
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "arn:aws:iam::111122223333:role/orders" }
            Action: [sns:Publish, sns:Subscribe]
            Resource: "*"
`,
    },
    {
      title: 'no policy at all',
      cloudformation: `
Resources:
  Orders: { Type: AWS::SNS::Topic }
`,
    },
    {
      title: 'everyone, held to the own account',
      cloudformation: `
Resources:
  Orders: { Type: AWS::SNS::Topic }
  OrdersPolicy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics: [!Ref Orders]
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "*" }
            Action: [sns:Publish, sns:Subscribe]
            Resource: "*"
            Condition: { StringEquals: { AWS:SourceOwner: !Ref AWS::AccountId } }
`,
    },
  ],
  bad: [
    {
      title: 'everyone',
      cloudformation: `
Resources:
  Orders: { Type: AWS::SNS::Topic }
  OrdersPolicy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics: [!Ref Orders]
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: "*"
            Action: [sns:Publish, sns:Subscribe]
            Resource: "*"
`,
    },
    {
      title: 'every AWS account',
      cloudformation: `
Resources:
  Orders: { Type: AWS::SNS::Topic }
  OrdersPolicy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics: [!Ref Orders]
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: ["111122223333", "*"] }
            Action: [sns:Publish, sns:Subscribe]
            Resource: "*"
`,
    },
    {
      title: 'everyone who sends a source from any account',
      cloudformation: `
Resources:
  Orders: { Type: AWS::SNS::Topic }
  OrdersPolicy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics: [!Ref Orders]
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "*" }
            Action: [sns:Publish, sns:Subscribe]
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
  Orders: { Type: AWS::SNS::Topic }
  OrdersPolicy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics: [!Ref Orders]
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Ref Partner }
            Action: [sns:Publish, sns:Subscribe]
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
  Orders: { Type: AWS::SNS::Topic }
  OrdersPolicy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics: [!Ref Orders]
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Ref Partner }
            Action: [sns:Publish, sns:Subscribe]
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
  Orders: { Type: AWS::SNS::Topic }
  OrdersPolicy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics: [!Ref Orders]
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: !If [Production, { AWS: "111122223333" }, "*"]
            Action: [sns:Publish, sns:Subscribe]
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
  Orders: { Type: AWS::SNS::Topic }
  OrdersPolicy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics: [!Ref Orders]
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Sub "arn:aws:iam::\${Partner}:root" }
            Action: [sns:Publish, sns:Subscribe]
            Resource: "*"
`,
    },
  ],
};
