import { defineFields, type Fields } from '../../mapping/define-type.ts';

/** What an instance must have, where its type is left open. */
export const instanceRequirements: Fields = defineFields(({ inside }) => {
  const between = (path: string) => inside({ max: `${path}.Max`, min: `${path}.Min` });
  return {
    accelerator_count: between('AcceleratorCount'),
    accelerator_manufacturers: 'AcceleratorManufacturers',
    accelerator_names: 'AcceleratorNames',
    accelerator_total_memory_mib: between('AcceleratorTotalMemoryMiB'),
    accelerator_types: 'AcceleratorTypes',
    allowed_instance_types: 'AllowedInstanceTypes',
    bare_metal: 'BareMetal',
    baseline_ebs_bandwidth_mbps: between('BaselineEbsBandwidthMbps'),
    burstable_performance: 'BurstablePerformance',
    cpu_manufacturers: 'CpuManufacturers',
    excluded_instance_types: 'ExcludedInstanceTypes',
    instance_generations: 'InstanceGenerations',
    local_storage: 'LocalStorage',
    local_storage_types: 'LocalStorageTypes',
    max_spot_price_as_percentage_of_optimal_on_demand_price: 'MaxSpotPriceAsPercentageOfOptimalOnDemandPrice',
    memory_gib_per_vcpu: between('MemoryGiBPerVCpu'),
    memory_mib: between('MemoryMiB'),
    network_bandwidth_gbps: between('NetworkBandwidthGbps'),
    network_interface_count: between('NetworkInterfaceCount'),
    on_demand_max_price_percentage_over_lowest_price: 'OnDemandMaxPricePercentageOverLowestPrice',
    require_hibernate_support: 'RequireHibernateSupport',
    spot_max_price_percentage_over_lowest_price: 'SpotMaxPricePercentageOverLowestPrice',
    total_local_storage_gb: between('TotalLocalStorageGB'),
    vcpu_count: between('VCpuCount'),
  };
});
