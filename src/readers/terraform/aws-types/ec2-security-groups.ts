import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Security groups and their rules: inline blocks, the old rule resource, and the newer one for each direction. */
export const ec2SecurityGroups: TypeTables = [
  defineType('aws_security_group', 'AWS::EC2::SecurityGroup', {
    fields: ({ ignored, pairs, spread }) => ({
      name: 'GroupName',
      name_prefix: ignored,
      description: 'GroupDescription',
      vpc_id: 'VpcId',
      revoke_rules_on_delete: ignored,
      tags: pairs('Tags'),
      ingress: spread(
        'SecurityGroupIngress',
        {
          cidr_blocks: 'CidrIp',
          ipv6_cidr_blocks: 'CidrIpv6',
          security_groups: 'SourceSecurityGroupId',
          prefix_list_ids: 'SourcePrefixListId',
        },
        {
          cidr_blocks: 'CidrIp',
          ipv6_cidr_blocks: 'CidrIpv6',
          security_groups: 'SourceSecurityGroupId',
          prefix_list_ids: 'SourcePrefixListId',
          self: ignored,
          from_port: 'FromPort',
          to_port: 'ToPort',
          protocol: 'IpProtocol',
          description: 'Description',
        },
      ),
      egress: spread(
        'SecurityGroupEgress',
        {
          cidr_blocks: 'CidrIp',
          ipv6_cidr_blocks: 'CidrIpv6',
          security_groups: 'DestinationSecurityGroupId',
          prefix_list_ids: 'DestinationPrefixListId',
        },
        {
          cidr_blocks: 'CidrIp',
          ipv6_cidr_blocks: 'CidrIpv6',
          security_groups: 'DestinationSecurityGroupId',
          prefix_list_ids: 'DestinationPrefixListId',
          self: ignored,
          from_port: 'FromPort',
          to_port: 'ToPort',
          protocol: 'IpProtocol',
          description: 'Description',
        },
      ),
    }),
  }),
  defineType('aws_vpc_security_group_ingress_rule', 'AWS::EC2::SecurityGroupIngress', {
    fields: ({ ignored }) => ({
      security_group_id: 'GroupId',
      cidr_ipv4: 'CidrIp',
      cidr_ipv6: 'CidrIpv6',
      referenced_security_group_id: 'SourceSecurityGroupId',
      prefix_list_id: 'SourcePrefixListId',
      from_port: 'FromPort',
      to_port: 'ToPort',
      ip_protocol: 'IpProtocol',
      description: 'Description',
      tags: ignored,
    }),
  }),
  defineType('aws_vpc_security_group_egress_rule', 'AWS::EC2::SecurityGroupEgress', {
    fields: ({ ignored }) => ({
      security_group_id: 'GroupId',
      cidr_ipv4: 'CidrIp',
      cidr_ipv6: 'CidrIpv6',
      referenced_security_group_id: 'DestinationSecurityGroupId',
      prefix_list_id: 'DestinationPrefixListId',
      from_port: 'FromPort',
      to_port: 'ToPort',
      ip_protocol: 'IpProtocol',
      description: 'Description',
      tags: ignored,
    }),
  }),
];
