import { describe, expect, it } from 'vitest';
import { instance, rootOf, shown } from './root.fixture.ts';

function policyOf(blocks: string, more = ''): unknown {
  const root = rootOf({
    'main.tf': `${more}\ndata "aws_iam_policy_document" "p" {\n${blocks}\n}\noutput "json" { value = data.aws_iam_policy_document.p.json }`,
  });
  const json = shown(root.output('json'));
  if (typeof json !== 'string') return json;
  return json.includes('{<') || json.includes('{?') ? json : JSON.parse(json);
}

describe('aws_iam_policy_document', () => {
  it('makes the policy of its blocks', () => {
    expect(
      policyOf(`
  policy_id = "access"
  statement {
    sid       = "Read"
    actions   = ["s3:GetObject", "s3:ListBucket"]
    resources = ["arn:aws:s3:::shop/&{aws:username}/*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::123456789012:root"]
    }
    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com", "ecs.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = ["123456789012"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalTag/team"
      values   = ["a", "b"]
    }
  }
  statement {
    effect        = "Deny"
    not_actions   = ["iam:*"]
    not_resources = ["*"]
    not_principals {
      type        = "*"
      identifiers = ["*"]
    }
  }`),
    ).toEqual({
      Version: '2012-10-17',
      Id: 'access',
      Statement: [
        {
          Sid: 'Read',
          Effect: 'Allow',
          Action: ['s3:ListBucket', 's3:GetObject'],
          Resource: 'arn:aws:s3:::shop/${aws:username}/*',
          Principal: {
            AWS: 'arn:aws:iam::123456789012:root',
            Service: ['ecs.amazonaws.com', 'ec2.amazonaws.com'],
          },
          Condition: {
            StringEquals: { 'aws:SourceAccount': '123456789012', 'aws:PrincipalTag/team': ['b', 'a'] },
          },
        },
        { Effect: 'Deny', NotAction: 'iam:*', NotResource: '*', NotPrincipal: '*' },
      ],
    });
  });

  it('joins source documents and lets overrides replace statements of the same Sid', () => {
    const base = `data "aws_iam_policy_document" "base" {
  statement {
    sid = "A"
    actions = ["s3:Get*"]
    resources = ["*"]
  }
  statement {
    actions = ["sqs:*"]
    resources = ["*"]
  }
}`;
    expect(
      policyOf(
        `
  source_policy_documents   = [data.aws_iam_policy_document.base.json]
  override_policy_documents = [jsonencode({ Version = "2008-10-17", Statement = [{ Sid = "A", Effect = "Deny", Action = "*", Resource = "*" }, { Sid = "Z", Effect = "Allow", Action = "sns:*", Resource = "*" }] })]
  statement {
    sid       = "B"
    actions   = ["kms:Decrypt"]
    resources = ["*"]
  }`,
        base,
      ),
    ).toEqual({
      Version: '2008-10-17',
      Statement: [
        { Sid: 'A', Effect: 'Deny', Action: '*', Resource: '*' },
        { Effect: 'Allow', Action: 'sqs:*', Resource: '*' },
        { Sid: 'B', Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*' },
        { Sid: 'Z', Effect: 'Allow', Action: 'sns:*', Resource: '*' },
      ],
    });
  });

  it('keeps holes for what is not known, and says where more statements may be', () => {
    const blocks = `
  source_policy_documents = [var.extra]
  statement {
    actions   = ["s3:*"]
    resources = ["\${aws_s3_bucket.b.arn}/*", aws_s3_bucket.b.arn]
  }`;
    expect(policyOf(blocks, 'variable "extra" {}\nresource "aws_s3_bucket" "b" {}')).toBe(
      '{"Statement":[{"Action":"s3:*","Effect":"Allow","Resource":["{<aws_s3_bucket.b.arn>}/*","{<aws_s3_bucket.b.arn>}"]},{?input-without-default}],"Version":"2012-10-17"}',
    );
  });
});

describe('data sources that need no account', () => {
  it('answer from the provider and the tree', () => {
    const root = rootOf(
      {
        'main.tf': `
provider "aws" {
  region              = "eu-west-1"
  allowed_account_ids = ["123456789012"]
}
provider "aws" {
  alias  = "china"
  region = "cn-north-1"
}
data "aws_region" "here" {}
data "aws_caller_identity" "me" {}
data "aws_partition" "here" {}
data "aws_partition" "china" { provider = aws.china }
data "aws_arn" "role" { arn = "arn:aws:iam::123456789012:role/app" }
data "local_file" "motd" { filename = "\${path.module}/motd.txt" }
data "template_file" "user_data" {
  template = file("user-data.tpl")
  vars     = { cluster = "shop" }
}
data "aws_ssm_parameter" "password" { name = "/shop/db" }
data "aws_secretsmanager_secret_version" "db" { secret_id = aws_secretsmanager_secret.db.id }
resource "aws_secretsmanager_secret" "db" {}
data "aws_ami" "linux" { most_recent = true }
output "all" {
  value = [
    data.aws_region.here.name, data.aws_caller_identity.me.account_id, data.aws_partition.here.partition,
    data.aws_partition.china.dns_suffix, data.aws_arn.role.resource, data.local_file.motd.content,
    data.template_file.user_data.rendered, data.aws_ssm_parameter.password.value,
    data.aws_secretsmanager_secret_version.db.secret_string, data.aws_ami.linux.id, data.aws_ami.linux.most_recent,
  ]
}`,
        'motd.txt': 'hello',
        'user-data.tpl': 'CLUSTER=${cluster}',
      },
      {},
    );
    expect(shown(root.output('all'))).toEqual([
      'eu-west-1',
      '123456789012',
      'aws',
      'amazonaws.com.cn',
      'role/app',
      'hello',
      'CLUSTER=shop',
      '<ssm /shop/db>',
      '<secretsmanager aws_secretsmanager_secret.db.id>',
      '?data-source',
      true,
    ]);
    expect(instance(root, 'data.aws_region.here').mode).toBe('data');
  });

  it('knows a part of a secret as the secret, wherever it is read', () => {
    const root = rootOf({
      'main.tf': `
variable "stage" {}
data "aws_secretsmanager_secret_version" "db" { secret_id = "shop/\${var.stage}" }
ephemeral "aws_secretsmanager_secret_version" "api" { secret_id = "shop/api" }
locals {
  db  = jsondecode(data.aws_secretsmanager_secret_version.db.secret_string)
  api = jsondecode(ephemeral.aws_secretsmanager_secret_version.api.secret_string)
}
output "all" {
  value = [
    ephemeral.aws_secretsmanager_secret_version.api.secret_string, local.db.password, local.api["keys"].first,
    lookup(local.db, "password", "none"), [for name, value in local.db : name],
  ]
}`,
    });
    expect(shown(root.output('all'))).toEqual([
      '<secretsmanager shop/api>',
      '<secretsmanager var.stage>',
      '<secretsmanager shop/api>',
      '?data-source',
      [{ maybe: '?data-source' }, '...'],
    ]);
    expect(root.unread).toEqual([]);
  });

  it('keeps the partition open, with its alternatives, where the Region is not known', () => {
    const root = rootOf({
      'main.tf':
        'data "aws_partition" "p" {}\noutput "arn" { value = "arn:${data.aws_partition.p.partition}:s3:::shop" }',
    });
    expect(shown(root.output('arn'))).toEqual({
      oneOf: ['arn:aws:s3:::shop', 'arn:aws-cn:s3:::shop', 'arn:aws-us-gov:s3:::shop'],
    });
  });
});
