import { describe, expect, it } from 'vitest';
import { assembleEstate } from '../../../estate/assemble-estate.ts';
import { valueAt } from '../../../estate/object-paths.ts';
import { registry } from '../../../estate/testing.ts';
import { memorySourceTree } from '../../../foundation/source-tree-memory.ts';
import { noReadOptions } from '../../../model/reader.ts';
import type { Estate } from '../../../model/resource.ts';
import { shown } from '../evaluate/root.fixture.ts';
import { terraformReader } from '../read-terraform.ts';

/** The estate of a source, joined and coerced. */
function estateOf(source: string): Estate {
  const read = terraformReader.read(memorySourceTree({ 'main.tf': source }), noReadOptions);
  return assembleEstate([read], registry);
}

function view(estate: Estate, address: string, path: string): unknown {
  const resource = estate.resources.find(one => one.address === address);
  if (resource === undefined) throw new Error(`${address} is not there`);
  return shown(valueAt(resource.view, path.split('.')));
}

describe('a task definition', () => {
  const estate = estateOf(`
variable "tag" { type = string }
variable "admin" { default = true }
resource "aws_ecr_repository" "orders" { name = "orders" }
resource "aws_ecs_task_definition" "orders" {
  family                   = "orders"
  requires_compatibilities = ["FARGATE"]
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([{
    name         = "orders"
    image        = "\${aws_ecr_repository.orders.repository_url}:\${var.tag}"
    privileged   = false
    environment  = [{ name = "STAGE", value = "live" }]
    dockerLabels = { "com.shop.team" = "orders" }
    logConfiguration = { logDriver = "awslogs", options = { awslogs-group = "orders" } }
    user = null
  }])
}
resource "aws_ecs_task_definition" "payments" {
  family = "payments"
  container_definitions = <<JSON
[{ "name": "payments", "image": "payments:\${var.tag}", "privileged": \${var.admin} }]
JSON
}
resource "aws_ecs_service" "orders" {
  name            = "orders"
  task_definition = aws_ecs_task_definition.orders.arn
  network_configuration {
    subnets          = ["subnet-1"]
    assign_public_ip = false
  }
}`);

  it('has its containers in the spelling of the registry, around what is not known', () => {
    expect(view(estate, 'aws_ecs_task_definition.orders', 'ContainerDefinitions')).toEqual([
      {
        Name: 'orders',
        Image: expect.anything(),
        Privileged: false,
        Environment: [{ Name: 'STAGE', Value: 'live' }],
        DockerLabels: { 'com.shop.team': 'orders' },
        LogConfiguration: { LogDriver: 'awslogs', Options: { 'awslogs-group': 'orders' } },
      },
    ]);
    expect(view(estate, 'aws_ecs_task_definition.payments', 'ContainerDefinitions')).toMatchObject([
      { Name: 'payments', Privileged: true },
    ]);
  });

  it('is what its service refers to', () => {
    const service = estate.resources.find(one => one.address === 'aws_ecs_service.orders');
    expect(service?.links.map(link => [link.to, link.path])).toContainEqual([
      '.#aws_ecs_task_definition.orders',
      'TaskDefinition',
    ]);
    const network = 'NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp';
    expect(view(estate, 'aws_ecs_service.orders', network)).toBe('DISABLED');
  });
});

describe('policies written inside of what they are for', () => {
  const estate = estateOf(`
resource "aws_sns_topic" "orders" {
  name   = "orders"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "sns:Publish", Resource = "*" }] })
}
resource "aws_sqs_queue" "payments" {
  name   = "payments"
  policy = ""
}
resource "aws_sqs_queue_policy" "payments" {
  queue_url = aws_sqs_queue.payments.id
  policy    = jsonencode({ Statement = [] })
}`);

  it('reach the view of topic and queue as policies of their own do', () => {
    expect(view(estate, 'aws_sns_topic.orders', 'TopicPolicy.PolicyDocument')).toMatchObject({
      Statement: [{ Principal: '*' }],
    });
    expect(view(estate, 'aws_sqs_queue.payments', 'QueuePolicy.PolicyDocument')).toEqual({ Statement: [] });
    expect(estate.unread).toEqual([]);
  });
});

describe('an API', () => {
  const estate = estateOf(`
resource "aws_api_gateway_rest_api" "shop" { name = "shop" }
resource "aws_api_gateway_resource" "orders" {
  rest_api_id = aws_api_gateway_rest_api.shop.id
  parent_id   = aws_api_gateway_rest_api.shop.root_resource_id
  path_part   = "orders"
}
resource "aws_api_gateway_method" "list" {
  rest_api_id   = aws_api_gateway_rest_api.shop.id
  resource_id   = aws_api_gateway_resource.orders.id
  http_method   = "GET"
  authorization = "AWS_IAM"
}
resource "aws_api_gateway_integration" "list" {
  rest_api_id             = aws_api_gateway_rest_api.shop.id
  resource_id             = aws_api_gateway_resource.orders.id
  http_method             = aws_api_gateway_method.list.http_method
  integration_http_method = "POST"
  type                    = "AWS_PROXY"
}
resource "aws_api_gateway_method_response" "list" {
  rest_api_id = aws_api_gateway_rest_api.shop.id
  resource_id = aws_api_gateway_resource.orders.id
  http_method = aws_api_gateway_method.list.http_method
  status_code = "200"
}
resource "aws_api_gateway_stage" "live" {
  rest_api_id   = aws_api_gateway_rest_api.shop.id
  deployment_id = "d1"
  stage_name    = "live"
}
resource "aws_api_gateway_method_settings" "all" {
  rest_api_id = aws_api_gateway_rest_api.shop.id
  stage_name  = aws_api_gateway_stage.live.stage_name
  method_path = "*/*"
  settings {
    logging_level          = "INFO"
    throttling_burst_limit = -1
  }
}
resource "aws_api_gateway_rest_api" "stock" { name = "stock" }
resource "aws_api_gateway_stage" "stock" {
  rest_api_id   = aws_api_gateway_rest_api.stock.id
  deployment_id = "d2"
  stage_name    = "live"
}`);

  it('has its integrations and answers on its methods', () => {
    expect(view(estate, 'aws_api_gateway_method.list', 'AuthorizationType')).toBe('AWS_IAM');
    expect(view(estate, 'aws_api_gateway_method.list', 'Integration')).toEqual({
      IntegrationHttpMethod: 'POST',
      Type: 'AWS_PROXY',
    });
    expect(view(estate, 'aws_api_gateway_method.list', 'MethodResponses')).toEqual([{ StatusCode: '200' }]);
  });

  it('has the settings of its methods on its stage', () => {
    expect(view(estate, 'aws_api_gateway_stage.live', 'MethodSettings')).toEqual([
      { ResourcePath: '/*', HttpMethod: '*', LoggingLevel: 'INFO' },
    ]);
    // Of the same name, but of another API.
    expect(view(estate, 'aws_api_gateway_stage.stock', 'MethodSettings')).toBeUndefined();
    expect(estate.unread).toEqual([]);
  });
});

describe('tables, rules and clusters', () => {
  const estate = estateOf(`
resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "customer"
  range_key    = "placed"
  attribute {
    name = "customer"
    type = "S"
  }
  global_secondary_index {
    name            = "by-day"
    hash_key        = "day"
    projection_type = "ALL"
  }
  point_in_time_recovery { enabled = true }
}
resource "aws_dynamodb_table_item" "first" {
  table_name = aws_dynamodb_table.orders.name
  hash_key   = "customer"
  item       = "{}"
}
resource "aws_cloudwatch_event_rule" "nightly" {
  name                = "nightly"
  schedule_expression = "rate(1 day)"
}
resource "aws_cloudwatch_event_target" "nightly" {
  for_each = toset(["report", "clean"])
  rule     = aws_cloudwatch_event_rule.nightly.name
  arn      = "arn:aws:lambda:eu-west-1:123456789012:function:\${each.key}"
}
resource "aws_rds_cluster_parameter_group" "orders" {
  name   = "orders"
  family = "aurora-postgresql16"
  parameter {
    name         = "rds.force_ssl"
    value        = 1
    apply_method = "pending-reboot"
  }
}
resource "aws_rds_cluster" "orders" {
  cluster_identifier = "orders"
  storage_encrypted  = true
  iam_roles          = ["arn:aws:iam::123456789012:role/import"]
}
resource "aws_rds_cluster_instance" "orders" {
  count              = 2
  cluster_identifier = aws_rds_cluster.orders.id
  instance_class     = "db.r6g.large"
}
resource "aws_db_instance" "stock" {
  identifier     = "stock"
  instance_class = "db.t4g.micro"
}
resource "aws_db_instance" "stock_copy" {
  identifier          = "stock-copy"
  instance_class      = "db.t4g.micro"
  snapshot_identifier = "stock-2026-11-01"
}`);

  it('have keys in the order of the registry, and indexes with keys of their own', () => {
    expect(view(estate, 'aws_dynamodb_table.orders', 'KeySchema')).toEqual([
      { KeyType: 'HASH', AttributeName: 'customer' },
      { KeyType: 'RANGE', AttributeName: 'placed' },
    ]);
    expect(view(estate, 'aws_dynamodb_table.orders', 'GlobalSecondaryIndexes')).toEqual([
      {
        IndexName: 'by-day',
        KeySchema: [{ KeyType: 'HASH', AttributeName: 'day' }],
        Projection: { ProjectionType: 'ALL' },
      },
    ]);
    const table = estate.resources.find(one => one.address === 'aws_dynamodb_table.orders');
    expect(table?.openWorld).toBeUndefined();
  });

  it('have their targets, parameters and roles', () => {
    expect(view(estate, 'aws_cloudwatch_event_rule.nightly', 'Targets')).toHaveLength(2);
    expect(view(estate, 'aws_rds_cluster_parameter_group.orders', 'Parameters')).toEqual({
      'rds.force_ssl': 1,
    });
    expect(view(estate, 'aws_rds_cluster.orders', 'AssociatedRoles')).toEqual([
      { RoleArn: 'arn:aws:iam::123456789012:role/import' },
    ]);
    expect(view(estate, 'aws_rds_cluster_instance.orders[1]', 'DBClusterIdentifier')).toBe(
      '<aws_rds_cluster.orders>',
    );
  });

  it('have what the provider itself sends where an argument is omitted', () => {
    expect(view(estate, 'aws_db_instance.stock', 'BackupRetentionPeriod')).toBe(0);
    expect(view(estate, 'aws_db_instance.stock_copy', 'BackupRetentionPeriod')).toBeUndefined();
    expect(view(estate, 'aws_db_instance.stock_copy', 'PubliclyAccessible')).toBe(false);
  });
});
