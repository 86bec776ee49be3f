import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'as it should be',
      cloudformation: `
Resources:
  SharedFiles:
    Type: AWS::EFS::FileSystem
    Properties:
      BackupPolicy:
        Status: ENABLED
`,
    },
  ],
  bad: [
    {
      title: 'switched off',
      cloudformation: `
Resources:
  SharedFiles:
    Type: AWS::EFS::FileSystem
    Properties:
      BackupPolicy:
        Status: DISABLED
`,
    },
    {
      title: 'not mentioned',
      cloudformation: `
Resources:
  SharedFiles:
    Type: AWS::EFS::FileSystem
`,
    },
  ],
  cannotTell: [
    {
      title: 'the value is a parameter without a default',
      cloudformation: `
Parameters:
  Setting:
    Type: String
Resources:
  SharedFiles:
    Type: AWS::EFS::FileSystem
    Properties:
      BackupPolicy:
        Status: !Ref Setting
`,
    },
  ],
  assumed: [
    {
      title: 'the default of a parameter decides',
      expect: 'passed',
      cloudformation: `
Parameters:
  Setting:
    Type: String
    Default: ENABLED
Resources:
  SharedFiles:
    Type: AWS::EFS::FileSystem
    Properties:
      BackupPolicy:
        Status: !Ref Setting
`,
    },
  ],
};
