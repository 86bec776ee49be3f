import { defineOwn, defineType, defineVariants, type TypeTables } from '../mapping/define-type.ts';

const terraform = 'aws_directory_service_directory';
const computed = ['access_url', 'dns_ip_addresses', 'security_group_id'];

const simple = defineType(terraform, 'AWS::DirectoryService::SimpleAD', {
  computed,
  fields: ({ ignored, inside, pairs }) => ({
    name: 'Name',
    alias: ignored,
    connect_settings: ignored,
    description: 'Description',
    desired_number_of_domain_controllers: ignored,
    edition: ignored,
    enable_directory_data_access: ignored,
    enable_sso: 'EnableSso',
    password: 'Password',
    short_name: 'ShortName',
    size: 'Size',
    tags: pairs('Tags'),
    type: ignored,
    vpc_settings: inside({
      availability_zones: ignored,
      subnet_ids: 'VpcSettings.SubnetIds',
      vpc_id: 'VpcSettings.VpcId',
    }),
  }),
});

const microsoft = defineType(terraform, 'AWS::DirectoryService::MicrosoftAD', {
  computed,
  fields: ({ ignored, inside }) => ({
    name: 'Name',
    alias: ignored,
    connect_settings: ignored,
    description: ignored,
    desired_number_of_domain_controllers: ignored,
    edition: 'Edition',
    enable_directory_data_access: ignored,
    enable_sso: 'EnableSso',
    password: 'Password',
    short_name: 'ShortName',
    size: ignored,
    tags: ignored,
    type: ignored,
    vpc_settings: inside({
      availability_zones: ignored,
      subnet_ids: 'VpcSettings.SubnetIds',
      vpc_id: 'VpcSettings.VpcId',
    }),
  }),
});

const connector = defineOwn(terraform, 'Demarc::DirectoryService::ADConnector', {
  computed,
  fields: ({ ignored, inside, pairs }) => ({
    name: 'Name',
    alias: ignored,
    connect_settings: inside({
      availability_zones: ignored,
      connect_ips: ignored,
      customer_dns_ips: 'ConnectSettings.CustomerDnsIps',
      customer_username: 'ConnectSettings.CustomerUserName',
      subnet_ids: 'ConnectSettings.SubnetIds',
      vpc_id: 'ConnectSettings.VpcId',
    }),
    description: 'Description',
    desired_number_of_domain_controllers: ignored,
    edition: ignored,
    enable_directory_data_access: ignored,
    enable_sso: 'EnableSso',
    password: 'Password',
    short_name: 'ShortName',
    size: 'Size',
    tags: pairs('Tags'),
    type: ignored,
    vpc_settings: ignored,
  }),
});

/** Directories: simple ones where nothing else is said, Microsoft's, and connectors to one elsewhere. */
export const directoryservice: TypeTables = [
  defineVariants(
    terraform,
    { argument: 'type', value: 'MicrosoftAD', table: microsoft },
    { argument: 'type', value: 'ADConnector', table: connector },
    { argument: 'type', value: 'SimpleAD', table: simple },
    { argument: 'name', table: simple },
  ),
  defineOwn('aws_directory_service_log_subscription', 'Demarc::DirectoryService::LogSubscription', {
    fields: () => ({ directory_id: 'DirectoryId', log_group_name: 'LogGroupName' }),
  }),
];
