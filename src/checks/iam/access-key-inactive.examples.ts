import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'the key is switched off',
      cloudformation: `
Resources:
  Reporter: { Type: AWS::IAM::User }
  ReporterKey:
    Type: AWS::IAM::AccessKey
    Properties:
      UserName: !Ref Reporter
      Status: Inactive
`,
    },
  ],
  bad: [
    {
      title: 'a key that works from the start',
      cloudformation: `
Resources:
  Reporter: { Type: AWS::IAM::User }
  ReporterKey:
    Type: AWS::IAM::AccessKey
    Properties:
      UserName: !Ref Reporter
`,
    },
    {
      title: 'a key that is switched on',
      cloudformation: `
Resources:
  Reporter: { Type: AWS::IAM::User }
  ReporterKey:
    Type: AWS::IAM::AccessKey
    Properties:
      UserName: !Ref Reporter
      Status: Active
`,
    },
  ],
  cannotTell: [
    {
      title: 'the status is a parameter without a default',
      cloudformation: `
Parameters:
  KeyStatus: { Type: String }
Resources:
  Reporter: { Type: AWS::IAM::User }
  ReporterKey:
    Type: AWS::IAM::AccessKey
    Properties:
      UserName: !Ref Reporter
      Status: !Ref KeyStatus
`,
    },
  ],
  assumed: [
    {
      title: 'the default of the parameter switches it on',
      expect: 'failed',
      cloudformation: `
Parameters:
  KeyStatus: { Type: String, Default: Active }
Resources:
  Reporter: { Type: AWS::IAM::User }
  ReporterKey:
    Type: AWS::IAM::AccessKey
    Properties:
      UserName: !Ref Reporter
      Status: !Ref KeyStatus
`,
    },
  ],
  conditional: [
    {
      title: 'the key is made only in production: it fails, if it is created',
      expect: 'failed',
      cloudformation: `
Parameters:
  Stage: { Type: String }
Conditions:
  Production: !Equals [!Ref Stage, production]

Resources:
  Reporter: { Type: AWS::IAM::User }
  ReporterKey:
    Type: AWS::IAM::AccessKey
    Condition: Production
    Properties:
      UserName: !Ref Reporter
`,
    },
  ],
};
