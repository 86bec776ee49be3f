import { defineFields, type Fields } from '../../mapping/define-type.ts';

const bounds = (name: string): Fields => ({ min: `${name}.Min`, max: `${name}.Max` });

const requirements: Fields = defineFields(({ inside }) => ({
  accelerator_count: inside(bounds('AcceleratorCount')),
  accelerator_manufacturers: 'AcceleratorManufacturers',
  accelerator_names: 'AcceleratorNames',
  accelerator_total_memory_mib: inside(bounds('AcceleratorTotalMemoryMiB')),
  accelerator_types: 'AcceleratorTypes',
  allowed_instance_types: 'AllowedInstanceTypes',
  bare_metal: 'BareMetal',
  baseline_ebs_bandwidth_mbps: inside(bounds('BaselineEbsBandwidthMbps')),
  burstable_performance: 'BurstablePerformance',
  cpu_manufacturers: 'CpuManufacturers',
  excluded_instance_types: 'ExcludedInstanceTypes',
  instance_generations: 'InstanceGenerations',
  local_storage: 'LocalStorage',
  local_storage_types: 'LocalStorageTypes',
  max_spot_price_as_percentage_of_optimal_on_demand_price: 'MaxSpotPriceAsPercentageOfOptimalOnDemandPrice',
  memory_gib_per_vcpu: inside(bounds('MemoryGiBPerVCpu')),
  memory_mib: inside(bounds('MemoryMiB')),
  network_bandwidth_gbps: inside(bounds('NetworkBandwidthGbps')),
  network_interface_count: inside(bounds('NetworkInterfaceCount')),
  on_demand_max_price_percentage_over_lowest_price: 'OnDemandMaxPricePercentageOverLowestPrice',
  require_hibernate_support: 'RequireHibernateSupport',
  spot_max_price_percentage_over_lowest_price: 'SpotMaxPricePercentageOverLowestPrice',
  total_local_storage_gb: inside(bounds('TotalLocalStorageGB')),
  vcpu_count: inside(bounds('VCpuCount')),
}));

/** What an instance must have, where its type is left open: for `nested`. */
export function instanceRequirements(): Fields {
  return requirements;
}
