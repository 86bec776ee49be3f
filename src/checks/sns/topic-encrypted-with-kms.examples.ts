import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'with the key that AWS manages for SNS',
      cloudformation: `
Resources:
  Alerts:
    Type: AWS::SNS::Topic
    Properties:
      KmsMasterKeyId: alias/aws/sns
`,
      terraform: `
resource "aws_sns_topic" "alerts" {
  kms_master_key_id = "alias/aws/sns"
}
`,
    },
  ],
  bad: [
    {
      title: 'not mentioned',
      cloudformation: `
Resources:
  Alerts:
    Type: AWS::SNS::Topic
    Properties:
      TopicName: alerts
`,
      terraform: `
resource "aws_sns_topic" "alerts" {
  name = "alerts"
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'set only where the deployment says so',
      cloudformation: `
Parameters:
  Stage:
    Type: String
Conditions:
  IsProduction: !Equals [!Ref Stage, production]
Resources:
  Alerts:
    Type: AWS::SNS::Topic
    Properties:
      KmsMasterKeyId: !If [IsProduction, alias/aws/sns, !Ref AWS::NoValue]
`,
      terraform: `
variable "production" {
  type = bool
}

resource "aws_sns_topic" "alerts" {
  kms_master_key_id = var.production ? "alias/aws/sns" : null
}
`,
    },
  ],
};
