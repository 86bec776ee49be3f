import { defineOwn, defineType, type TypeTables } from '../mapping/define-type.ts';

/** IPAM: the plan of address ranges that VPCs take theirs from. */
export const ec2Ipam: TypeTables = [
  defineType('aws_vpc_ipam', 'AWS::EC2::IPAM', {
    fields: ({ elements, ignored, pairs }) => ({
      cascade: ignored,
      description: 'Description',
      enable_private_gua: 'EnablePrivateGua',
      metered_account: 'MeteredAccount',
      operating_regions: elements('OperatingRegions', () => ({ region_name: 'RegionName' })),
      tags: pairs('Tags'),
      tier: 'Tier',
    }),
    computed: [
      'default_resource_discovery_association_id',
      'default_resource_discovery_id',
      'private_default_scope_id',
      'public_default_scope_id',
      'scope_count',
    ],
  }),
  defineType('aws_vpc_ipam_scope', 'AWS::EC2::IPAMScope', {
    fields: ({ ignored, pairs }) => ({
      description: 'Description',
      external_authority_configuration: ignored,
      ipam_id: 'IpamId',
      tags: pairs('Tags'),
    }),
    computed: ['ipam_arn', 'ipam_scope_type', 'is_default', 'pool_count'],
  }),
  defineType('aws_vpc_ipam_pool', 'AWS::EC2::IPAMPool', {
    fields: ({ ignored, inside, pairs }) => ({
      address_family: 'AddressFamily',
      allocation_default_netmask_length: 'AllocationDefaultNetmaskLength',
      allocation_max_netmask_length: 'AllocationMaxNetmaskLength',
      allocation_min_netmask_length: 'AllocationMinNetmaskLength',
      allocation_resource_tags: pairs('AllocationResourceTags'),
      auto_import: 'AutoImport',
      aws_service: 'AwsService',
      cascade: ignored,
      description: 'Description',
      ipam_scope_id: 'IpamScopeId',
      locale: 'Locale',
      public_ip_source: 'PublicIpSource',
      publicly_advertisable: 'PubliclyAdvertisable',
      source_ipam_pool_id: 'SourceIpamPoolId',
      source_resource: inside({
        resource_id: 'SourceResource.ResourceId',
        resource_owner: 'SourceResource.ResourceOwner',
        resource_region: 'SourceResource.ResourceRegion',
        resource_type: 'SourceResource.ResourceType',
      }),
      tags: pairs('Tags'),
    }),
    computed: ['ipam_scope_type', 'pool_depth', 'state'],
  }),
  defineType('aws_vpc_ipam_pool_cidr', 'AWS::EC2::IPAMPoolCidr', {
    fields: ({ ignored }) => ({
      cidr: 'Cidr',
      cidr_authorization_context: ignored,
      ipam_pool_id: 'IpamPoolId',
      netmask_length: 'NetmaskLength',
    }),
    computed: ['ipam_pool_cidr_id'],
  }),
  defineType('aws_vpc_ipam_pool_cidr_allocation', 'AWS::EC2::IPAMAllocation', {
    fields: ({ ignored }) => ({
      cidr: 'Cidr',
      description: 'Description',
      disallowed_cidrs: ignored,
      ipam_pool_id: 'IpamPoolId',
      netmask_length: 'NetmaskLength',
    }),
    computed: ['ipam_pool_allocation_id', 'resource_id', 'resource_owner', 'resource_type'],
  }),
  defineType('aws_vpc_ipam_resource_discovery', 'AWS::EC2::IPAMResourceDiscovery', {
    fields: ({ elements, pairs }) => ({
      description: 'Description',
      operating_regions: elements('OperatingRegions', () => ({ region_name: 'RegionName' })),
      organizational_unit_exclusion: elements('OrganizationalUnitExclusions', () => ({
        organizations_entity_path: 'OrganizationsEntityPath',
      })),
      tags: pairs('Tags'),
    }),
    computed: ['ipam_resource_discovery_region', 'is_default', 'owner_id'],
  }),
  defineType('aws_vpc_ipam_resource_discovery_association', 'AWS::EC2::IPAMResourceDiscoveryAssociation', {
    fields: ({ pairs }) => ({
      ipam_id: 'IpamId',
      ipam_resource_discovery_id: 'IpamResourceDiscoveryId',
      tags: pairs('Tags'),
    }),
    computed: ['ipam_arn', 'ipam_region', 'is_default', 'owner_id', 'state'],
  }),
  defineOwn('aws_vpc_ipam_preview_next_cidr', 'Demarc::EC2::IPAMPreviewNextCidr', {
    fields: ({ ignored }) => ({
      disallowed_cidrs: ignored,
      ipam_pool_id: 'IpamPoolId',
      netmask_length: 'NetmaskLength',
    }),
    computed: ['cidr'],
  }),
  defineOwn('aws_vpc_ipam_organization_admin_account', 'Demarc::EC2::IPAMOrganizationAdminAccount', {
    fields: () => ({ delegated_admin_account_id: 'DelegatedAdminAccountId' }),
    computed: ['email', 'name', 'service_principal'],
  }),
];
