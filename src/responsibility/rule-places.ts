import type { Estate, Resource } from '../model/resource.ts';

/**
 * Rules about instances are written once, in the terms of `AWS::EC2::Instance`. Templates, groups and fleets keep the
 * same settings at other places: by type, the path of the rule and the paths at which it stands.
 * Source: the resource type references of AWS CloudFormation.
 */
const places: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'AWS::EC2::LaunchTemplate': {
    ImageId: ['LaunchTemplateData.ImageId'],
    InstanceType: ['LaunchTemplateData.InstanceType'],
    Tenancy: ['LaunchTemplateData.Placement.Tenancy'],
    UserData: ['LaunchTemplateData.UserData'],
    'EnclaveOptions.Enabled': ['LaunchTemplateData.EnclaveOptions.Enabled'],
  },
  'AWS::EC2::CapacityReservation': { OutpostArn: ['OutPostArn'] },
  'AWS::EKS::Cluster': { OutpostArn: ['OutpostConfig'] },
  // An Outpost is itself where it stands.
  'AWS::Outposts::Outpost': { OutpostArn: ['SiteId'] },
  'AWS::S3Outposts::Bucket': { OutpostArn: ['OutpostId'] },
  'AWS::S3Outposts::Endpoint': { OutpostArn: ['OutpostId'] },
  'AWS::AutoScaling::LaunchConfiguration': { Tenancy: ['PlacementTenancy'] },
  'AWS::AutoScaling::AutoScalingGroup': {
    ImageId: [],
    InstanceType: ['MixedInstancesPolicy.LaunchTemplate.Overrides[].InstanceType'],
    Tenancy: [],
    UserData: [],
    'EnclaveOptions.Enabled': [],
  },
  'AWS::EC2::EC2Fleet': {
    ImageId: [],
    InstanceType: ['LaunchTemplateConfigs[].Overrides[].InstanceType'],
    Tenancy: [],
    UserData: [],
    'EnclaveOptions.Enabled': [],
  },
  'AWS::EC2::SpotFleet': {
    ImageId: ['SpotFleetRequestConfigData.LaunchSpecifications[].ImageId'],
    InstanceType: ['SpotFleetRequestConfigData.LaunchSpecifications[].InstanceType'],
    Tenancy: ['SpotFleetRequestConfigData.LaunchSpecifications[].Placement.Tenancy'],
    UserData: ['SpotFleetRequestConfigData.LaunchSpecifications[].UserData'],
    'EnclaveOptions.Enabled': [],
  },
};

/** Where a setting that a rule names stands on a resource of the type. */
export function placesOf(type: string, path: string): readonly string[] {
  return places[type]?.[path] ?? [path];
}

const instanceSettings = new Set([
  'ImageId',
  'InstanceType',
  'Tenancy',
  'UserData',
  'EnclaveOptions.Enabled',
]);
const templateTypes = new Set(['AWS::EC2::LaunchTemplate', 'AWS::AutoScaling::LaunchConfiguration']);

/** By type, the properties that name the template from which it starts its instances. */
const templateProperties: Readonly<Record<string, readonly string[]>> = {
  'AWS::EC2::Instance': ['LaunchTemplate'],
  'AWS::AutoScaling::AutoScalingGroup': [
    'LaunchTemplate',
    'LaunchConfigurationName',
    'MixedInstancesPolicy',
    'InstanceId',
  ],
  'AWS::EC2::EC2Fleet': ['LaunchTemplateConfigs'],
  'AWS::EC2::SpotFleet': ['SpotFleetRequestConfigData'],
};

export interface Templates {
  readonly inEstate: readonly Resource[];
  /** A template is named that is not in the input, or it cannot be told which. */
  readonly elsewhere: boolean;
}

/** The launch templates from which the resource takes what it does not set itself; undefined where none could matter. */
export function templatesFor(resource: Resource, path: string, estate: Estate): Templates | undefined {
  const properties = templateProperties[resource.type];
  if (properties === undefined || !instanceSettings.has(path)) return undefined;
  const inEstate: Resource[] = [];
  for (const link of resource.links) {
    const target = estate.byKey.get(link.to);
    if (target !== undefined && templateTypes.has(target.type)) inEstate.push(target);
  }
  const named = properties.some(property => resource.view.entries.has(property));
  return { inEstate, elsewhere: named && inEstate.length === 0 };
}
