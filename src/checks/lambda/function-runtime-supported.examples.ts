import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'a current runtime',
      cloudformation: `
Resources:
  Settlement:
    Type: AWS::Lambda::Function
    Properties:
      Handler: index.handler
      Role: arn:aws:iam::111122223333:role/settlement
      Code: { S3Bucket: shop-code, S3Key: settlement.zip }
      Runtime: python3.13
`,
      terraform: `
resource "aws_lambda_function" "settlement" {
  function_name = "settlement"
  role          = "arn:aws:iam::111122223333:role/settlement"
  runtime       = "python3.13"
}
`,
    },
  ],
  bad: [
    {
      title: 'a runtime that AWS deprecated in 2024',
      cloudformation: `
Resources:
  Settlement:
    Type: AWS::Lambda::Function
    Properties:
      Handler: index.handler
      Role: arn:aws:iam::111122223333:role/settlement
      Code: { S3Bucket: shop-code, S3Key: settlement.zip }
      Runtime: python3.8
`,
      terraform: `
resource "aws_lambda_function" "settlement" {
  function_name = "settlement"
  role          = "arn:aws:iam::111122223333:role/settlement"
  runtime       = "python3.8"
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'the runtime is a parameter without a default',
      cloudformation: `
Parameters:
  Runtime:
    Type: String
Resources:
  Settlement:
    Type: AWS::Lambda::Function
    Properties:
      Handler: index.handler
      Role: arn:aws:iam::111122223333:role/settlement
      Code: { S3Bucket: shop-code, S3Key: settlement.zip }
      Runtime: !Ref Runtime
`,
      terraform: `
variable "runtime" {}

resource "aws_lambda_function" "settlement" {
  function_name = "settlement"
  role          = "arn:aws:iam::111122223333:role/settlement"
  runtime       = var.runtime
}
`,
    },
  ],
  assumed: [
    {
      title: 'the default of the parameter is deprecated',
      expect: 'failed',
      cloudformation: `
Parameters:
  Runtime:
    Type: String
    Default: python3.8
Resources:
  Settlement:
    Type: AWS::Lambda::Function
    Properties:
      Handler: index.handler
      Role: arn:aws:iam::111122223333:role/settlement
      Code: { S3Bucket: shop-code, S3Key: settlement.zip }
      Runtime: !Ref Runtime
`,
      terraform: `
variable "runtime" {
  default = "python3.8"
}

resource "aws_lambda_function" "settlement" {
  function_name = "settlement"
  role          = "arn:aws:iam::111122223333:role/settlement"
  runtime       = var.runtime
}
`,
    },
  ],
  notApplicable: [
    {
      title: 'a container image carries its own runtime',
      cloudformation: `
Resources:
  Settlement:
    Type: AWS::Lambda::Function
    Properties:
      PackageType: Image
      Role: arn:aws:iam::111122223333:role/settlement
      Code: { ImageUri: "111122223333.dkr.ecr.eu-central-1.amazonaws.com/settlement:1" }
`,
      terraform: `
resource "aws_lambda_function" "settlement" {
  function_name = "settlement"
  role          = "arn:aws:iam::111122223333:role/settlement"
  package_type  = "Image"
  image_uri     = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/settlement:1"
}
`,
    },
  ],
};
