import { describe, expect, test } from 'vitest';
import { readFiles, shownProperties } from './shown-value.fixture.ts';

const importer = (name: string, parameters = ''): string => `
${parameters}
Resources:
  Access: {Type: AWS::EC2::SecurityGroup, Properties: {VpcId: !ImportValue ${name}}}
`;

const exporter = (name: string): string => `
Resources: {Vpc: {Type: AWS::EC2::VPC}}
Outputs: {VpcId: {Value: !Ref Vpc, Export: {Name: ${name}}}}
`;

describe('ImportValue', () => {
  test('is what the template that exports the name gives', () => {
    const estate = readFiles({ 'network.yaml': exporter('shop-vpc'), 'orders.yaml': importer('shop-vpc') });
    expect(shownProperties(estate, 'Access')).toEqual({ VpcId: '→Vpc' });
    expect(estate.roots.map(root => root.name)).toEqual(['network.yaml', 'orders.yaml']);
  });

  test('finds a computed name with the same Region and account in it', () => {
    const name = "{'Fn::Sub': '${AWS::Region}-vpc'}";
    const estate = readFiles({ 'network.yaml': exporter(name), 'orders.yaml': importer(name) });
    expect(shownProperties(estate, 'Access')).toEqual({ VpcId: '→Vpc' });
  });

  test('assumes the name of the one stack that fits', () => {
    const estate = readFiles({
      'network.yaml': exporter("!Sub '${AWS::StackName}-vpc'"),
      'orders.yaml': importer(
        "{'Fn::Sub': '${Network}-vpc'}",
        'Parameters: {Network: {Type: String, Default: shop-network}}',
      ),
    });
    expect(shownProperties(estate, 'Access')).toEqual({
      VpcId: { value: '→Vpc', assumed: 'stack shop-network Network' },
    });
    expect(estate.roots[1]?.assumptions.map(one => one.value)).toContain('network.yaml');
  });

  test('does not choose between several', () => {
    const name = "!Sub '${AWS::StackName}-vpc'";
    const estate = readFiles({
      'a.yaml': exporter(name),
      'b.yaml': exporter(name),
      'orders.yaml': importer("{'Fn::Sub': '${Network}-vpc'}", 'Parameters: {Network: {Type: String}}'),
    });
    expect(shownProperties(estate, 'Access')).toEqual({ VpcId: '<import-not-in-estate>' });
  });

  test('survives exports whose names are imported', () => {
    const estate = readFiles({
      'network.yaml': exporter('!ImportValue shop-vpc'),
      'orders.yaml': importer('shop-vpc'),
    });
    expect(shownProperties(estate, 'Access')).toEqual({ VpcId: '<import-not-in-estate>' });
  });
});
