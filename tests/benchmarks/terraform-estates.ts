/** Terraform of any size for measurements: shops with variables, locals, loops, dynamic blocks, policies and references. */

const shared = `
variable "stage" {
  default = "production"
}

variable "office" {
  type    = list(string)
  default = ["203.0.113.0/24", "198.51.100.0/24"]
}

locals {
  names = { for key in ["orders", "invoices"] : key => "shop-\${var.stage}-\${key}" }
  tags  = merge({ stage = var.stage }, { owner = "shop" })
}
`;

/** Ten resources of one shop. */
function shop(index: number): string {
  const name = `shop_${index}`;
  return `
resource "aws_kms_key" "${name}" {
  enable_key_rotation = true
  tags                = local.tags
}

resource "aws_s3_bucket" "${name}" {
  bucket = "\${local.names["invoices"]}-${index}"
  tags   = local.tags
}

resource "aws_s3_bucket_versioning" "${name}" {
  bucket = aws_s3_bucket.${name}.id
  versioning_configuration {
    status = var.stage == "production" ? "Enabled" : "Suspended"
  }
}

resource "aws_s3_bucket_policy" "${name}" {
  bucket = aws_s3_bucket.${name}.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.${name}.arn, "\${aws_s3_bucket.${name}.arn}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_sqs_queue" "${name}" {
  for_each          = local.names
  name              = "\${each.value}-${index}"
  kms_master_key_id = aws_kms_key.${name}.arn
}

resource "aws_security_group" "${name}" {
  description = "shop ${index}"
  dynamic "ingress" {
    for_each = var.office
    content {
      protocol    = "tcp"
      from_port   = 22
      to_port     = 22
      cidr_blocks = [ingress.value]
    }
  }
}

resource "aws_db_instance" "${name}" {
  engine                  = "postgres"
  instance_class          = "db.t4g.medium"
  allocated_storage       = 100
  storage_encrypted       = true
  kms_key_id              = aws_kms_key.${name}.arn
  backup_retention_period = var.stage == "production" ? 14 : 1
  vpc_security_group_ids  = [aws_security_group.${name}.id]
}

resource "aws_iam_role" "${name}" {
  assume_role_policy = <<-POLICY
    {
      "Version": "2012-10-17",
      "Statement": [
        { "Effect": "Allow", "Principal": { "Service": "ecs-tasks.amazonaws.com" }, "Action": "sts:AssumeRole" }
      ]
    }
  POLICY
}

resource "aws_cloudwatch_log_group" "${name}" {
  name              = "/shop/%{if var.stage == "production"}live%{else}test%{endif}/${index}"
  retention_in_days = 400
}
`;
}

/** Resources that one shop has after its loops. */
export const resourcesPerShop = 10;

/** A folder with that many resources, twenty shops to a file. */
export function terraformFolder(resources: number): Record<string, string> {
  const files: Record<string, string> = { 'variables.tf': shared };
  const shops = Math.ceil(resources / resourcesPerShop);
  for (let first = 0; first < shops; first += 20) {
    const count = Math.min(20, shops - first);
    files[`shops-${first}.tf`] = Array.from({ length: count }, (_, index) => shop(first + index)).join('');
  }
  return files;
}

/** One file with that many resources. */
export function terraformFile(resources: number): string {
  const shops = Math.ceil(resources / resourcesPerShop);
  return shared + Array.from({ length: shops }, (_, index) => shop(index)).join('');
}
