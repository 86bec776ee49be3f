import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'permissions come from a group',
      cloudformation: `
Resources:
  Operators: { Type: AWS::IAM::Group }
  Reporter:
    Type: AWS::IAM::User
    Properties:
      Groups: [!Ref Operators]
`,
    },
  ],
  bad: [
    {
      title: 'a managed policy on the user',
      cloudformation: `
Resources:
  Reporter:
    Type: AWS::IAM::User
    Properties:
      ManagedPolicyArns: [arn:aws:iam::aws:policy/ReadOnlyAccess]
`,
    },
    {
      title: 'a policy of its own that names the user',
      cloudformation: `
Resources:
  Reporter: { Type: AWS::IAM::User }
  Reports:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: reports
      Users: [!Ref Reporter]
      PolicyDocument:
        Statement: { Effect: Allow, Action: s3:GetObject, Resource: "*" }
`,
    },
  ],
  cannotTell: [
    {
      title: 'the policies are a parameter without a default',
      cloudformation: `
Parameters:
  Policies: { Type: CommaDelimitedList }
Resources:
  Reporter:
    Type: AWS::IAM::User
    Properties:
      ManagedPolicyArns: !Ref Policies
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
  Reporter:
    Type: AWS::IAM::User
    Properties:
      Policies:
        - !If
          - Production
          - PolicyName: reports
            PolicyDocument:
              Statement: { Effect: Allow, Action: s3:GetObject, Resource: "*" }
          - !Ref AWS::NoValue
`,
    },
  ],
};
