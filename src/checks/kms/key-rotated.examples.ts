import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'rotation is on',
      cloudformation: `
Resources:
  DataKey:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy:
        Version: "2012-10-17"
        Statement:
          - { Effect: Allow, Principal: { AWS: "arn:aws:iam::111122223333:root" }, Action: "kms:*", Resource: "*" }
      EnableKeyRotation: true
`,
      terraform: `
resource "aws_kms_key" "data" {
  enable_key_rotation = true
}
`,
    },
  ],
  bad: [
    {
      title: 'rotation is switched off',
      cloudformation: `
Resources:
  DataKey:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy:
        Version: "2012-10-17"
        Statement:
          - { Effect: Allow, Principal: { AWS: "arn:aws:iam::111122223333:root" }, Action: "kms:*", Resource: "*" }
      EnableKeyRotation: false
`,
      terraform: `
resource "aws_kms_key" "data" {
  enable_key_rotation = false
}
`,
    },
    {
      title: 'not mentioned',
      cloudformation: `
Resources:
  DataKey:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy:
        Version: "2012-10-17"
        Statement:
          - { Effect: Allow, Principal: { AWS: "arn:aws:iam::111122223333:root" }, Action: "kms:*", Resource: "*" }
`,
      terraform: `
resource "aws_kms_key" "data" {}
`,
    },
  ],
  cannotTell: [
    {
      title: 'a parameter without a default decides',
      cloudformation: `
Parameters:
  Rotate:
    Type: String
Resources:
  DataKey:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy:
        Version: "2012-10-17"
        Statement:
          - { Effect: Allow, Principal: { AWS: "arn:aws:iam::111122223333:root" }, Action: "kms:*", Resource: "*" }
      EnableKeyRotation: !Ref Rotate
`,
      terraform: `
variable "rotate" {}

resource "aws_kms_key" "data" {
  enable_key_rotation = var.rotate
}
`,
    },
  ],
  assumed: [
    {
      title: 'a parameter with a default decides',
      expect: 'passed',
      cloudformation: `
Parameters:
  Rotate:
    Type: String
    Default: "true"
Resources:
  DataKey:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy:
        Version: "2012-10-17"
        Statement:
          - { Effect: Allow, Principal: { AWS: "arn:aws:iam::111122223333:root" }, Action: "kms:*", Resource: "*" }
      EnableKeyRotation: !Ref Rotate
`,
      terraform: `
variable "rotate" {
  default = true
}

resource "aws_kms_key" "data" {
  enable_key_rotation = var.rotate
}
`,
    },
  ],
  notApplicable: [
    {
      title: 'KMS cannot rotate asymmetric keys',
      cloudformation: `
Resources:
  DataKey:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy:
        Version: "2012-10-17"
        Statement:
          - { Effect: Allow, Principal: { AWS: "arn:aws:iam::111122223333:root" }, Action: "kms:*", Resource: "*" }
      KeySpec: RSA_4096
      KeyUsage: SIGN_VERIFY
`,
      terraform: `
resource "aws_kms_key" "data" {
  customer_master_key_spec = "RSA_4096"
  key_usage                = "SIGN_VERIFY"
}
`,
    },
  ],
};
