import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';
import { registryName } from './security-findings/filters.ts';

const text: Fields = { comparison: 'Comparison', value: 'Value' };
const range: Fields = { lower_inclusive: 'LowerInclusive', upper_inclusive: 'UpperInclusive' };
const dates: Fields = { end_inclusive: 'EndInclusive', start_inclusive: 'StartInclusive' };

const texts = [
  'aws_account_id',
  'code_vulnerability_detector_name',
  'code_vulnerability_detector_tags',
  'code_vulnerability_file_path',
  'component_id',
  'component_type',
  'ec2_instance_image_id',
  'ec2_instance_subnet_id',
  'ec2_instance_vpc_id',
  'ecr_image_architecture',
  'ecr_image_hash',
  'ecr_image_registry',
  'ecr_image_repository_name',
  'ecr_image_tags',
  'exploit_available',
  'finding_arn',
  'finding_status',
  'finding_type',
  'fix_available',
  'lambda_function_execution_role_arn',
  'lambda_function_layers',
  'lambda_function_name',
  'lambda_function_runtime',
  'network_protocol',
  'related_vulnerabilities',
  'resource_id',
  'resource_type',
  'severity',
  'title',
  'vendor_severity',
  'vulnerability_id',
  'vulnerability_source',
];
const moments = [
  'ecr_image_pushed_at',
  'first_observed_at',
  'lambda_function_last_modified_at',
  'last_observed_at',
  'updated_at',
];

const packages: Fields = defineFields(({ nested }) => ({
  architecture: nested('Architecture', () => text),
  epoch: nested('Epoch', () => range),
  file_path: nested('FilePath', () => text),
  name: nested('Name', () => text),
  release: nested('Release', () => text),
  source_lambda_layer_arn: nested('SourceLambdaLayerArn', () => text),
  source_layer_hash: nested('SourceLayerHash', () => text),
  version: nested('Version', () => text),
}));

const criteria: Fields = defineFields(({ nestedList }) => ({
  ...Object.fromEntries(texts.map(name => [name, nestedList(registryName(name), () => text)])),
  ...Object.fromEntries(moments.map(name => [name, nestedList(registryName(name), () => dates)])),
  epss_score: nestedList('EpssScore', () => range),
  inspector_score: nestedList('InspectorScore', () => range),
  port_range: nestedList('PortRange', () => ({
    begin_inclusive: 'BeginInclusive',
    end_inclusive: 'EndInclusive',
  })),
  resource_tags: nestedList('ResourceTags', () => ({ ...text, key: 'Key' })),
  vulnerable_packages: nestedList('VulnerablePackages', () => packages),
}));

/** Which findings of Inspector are suppressed. */
export const inspector2: TypeTables = [
  defineType('aws_inspector2_filter', 'AWS::InspectorV2::Filter', {
    fields: ({ ignored, nested }) => ({
      name: 'Name',
      action: 'FilterAction',
      description: 'Description',
      filter_criteria: nested('FilterCriteria', () => criteria),
      reason: ignored,
      tags: 'Tags',
    }),
  }),
];
