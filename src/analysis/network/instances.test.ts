import { describe, expect, it } from 'vitest';
import { estateOfTerraform, resourceOf } from '../template.fixture.ts';
import { reachableFromInternet } from './reachability.ts';

const network = `
resource "aws_vpc" "shop" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_internet_gateway" "shop" {
  vpc_id = aws_vpc.shop.id
}

resource "aws_default_route_table" "shop" {
  default_route_table_id = aws_vpc.shop.default_route_table_id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.shop.id
  }
  route {
    ipv6_cidr_block = "::/0"
    gateway_id      = aws_internet_gateway.shop.id
  }
}

resource "aws_subnet" "web" {
  vpc_id     = aws_vpc.shop.id
  cidr_block = "10.0.0.0/24"
}

resource "aws_security_group" "ssh" {
  vpc_id = aws_vpc.shop.id
  ingress {
    protocol         = "tcp"
    from_port        = 22
    to_port          = 22
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = ["::/0"]
  }
}

resource "aws_security_group" "closed" {
  vpc_id = aws_vpc.shop.id
}
`;

const inGroup = 'vpc_security_group_ids = [aws_security_group.ssh.id]';

function instance(lines: string, more = ''): string {
  return `
resource "aws_instance" "bastion" {
  ${lines}
}
${more}
`;
}

const ownInterface = `
resource "aws_network_interface" "own" {
  subnet_id       = aws_subnet.web.id
  security_groups = [aws_security_group.ssh.id]
}

resource "aws_eip" "own" {
  network_interface = aws_network_interface.own.id
}
`;

const joinedGroup = `
resource "aws_network_interface_sg_attachment" "ssh" {
  security_group_id    = aws_security_group.ssh.id
  network_interface_id = aws_instance.bastion.primary_network_interface_id
}
`;

describe('an instance of Terraform on its SSH port', () => {
  const subnet = 'subnet_id = aws_subnet.web.id';
  const address = 'associate_public_ip_address = true';
  it.each([
    ['with an address of its own', instance(`${subnet}\n${address}\n${inGroup}`), 'yes'],
    ['without an address', instance(`${subnet}\n${inGroup}`), 'no'],
    [
      'whose address is refused',
      instance(`${subnet}\nassociate_public_ip_address = false\n${inGroup}`),
      'no',
    ],
    ['with an IPv6 address', instance(`${subnet}\nipv6_address_count = 1\n${inGroup}`), 'yes'],
    [
      'with an IPv6 address alone',
      instance(`${subnet}\nassociate_public_ip_address = false\nipv6_address_count = 1\n${inGroup}`),
      'yes',
    ],
    [
      'in a group that lets nothing in',
      instance(`${subnet}\n${address}\nvpc_security_group_ids = [aws_security_group.closed.id]`),
      'no',
    ],
    [
      'in a group that is added to its interface',
      instance(`${subnet}\n${address}\nvpc_security_group_ids = [aws_security_group.closed.id]`, joinedGroup),
      'yes',
    ],
    [
      'with an Elastic IP address by an association',
      instance(
        `${subnet}\n${inGroup}`,
        'resource "aws_eip" "one" {}\nresource "aws_eip_association" "one" {\n  instance_id   = aws_instance.bastion.id\n  allocation_id = aws_eip.one.id\n}',
      ),
      'yes',
    ],
    [
      'on an interface of its own with an Elastic IP address',
      instance(
        'network_interface {\n    network_interface_id = aws_network_interface.own.id\n    device_index         = 0\n  }',
        ownInterface,
      ),
      'yes',
    ],
  ] as const)('%s', (_, more, expected) => {
    const estate = estateOfTerraform(network + more);
    expect(reachableFromInternet(resourceOf(estate, 'aws_instance.bastion'), estate, [22]).truth).toBe(
      expected,
    );
  });
});
