import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'a schedule names the secret',
      cloudformation: `
Resources:
  PaymentKeys:
    Type: AWS::SecretsManager::Secret
    Properties:
      Description: keys of the payment provider
  Monthly:
    Type: AWS::SecretsManager::RotationSchedule
    Properties:
      SecretId: !Ref PaymentKeys
      RotationRules: { AutomaticallyAfterDays: 30 }
`,
      terraform: `
resource "aws_secretsmanager_secret" "payment" {}

resource "aws_secretsmanager_secret_rotation" "payment" {
  secret_id           = aws_secretsmanager_secret.payment.id
  rotation_lambda_arn = "arn:aws:lambda:eu-central-1:111122223333:function:rotate"
  rotation_rules {
    automatically_after_days = 30
  }
}
`,
    },
  ],
  bad: [
    {
      title: 'no schedule',
      cloudformation: `
Resources:
  PaymentKeys:
    Type: AWS::SecretsManager::Secret
    Properties:
      Description: keys of the payment provider
`,
      terraform: `
resource "aws_secretsmanager_secret" "payment" {}
`,
    },
  ],
  cannotTell: [
    {
      title: 'the schedule exists only where the deployment says so',
      cloudformation: `
Parameters:
  Stage:
    Type: String
Conditions:
  IsProduction: !Equals [!Ref Stage, production]
Resources:
  PaymentKeys:
    Type: AWS::SecretsManager::Secret
    Properties:
      Description: keys of the payment provider
  Monthly:
    Type: AWS::SecretsManager::RotationSchedule
    Condition: IsProduction
    Properties:
      SecretId: !Ref PaymentKeys
      RotationRules: { AutomaticallyAfterDays: 30 }
`,
      terraform: `
variable "production" {
  type = bool
}

resource "aws_secretsmanager_secret" "payment" {}

resource "aws_secretsmanager_secret_rotation" "payment" {
  count               = var.production ? 1 : 0
  secret_id           = aws_secretsmanager_secret.payment.id
  rotation_lambda_arn = "arn:aws:lambda:eu-central-1:111122223333:function:rotate"
  rotation_rules {
    automatically_after_days = 30
  }
}
`,
    },
  ],
};
