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
      terraform: `
resource "aws_efs_file_system" "shared" {
  encrypted = true
}

resource "aws_efs_backup_policy" "shared" {
  file_system_id = aws_efs_file_system.shared.id
  backup_policy {
    status = "ENABLED"
  }
}
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
      terraform: `
resource "aws_efs_file_system" "shared" {
  encrypted = true
}

resource "aws_efs_backup_policy" "shared" {
  file_system_id = aws_efs_file_system.shared.id
  backup_policy {
    status = "DISABLED"
  }
}
`,
    },
    {
      title: 'not mentioned',
      cloudformation: `
Resources:
  SharedFiles:
    Type: AWS::EFS::FileSystem
`,
      terraform: `
resource "aws_efs_file_system" "shared" {
  encrypted = true
}
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
      terraform: `
variable "backups" {
  type = string
}

resource "aws_efs_file_system" "shared" {
  encrypted = true
}

resource "aws_efs_backup_policy" "shared" {
  file_system_id = aws_efs_file_system.shared.id
  backup_policy {
    status = var.backups
  }
}
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
      terraform: `
variable "backups" {
  type    = string
  default = "ENABLED"
}

resource "aws_efs_file_system" "shared" {
  encrypted = true
}

resource "aws_efs_backup_policy" "shared" {
  file_system_id = aws_efs_file_system.shared.id
  backup_policy {
    status = var.backups
  }
}
`,
    },
  ],
};
