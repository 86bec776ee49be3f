import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'the root volume is encrypted',
      cloudformation: `
Resources:
  BackOffice:
    Type: AWS::EC2::LaunchTemplate
    Properties:
      LaunchTemplateData:
        InstanceType: m7i.large
        BlockDeviceMappings:
          - DeviceName: /dev/xvda
            Ebs: { VolumeSize: 100, VolumeType: gp3, Encrypted: true }
`,
      terraform: `
resource "aws_launch_template" "back_office" {
  instance_type = "m7i.large"
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      volume_size = 100
      encrypted   = true
    }
  }
}
`,
    },
  ],
  bad: [
    {
      title: 'encryption is switched off',
      cloudformation: `
Resources:
  BackOffice:
    Type: AWS::EC2::LaunchTemplate
    Properties:
      LaunchTemplateData:
        InstanceType: m7i.large
        BlockDeviceMappings:
          - DeviceName: /dev/xvda
            Ebs: { VolumeSize: 100, VolumeType: gp3, Encrypted: false }
`,
      terraform: `
resource "aws_launch_template" "back_office" {
  instance_type = "m7i.large"
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      volume_size = 100
      encrypted   = false
    }
  }
}
`,
    },
  ],
  notVisible: [
    {
      title: 'encryption is not mentioned: the default of the account decides',
      cloudformation: `
Resources:
  BackOffice:
    Type: AWS::EC2::LaunchTemplate
    Properties:
      LaunchTemplateData:
        InstanceType: m7i.large
        BlockDeviceMappings:
          - DeviceName: /dev/xvda
            Ebs: { VolumeSize: 100, VolumeType: gp3 }
`,
      terraform: `
resource "aws_launch_template" "back_office" {
  instance_type = "m7i.large"
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      volume_size = 100
    }
  }
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'a parameter without a default decides',
      cloudformation: `
Parameters:
  EncryptVolumes:
    Type: String
Resources:
  BackOffice:
    Type: AWS::EC2::LaunchTemplate
    Properties:
      LaunchTemplateData:
        InstanceType: m7i.large
        BlockDeviceMappings:
          - DeviceName: /dev/xvda
            Ebs: { VolumeSize: 100, VolumeType: gp3, Encrypted: !Ref EncryptVolumes }
`,
      terraform: `
variable "encrypt_volumes" {}

resource "aws_launch_template" "back_office" {
  instance_type = "m7i.large"
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      volume_size = 100
      encrypted   = var.encrypt_volumes
    }
  }
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
  EncryptVolumes:
    Type: String
    Default: "true"
Resources:
  BackOffice:
    Type: AWS::EC2::LaunchTemplate
    Properties:
      LaunchTemplateData:
        InstanceType: m7i.large
        BlockDeviceMappings:
          - DeviceName: /dev/xvda
            Ebs: { VolumeSize: 100, VolumeType: gp3, Encrypted: !Ref EncryptVolumes }
`,
      terraform: `
variable "encrypt_volumes" {
  default = true
}

resource "aws_launch_template" "back_office" {
  instance_type = "m7i.large"
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      volume_size = 100
      encrypted   = var.encrypt_volumes
    }
  }
}
`,
    },
  ],
  notApplicable: [
    {
      title: 'the template makes no volumes: the image does',
      cloudformation: `
Resources:
  BackOffice:
    Type: AWS::EC2::LaunchTemplate
    Properties:
      LaunchTemplateData:
        InstanceType: m7i.large
`,
      terraform: `
resource "aws_launch_template" "back_office" {
  instance_type = "m7i.large"
}
`,
    },
  ],
};
