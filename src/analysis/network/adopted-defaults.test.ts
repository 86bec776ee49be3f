import { describe, expect, it } from 'vitest';
import { estateOfTerraform, resourceOf } from '../template.fixture.ts';
import { reachableFromInternet } from './reachability.ts';

/** A public subnet with a machine in it that names no security group. */
const shop = `
variable "stage" {}
resource "aws_vpc" "shop" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_internet_gateway" "shop" {
  vpc_id = aws_vpc.shop.id
}
resource "aws_route_table" "public" {
  vpc_id = aws_vpc.shop.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.shop.id
  }
}
resource "aws_subnet" "web" {
  vpc_id                  = aws_vpc.shop.id
  map_public_ip_on_launch = true
}
resource "aws_route_table_association" "web" {
  subnet_id      = aws_subnet.web.id
  route_table_id = aws_route_table.public.id
}
`;

const machine = 'resource "aws_instance" "web" {\n  subnet_id = aws_subnet.web.id\n}\n';
const rule =
  'ingress {\n    protocol = "tcp"\n    from_port = 22\n    to_port = 22\n    cidr_blocks = ["0.0.0.0/0"]\n  }';

function group(lines: string): string {
  return `resource "aws_default_security_group" "shop" {\n  vpc_id = aws_vpc.shop.id\n  ${lines}\n}\n`;
}

function list(lines: string): string {
  return `resource "aws_default_network_acl" "shop" {\n  default_network_acl_id = aws_vpc.shop.default_network_acl_id\n  ${lines}\n}\n`;
}

const everything = (direction: string): string =>
  `${direction} {\n    rule_no = 100\n    action = "allow"\n    protocol = "-1"\n    from_port = 0\n    to_port = 0\n    cidr_block = "0.0.0.0/0"\n  }\n`;

const separateRule = `
resource "aws_security_group_rule" "ssh" {
  type              = "ingress"
  security_group_id = aws_vpc.shop.default_security_group_id
  protocol          = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_blocks       = ["10.0.0.0/8", "0.0.0.0/0"]
}
`;

const inProduction = 'count = var.stage == "production" ? 1 : 0';

function reached(source: string): string {
  const estate = estateOfTerraform(source);
  return reachableFromInternet(resourceOf(estate, 'aws_instance.web'), estate, [22]).truth;
}

describe('the defaults that AWS makes with a VPC', () => {
  it.each([
    ['let nothing in where nobody changed them', '', 'no'],
    ['let in what the default group is given, taken over by Terraform', group(rule), 'yes'],
    ['let nothing in where it is taken over without rules', group(''), 'no'],
    ['let in what a rule of its own adds to the default group', separateRule, 'yes'],
    [
      'cannot be told where it is taken over in production only',
      group(`${inProduction}\n${rule}`),
      'unknown',
    ],
    ['close the subnet where the list is taken over without rules', group(rule) + list(''), 'no'],
    [
      'leave the subnet open where the list lets everything pass',
      group(rule) + list(everything('ingress') + everything('egress')),
      'yes',
    ],
    [
      'leave the subnet open one way or the other',
      group(rule) + list(`${inProduction}\n${everything('ingress')}${everything('egress')}`),
      'yes',
    ],
    ['cannot be told where the list closes in production only', group(rule) + list(inProduction), 'unknown'],
  ])('%s', (_, more, expected) => {
    expect(reached(shop + machine + more)).toBe(expected);
  });

  it('are not known of the default VPC, which was there before', () => {
    const source = `
resource "aws_default_vpc" "shop" {}
resource "aws_subnet" "web" {
  vpc_id                  = aws_default_vpc.shop.id
  map_public_ip_on_launch = true
}
resource "aws_security_group" "ssh" {
  vpc_id = aws_default_vpc.shop.id
  ${rule}
}
resource "aws_instance" "web" {
  subnet_id              = aws_subnet.web.id
  vpc_security_group_ids = [aws_security_group.ssh.id]
}
`;
    expect(reached(source)).toBe('unknown');
  });
});
