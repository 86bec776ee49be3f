import { defineType, fieldsOfType, type TypeTables } from '../mapping/define-type.ts';
import { knownVpc, vpcOfDefault } from './ec2/adopted-defaults.ts';

/** Protocols by their numbers, as the registry has them. https://www.iana.org/assignments/protocol-numbers */
const protocols = { all: -1, icmp: 1, tcp: 6, udp: 17, icmpv6: 58 };
const actions = { ALLOW: 'allow', DENY: 'deny' };

const entry = (egress: boolean) =>
  fieldsOfType('AWS::EC2::NetworkAclEntry', ({ choose, constant, several }) => ({
    action: choose('RuleAction', actions),
    cidr_block: 'CidrBlock',
    from_port: 'PortRange.From',
    icmp_code: 'Icmp.Code',
    icmp_type: 'Icmp.Type',
    ipv6_cidr_block: 'Ipv6CidrBlock',
    protocol: choose('Protocol', protocols),
    rule_no: several('RuleNumber', constant('Egress', egress)),
    to_port: 'PortRange.To',
  }));

/** Network ACLs and their rules. */
export const ec2NetworkAcls: TypeTables = [
  defineType('aws_network_acl', 'AWS::EC2::NetworkAcl', {
    fields: ({ pairs, satelliteEach, satellites }) => ({
      egress: satellites('AWS::EC2::NetworkAclEntry', 'NetworkAclId', () => entry(true)),
      ingress: satellites('AWS::EC2::NetworkAclEntry', 'NetworkAclId', () => entry(false)),
      subnet_ids: satelliteEach('AWS::EC2::SubnetNetworkAclAssociation', 'NetworkAclId', 'SubnetId'),
      tags: pairs('Tags'),
      vpc_id: 'VpcId',
    }),
    computed: ['owner_id'],
  }),
  // The provider takes over the list that AWS made with the VPC, and first takes all its rules away.
  defineType('aws_default_network_acl', 'AWS::EC2::NetworkAcl', {
    fields: ({ converted, pairs, satelliteEach, satellites }) => ({
      default_network_acl_id: converted('VpcId', vpcOfDefault),
      egress: satellites('AWS::EC2::NetworkAclEntry', 'NetworkAclId', () => entry(true)),
      ingress: satellites('AWS::EC2::NetworkAclEntry', 'NetworkAclId', () => entry(false)),
      subnet_ids: satelliteEach('AWS::EC2::SubnetNetworkAclAssociation', 'NetworkAclId', 'SubnetId'),
      tags: pairs('Tags'),
      vpc_id: converted('VpcId', knownVpc),
    }),
    computed: ['owner_id'],
  }),
  defineType('aws_network_acl_rule', 'AWS::EC2::NetworkAclEntry', {
    fields: ({ choose }) => ({
      cidr_block: 'CidrBlock',
      egress: 'Egress',
      from_port: 'PortRange.From',
      icmp_code: 'Icmp.Code',
      icmp_type: 'Icmp.Type',
      ipv6_cidr_block: 'Ipv6CidrBlock',
      network_acl_id: 'NetworkAclId',
      protocol: choose('Protocol', protocols),
      rule_action: choose('RuleAction', actions),
      rule_number: 'RuleNumber',
      to_port: 'PortRange.To',
    }),
  }),
  defineType('aws_network_acl_association', 'AWS::EC2::SubnetNetworkAclAssociation', {
    fields: () => ({ network_acl_id: 'NetworkAclId', subnet_id: 'SubnetId' }),
  }),
];
