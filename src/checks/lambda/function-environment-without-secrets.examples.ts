import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'the function is told where the secret is',
      cloudformation: `
Resources:
  Settlement:
    Type: AWS::Lambda::Function
    Properties:
      Handler: index.handler
      Role: arn:aws:iam::111122223333:role/settlement
      Code: { S3Bucket: shop-code, S3Key: settlement.zip }
      Runtime: python3.13
      Environment:
        Variables:
          PROVIDER_SECRET_ARN: arn:aws:secretsmanager:eu-central-1:111122223333:secret:provider
`,
      terraform: `
resource "aws_lambda_function" "settlement" {
  function_name = "settlement"
  role          = "arn:aws:iam::111122223333:role/settlement"
  runtime       = "python3.13"
  environment {
    variables = {
      PROVIDER_SECRET_ARN = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:provider"
    }
  }
}
`,
    },
  ],
  bad: [
    {
      title: 'a password stands in the template',
      cloudformation: `
Resources:
  Settlement:
    Type: AWS::Lambda::Function
    Properties:
      Handler: index.handler
      Role: arn:aws:iam::111122223333:role/settlement
      Code: { S3Bucket: shop-code, S3Key: settlement.zip }
      Runtime: python3.13
      Environment:
        Variables:
          LOG_LEVEL: info
          PROVIDER_PASSWORD: Tr0ub4dor
`,
      terraform: `
resource "aws_lambda_function" "settlement" {
  function_name = "settlement"
  role          = "arn:aws:iam::111122223333:role/settlement"
  runtime       = "python3.13"
  environment {
    variables = {
      LOG_LEVEL         = "info"
      PROVIDER_PASSWORD = "Tr0ub4dor"
    }
  }
}
`,
    },
    {
      title: 'a dynamic reference puts the secret itself into the configuration',
      cloudformation: `
Resources:
  Settlement:
    Type: AWS::Lambda::Function
    Properties:
      Handler: index.handler
      Role: arn:aws:iam::111122223333:role/settlement
      Code: { S3Bucket: shop-code, S3Key: settlement.zip }
      Runtime: python3.13
      Environment:
        Variables:
          LOG_LEVEL: info
          PROVIDER_PASSWORD: "{{resolve:secretsmanager:provider:SecretString:password}}"
`,
      terraform: `
data "aws_secretsmanager_secret_version" "provider" {
  secret_id = "provider"
}

resource "aws_lambda_function" "settlement" {
  function_name = "settlement"
  role          = "arn:aws:iam::111122223333:role/settlement"
  runtime       = "python3.13"
  environment {
    variables = {
      LOG_LEVEL         = "info"
      PROVIDER_PASSWORD = jsondecode(data.aws_secretsmanager_secret_version.provider.secret_string)["password"]
    }
  }
}
`,
    },
    {
      title: 'a random password is put into the configuration',
      only: { language: 'terraform', why: 'CloudFormation makes such passwords in a secret' },
      terraform: `
resource "random_password" "provider" {
  length = 32
}

resource "aws_lambda_function" "settlement" {
  function_name = "settlement"
  role          = "arn:aws:iam::111122223333:role/settlement"
  runtime       = "python3.13"
  environment {
    variables = {
      PROVIDER_PASSWORD = random_password.provider.result
    }
  }
}
`,
    },
    {
      title: 'the secret of an access key is put into the configuration',
      cloudformation: `
Resources:
  Uploads:
    Type: AWS::IAM::AccessKey
    Properties: { UserName: uploads }
  Settlement:
    Type: AWS::Lambda::Function
    Properties:
      Handler: index.handler
      Role: arn:aws:iam::111122223333:role/settlement
      Code: { S3Bucket: shop-code, S3Key: settlement.zip }
      Runtime: python3.13
      Environment:
        Variables:
          UPLOADS_KEY_SECRET: !GetAtt Uploads.SecretAccessKey
`,
      terraform: `
resource "aws_iam_access_key" "uploads" {
  user = "uploads"
}

resource "aws_lambda_function" "settlement" {
  function_name = "settlement"
  role          = "arn:aws:iam::111122223333:role/settlement"
  runtime       = "python3.13"
  environment {
    variables = {
      UPLOADS_KEY_SECRET = aws_iam_access_key.uploads.secret
    }
  }
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'the value is given at deployment',
      cloudformation: `
Parameters:
  Password:
    Type: String
Resources:
  Settlement:
    Type: AWS::Lambda::Function
    Properties:
      Handler: index.handler
      Role: arn:aws:iam::111122223333:role/settlement
      Code: { S3Bucket: shop-code, S3Key: settlement.zip }
      Runtime: python3.13
      Environment:
        Variables:
          LOG_LEVEL: info
          PROVIDER_PASSWORD: !Ref Password
`,
      terraform: `
variable "password" {}

resource "aws_lambda_function" "settlement" {
  function_name = "settlement"
  role          = "arn:aws:iam::111122223333:role/settlement"
  runtime       = "python3.13"
  environment {
    variables = {
      LOG_LEVEL         = "info"
      PROVIDER_PASSWORD = var.password
    }
  }
}
`,
    },
  ],
};
