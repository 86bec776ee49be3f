import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'not mentioned: containers are unprivileged',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: orders
      RequiresCompatibilities: [FARGATE]
      ContainerDefinitions:
        - Name: orders
          Image: 111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:4
`,
      terraform: `
resource "aws_ecs_task_definition" "orders" {
  family                   = "orders"
  requires_compatibilities = ["FARGATE"]
  container_definitions = jsonencode([
    {
      name  = "orders"
      image = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:4"
    }
  ])
}
`,
    },
  ],
  bad: [
    {
      title: 'a privileged container',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: orders
      RequiresCompatibilities: [FARGATE]
      ContainerDefinitions:
        - Name: orders
          Image: 111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:4
          Privileged: true
`,
      terraform: `
resource "aws_ecs_task_definition" "orders" {
  family                   = "orders"
  requires_compatibilities = ["FARGATE"]
  container_definitions = jsonencode([
    {
      name       = "orders"
      image      = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:4"
      privileged = true
    }
  ])
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'a parameter without a default decides',
      cloudformation: `
Parameters:
  Privileged:
    Type: String
Resources:
  Orders:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: orders
      RequiresCompatibilities: [FARGATE]
      ContainerDefinitions:
        - Name: orders
          Image: 111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:4
          Privileged: !Ref Privileged
`,
      terraform: `
variable "privileged" {}

resource "aws_ecs_task_definition" "orders" {
  family                   = "orders"
  requires_compatibilities = ["FARGATE"]
  container_definitions = jsonencode([
    {
      name       = "orders"
      image      = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:4"
      privileged = var.privileged
    }
  ])
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
  Privileged:
    Type: String
    Default: "false"
Resources:
  Orders:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: orders
      RequiresCompatibilities: [FARGATE]
      ContainerDefinitions:
        - Name: orders
          Image: 111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:4
          Privileged: !Ref Privileged
`,
      terraform: `
variable "privileged" {
  default = false
}

resource "aws_ecs_task_definition" "orders" {
  family                   = "orders"
  requires_compatibilities = ["FARGATE"]
  container_definitions = jsonencode([
    {
      name       = "orders"
      image      = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/orders:4"
      privileged = var.privileged
    }
  ])
}
`,
    },
  ],
};
