import {
  defineOwn,
  definePart,
  defineType,
  defineVariants,
  fieldsOfType,
  type TypeTables,
} from '../mapping/define-type.ts';

const group = 'AWS::EC2::SecurityGroup';
const protocols = { all: '-1' };

/** Rules written inside a group. One that names several ranges is several rules; `self` names the group itself. */
const rules = fieldsOfType(group, ({ spread }) => ({
  ingress: spread(
    'SecurityGroupIngress',
    {
      cidr_blocks: 'CidrIp',
      ipv6_cidr_blocks: 'CidrIpv6',
      security_groups: 'SourceSecurityGroupId',
      prefix_list_ids: 'SourcePrefixListId',
    },
    kit => ({
      cidr_blocks: 'CidrIp',
      ipv6_cidr_blocks: 'CidrIpv6',
      security_groups: 'SourceSecurityGroupId',
      prefix_list_ids: 'SourcePrefixListId',
      self: kit.ignored,
      from_port: 'FromPort',
      to_port: 'ToPort',
      protocol: kit.choose('IpProtocol', protocols),
      description: 'Description',
    }),
  ),
  egress: spread(
    'SecurityGroupEgress',
    {
      cidr_blocks: 'CidrIp',
      ipv6_cidr_blocks: 'CidrIpv6',
      security_groups: 'DestinationSecurityGroupId',
      prefix_list_ids: 'DestinationPrefixListId',
    },
    kit => ({
      cidr_blocks: 'CidrIp',
      ipv6_cidr_blocks: 'CidrIpv6',
      security_groups: 'DestinationSecurityGroupId',
      prefix_list_ids: 'DestinationPrefixListId',
      self: kit.ignored,
      from_port: 'FromPort',
      to_port: 'ToPort',
      protocol: kit.choose('IpProtocol', protocols),
      description: 'Description',
    }),
  ),
}));

const sources = ['cidr_blocks', 'ipv6_cidr_blocks', 'prefix_list_ids', 'source_security_group_id'];

/** Security groups and their rules: inline blocks, the old rule resource, and the newer one for each direction. */
export const ec2SecurityGroups: TypeTables = [
  defineType('aws_security_group', group, {
    fields: ({ ignored, pairs }) => ({
      ...rules,
      name: 'GroupName',
      name_prefix: ignored,
      description: 'GroupDescription',
      vpc_id: 'VpcId',
      revoke_rules_on_delete: ignored,
      tags: pairs('Tags'),
    }),
    computed: ['owner_id'],
    // The provider takes away the rule that lets everything out, which AWS makes with a group.
    providerDefaults: { SecurityGroupEgress: [] },
  }),
  // It takes over the group that AWS made with the VPC, always named `default`, and takes all its rules away.
  defineType('aws_default_security_group', group, {
    fields: ({ ignored, pairs }) => ({
      ...rules,
      vpc_id: 'VpcId',
      revoke_rules_on_delete: ignored,
      tags: pairs('Tags'),
    }),
    computed: ['description', 'name', 'name_prefix', 'owner_id'],
    providerDefaults: { GroupName: 'default', SecurityGroupIngress: [], SecurityGroupEgress: [] },
  }),
  defineVariants(
    'aws_security_group_rule',
    {
      argument: 'type',
      value: 'ingress',
      table: defineType('aws_security_group_rule', 'AWS::EC2::SecurityGroupIngress', {
        each: sources,
        fields: ({ choose, ignored }) => ({
          cidr_blocks: 'CidrIp',
          description: 'Description',
          from_port: 'FromPort',
          ipv6_cidr_blocks: 'CidrIpv6',
          prefix_list_ids: 'SourcePrefixListId',
          protocol: choose('IpProtocol', protocols),
          security_group_id: 'GroupId',
          self: ignored,
          source_security_group_id: 'SourceSecurityGroupId',
          to_port: 'ToPort',
          type: ignored,
        }),
        computed: ['security_group_rule_id'],
      }),
    },
    {
      argument: 'type',
      value: 'egress',
      table: defineType('aws_security_group_rule', 'AWS::EC2::SecurityGroupEgress', {
        each: sources,
        fields: ({ choose, ignored }) => ({
          cidr_blocks: 'CidrIp',
          description: 'Description',
          from_port: 'FromPort',
          ipv6_cidr_blocks: 'CidrIpv6',
          prefix_list_ids: 'DestinationPrefixListId',
          protocol: choose('IpProtocol', protocols),
          security_group_id: 'GroupId',
          self: ignored,
          source_security_group_id: 'DestinationSecurityGroupId',
          to_port: 'ToPort',
          type: ignored,
        }),
        computed: ['security_group_rule_id'],
      }),
    },
  ),
  defineType('aws_vpc_security_group_ingress_rule', 'AWS::EC2::SecurityGroupIngress', {
    fields: ({ choose, ignored }) => ({
      security_group_id: 'GroupId',
      cidr_ipv4: 'CidrIp',
      cidr_ipv6: 'CidrIpv6',
      referenced_security_group_id: 'SourceSecurityGroupId',
      prefix_list_id: 'SourcePrefixListId',
      from_port: 'FromPort',
      to_port: 'ToPort',
      ip_protocol: choose('IpProtocol', protocols),
      description: 'Description',
      tags: ignored,
    }),
    computed: ['security_group_rule_id'],
  }),
  defineType('aws_vpc_security_group_egress_rule', 'AWS::EC2::SecurityGroupEgress', {
    fields: ({ choose, ignored }) => ({
      security_group_id: 'GroupId',
      cidr_ipv4: 'CidrIp',
      cidr_ipv6: 'CidrIpv6',
      referenced_security_group_id: 'DestinationSecurityGroupId',
      prefix_list_id: 'DestinationPrefixListId',
      from_port: 'FromPort',
      to_port: 'ToPort',
      ip_protocol: choose('IpProtocol', protocols),
      description: 'Description',
      tags: ignored,
    }),
    computed: ['security_group_rule_id'],
  }),
  defineType('aws_vpc_security_group_vpc_association', 'AWS::EC2::SecurityGroupVpcAssociation', {
    fields: () => ({ security_group_id: 'GroupId', vpc_id: 'VpcId' }),
    computed: ['state'],
  }),
  // What holds the rules together that are resources of their own: it takes away all others, and adds none.
  defineOwn('aws_vpc_security_group_rules_exclusive', 'Demarc::EC2::SecurityGroupRulesExclusive', {
    fields: () => ({
      egress_rule_ids: 'EgressRuleIds',
      ingress_rule_ids: 'IngressRuleIds',
      security_group_id: 'GroupId',
    }),
  }),
  // The interface is one of its own, or the first one of an instance.
  definePart(
    'aws_network_interface_sg_attachment',
    'AWS::EC2::NetworkInterface',
    { parent: 'network_interface_id', path: '' },
    {
      fields: () => ({ security_group_id: 'GroupSet' }),
      also: [
        definePart(
          'aws_network_interface_sg_attachment',
          'AWS::EC2::Instance',
          { parent: 'network_interface_id', path: '' },
          { fields: () => ({ security_group_id: 'SecurityGroupIds' }) },
        ),
      ],
    },
  ),
];
