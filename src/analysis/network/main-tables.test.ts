import { describe, expect, it } from 'vitest';
import { estateOfTerraform, resourceOf } from '../template.fixture.ts';
import { subnetRoutesToInternet } from './routes.ts';

const network = `
variable "stage" {}

resource "aws_vpc" "shop" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_internet_gateway" "shop" {
  vpc_id = aws_vpc.shop.id
}

resource "aws_subnet" "web" {
  vpc_id     = aws_vpc.shop.id
  cidr_block = "10.0.0.0/24"
}
`;

const outward = 'route {\n    cidr_block = "0.0.0.0/0"\n    gateway_id = aws_internet_gateway.shop.id\n  }';

const adopted = `
resource "aws_default_route_table" "shop" {
  default_route_table_id = aws_vpc.shop.default_route_table_id
  ${outward}
}
`;

const routeOfMain = `
resource "aws_route" "out" {
  route_table_id         = aws_vpc.shop.main_route_table_id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.shop.id
}
`;

const onlyInProduction = 'count = var.stage == "production" ? 1 : 0';

function chosen(route: string, more = ''): string {
  return `
resource "aws_route_table" "other" {
  vpc_id = aws_vpc.shop.id
  ${route}
}

resource "aws_main_route_table_association" "shop" {
  ${more}
  vpc_id         = aws_vpc.shop.id
  route_table_id = aws_route_table.other.id
}
`;
}

function conditional(resource: string): string {
  return resource.replace(/"(shop|out)" \{/, `"$1" {\n  ${onlyInProduction}`);
}

describe('a subnet without a table of its own', () => {
  it.each([
    ['routes nowhere with the table that AWS makes', '', 'no'],
    ['routes as the main table that Terraform takes over', adopted, 'yes'],
    ['routes nowhere where that has no routes', adopted.replace(outward, ''), 'no'],
    ['routes by a route that is added to the main table', routeOfMain, 'yes'],
    ['routes as the table that is made the main one', chosen(outward), 'yes'],
    ['no longer routes as the table that was the main one', adopted + chosen(''), 'no'],
    ['cannot be told where the table is taken over only in production', conditional(adopted), 'unknown'],
    ['cannot be told where the route is added only in production', conditional(routeOfMain), 'unknown'],
    [
      'cannot be told where another table is the main one only in production',
      chosen('', onlyInProduction),
      'unknown',
    ],
  ] as const)('%s', (_, more, expected) => {
    const estate = estateOfTerraform(network + more);
    expect(subnetRoutesToInternet(resourceOf(estate, 'aws_subnet.web'), 4, estate).truth).toBe(expected);
  });

  it('is one that names the main table of the VPC', () => {
    const named = `
resource "aws_route_table_association" "web" {
  subnet_id      = aws_subnet.web.id
  route_table_id = aws_vpc.shop.main_route_table_id
}
`;
    const estate = estateOfTerraform(network + routeOfMain + named);
    expect(subnetRoutesToInternet(resourceOf(estate, 'aws_subnet.web'), 4, estate).truth).toBe('yes');
  });
});
