import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'another account',
      cloudformation: `
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: "111122223333"
`,
    },
    {
      title: 'everyone of the organisation',
      cloudformation: `
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: "*"
      PrincipalOrgID: o-shop
`,
    },
    {
      title: 'everyone of an account that is a parameter',
      cloudformation: `
Parameters:
  Partner: { Type: String }
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: "*"
      SourceAccount: !Ref Partner
`,
    },
  ],
  bad: [
    {
      title: 'everyone',
      cloudformation: `
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: "*"
`,
    },
    {
      title: 'everyone, without signing in',
      cloudformation: `
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: "*"
      FunctionUrlAuthType: NONE
`,
    },
    {
      title: 'everyone, on behalf of any bucket',
      cloudformation: `
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: "*"
      SourceArn: arn:aws:s3:::*
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
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: !Ref Partner
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
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: !Ref Partner
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
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: !If [Production, "111122223333", "*"]
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
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: !Sub "arn:aws:iam::\${Partner}:root"
`,
    },
  ],
};
