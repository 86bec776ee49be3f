import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Clusters of EKS, their nodes, add-ons and who has access. */
export const eks: TypeTables = [
  defineType('aws_eks_cluster', 'AWS::EKS::Cluster', {
    fields: ({ elements, ignored, inside, pairs, wrapped }) => ({
      name: 'Name',
      access_config: inside({
        authentication_mode: 'AccessConfig.AuthenticationMode',
        bootstrap_cluster_creator_admin_permissions: 'AccessConfig.BootstrapClusterCreatorAdminPermissions',
      }),
      bootstrap_self_managed_addons: 'BootstrapSelfManagedAddons',
      compute_config: inside({
        enabled: 'ComputeConfig.Enabled',
        node_pools: 'ComputeConfig.NodePools',
        node_role_arn: 'ComputeConfig.NodeRoleArn',
      }),
      control_plane_scaling_config: inside({ tier: 'ControlPlaneScalingConfig.Tier' }),
      deletion_protection: 'DeletionProtection',
      enabled_cluster_log_types: wrapped('Logging.ClusterLogging.EnabledTypes', 'Type'),
      encryption_config: elements('EncryptionConfig', kit => ({
        provider: kit.inside({ key_arn: 'Provider.KeyArn' }),
        resources: 'Resources',
      })),
      force_update_version: 'Force',
      kubernetes_network_config: inside({
        elastic_load_balancing: inside({ enabled: 'KubernetesNetworkConfig.ElasticLoadBalancing.Enabled' }),
        ip_family: 'KubernetesNetworkConfig.IpFamily',
        service_ipv4_cidr: 'KubernetesNetworkConfig.ServiceIpv4Cidr',
        service_ipv6_cidr: 'KubernetesNetworkConfig.ServiceIpv6Cidr',
      }),
      outpost_config: inside({
        control_plane_instance_type: 'OutpostConfig.ControlPlaneInstanceType',
        control_plane_placement: inside({
          group_name: 'OutpostConfig.ControlPlanePlacement.GroupName',
        }),
        outpost_arns: 'OutpostConfig.OutpostArns',
      }),
      remote_network_config: inside({
        remote_node_networks: elements('RemoteNetworkConfig.RemoteNodeNetworks', () => ({ cidrs: 'Cidrs' })),
        remote_pod_networks: elements('RemoteNetworkConfig.RemotePodNetworks', () => ({ cidrs: 'Cidrs' })),
      }),
      role_arn: 'RoleArn',
      storage_config: inside({
        block_storage: inside({ enabled: 'StorageConfig.BlockStorage.Enabled' }),
      }),
      tags: pairs('Tags'),
      upgrade_policy: inside({ support_type: 'UpgradePolicy.SupportType' }),
      version: 'Version',
      vpc_config: inside({
        cluster_security_group_id: ignored,
        endpoint_private_access: 'ResourcesVpcConfig.EndpointPrivateAccess',
        endpoint_public_access: 'ResourcesVpcConfig.EndpointPublicAccess',
        public_access_cidrs: 'ResourcesVpcConfig.PublicAccessCidrs',
        security_group_ids: 'ResourcesVpcConfig.SecurityGroupIds',
        subnet_ids: 'ResourcesVpcConfig.SubnetIds',
        vpc_id: ignored,
      }),
      zonal_shift_config: inside({ enabled: 'ZonalShiftConfig.Enabled' }),
    }),
    computed: [
      'certificate_authority',
      'cluster_id',
      'created_at',
      'endpoint',
      'identity',
      'platform_version',
      'status',
    ],
  }),
  defineType('aws_eks_node_group', 'AWS::EKS::Nodegroup', {
    fields: ({ elements, ignored, inside }) => ({
      node_group_name: 'NodegroupName',
      node_group_name_prefix: ignored,
      ami_type: 'AmiType',
      capacity_type: 'CapacityType',
      cluster_name: 'ClusterName',
      disk_size: 'DiskSize',
      force_update_version: 'ForceUpdateEnabled',
      instance_types: 'InstanceTypes',
      labels: 'Labels',
      launch_template: inside({
        id: 'LaunchTemplate.Id',
        name: 'LaunchTemplate.Name',
        version: 'LaunchTemplate.Version',
      }),
      node_repair_config: inside({
        enabled: 'NodeRepairConfig.Enabled',
        max_parallel_nodes_repaired_count: 'NodeRepairConfig.MaxParallelNodesRepairedCount',
        max_parallel_nodes_repaired_percentage: 'NodeRepairConfig.MaxParallelNodesRepairedPercentage',
        max_unhealthy_node_threshold_count: 'NodeRepairConfig.MaxUnhealthyNodeThresholdCount',
        max_unhealthy_node_threshold_percentage: 'NodeRepairConfig.MaxUnhealthyNodeThresholdPercentage',
        node_repair_config_overrides: elements('NodeRepairConfig.NodeRepairConfigOverrides', () => ({
          min_repair_wait_time_mins: 'MinRepairWaitTimeMins',
          node_monitoring_condition: 'NodeMonitoringCondition',
          node_unhealthy_reason: 'NodeUnhealthyReason',
          repair_action: 'RepairAction',
        })),
      }),
      node_role_arn: 'NodeRole',
      release_version: 'ReleaseVersion',
      remote_access: inside({
        ec2_ssh_key: 'RemoteAccess.Ec2SshKey',
        source_security_group_ids: 'RemoteAccess.SourceSecurityGroups',
      }),
      scaling_config: inside({
        desired_size: 'ScalingConfig.DesiredSize',
        max_size: 'ScalingConfig.MaxSize',
        min_size: 'ScalingConfig.MinSize',
      }),
      subnet_ids: 'Subnets',
      tags: 'Tags',
      taint: elements('Taints', () => ({ effect: 'Effect', key: 'Key', value: 'Value' })),
      update_config: inside({
        max_unavailable: 'UpdateConfig.MaxUnavailable',
        max_unavailable_percentage: 'UpdateConfig.MaxUnavailablePercentage',
        update_strategy: 'UpdateConfig.UpdateStrategy',
      }),
      version: 'Version',
    }),
    computed: ['resources', 'status'],
  }),
  defineType('aws_eks_fargate_profile', 'AWS::EKS::FargateProfile', {
    fields: ({ elements, pairs }) => ({
      cluster_name: 'ClusterName',
      fargate_profile_name: 'FargateProfileName',
      pod_execution_role_arn: 'PodExecutionRoleArn',
      selector: elements('Selectors', kit => ({ labels: kit.pairs('Labels'), namespace: 'Namespace' })),
      subnet_ids: 'Subnets',
      tags: pairs('Tags'),
    }),
    computed: ['status'],
  }),
  defineType('aws_eks_addon', 'AWS::EKS::Addon', {
    fields: ({ elements, ignored, inside, pairs }) => ({
      addon_name: 'AddonName',
      addon_version: 'AddonVersion',
      cluster_name: 'ClusterName',
      configuration_values: 'ConfigurationValues',
      namespace_config: inside({ namespace: 'NamespaceConfig.Namespace' }),
      pod_identity_association: elements('PodIdentityAssociations', () => ({
        role_arn: 'RoleArn',
        service_account: 'ServiceAccount',
      })),
      preserve: 'PreserveOnDelete',
      resolve_conflicts: 'ResolveConflicts',
      resolve_conflicts_on_create: 'ResolveConflicts',
      resolve_conflicts_on_update: ignored,
      service_account_role_arn: 'ServiceAccountRoleArn',
      tags: pairs('Tags'),
    }),
    computed: ['created_at', 'modified_at'],
  }),
  defineType('aws_eks_access_entry', 'AWS::EKS::AccessEntry', {
    fields: ({ pairs }) => ({
      cluster_name: 'ClusterName',
      kubernetes_groups: 'KubernetesGroups',
      principal_arn: 'PrincipalArn',
      tags: pairs('Tags'),
      type: 'Type',
      user_name: 'Username',
    }),
    computed: ['access_entry_arn', 'created_at', 'modified_at'],
  }),
  // Says for a principal what its entry may do; it names the principal, not the entry, and stands beside it.
  defineType('aws_eks_access_policy_association', 'AWS::EKS::AccessEntry', {
    fields: ({ inside, item }) => ({
      access_scope: inside({
        namespaces: item('AccessPolicies', 0, 'AccessScope.Namespaces'),
        type: item('AccessPolicies', 0, 'AccessScope.Type'),
      }),
      cluster_name: 'ClusterName',
      policy_arn: item('AccessPolicies', 0, 'PolicyArn'),
      principal_arn: 'PrincipalArn',
    }),
    computed: ['associated_at', 'modified_at'],
  }),
  defineType('aws_eks_identity_provider_config', 'AWS::EKS::IdentityProviderConfig', {
    fields: ({ inside, pairs }) => ({
      cluster_name: 'ClusterName',
      oidc: inside({
        client_id: 'Oidc.ClientId',
        groups_claim: 'Oidc.GroupsClaim',
        groups_prefix: 'Oidc.GroupsPrefix',
        identity_provider_config_name: 'IdentityProviderConfigName',
        issuer_url: 'Oidc.IssuerUrl',
        required_claims: pairs('Oidc.RequiredClaims'),
        username_claim: 'Oidc.UsernameClaim',
        username_prefix: 'Oidc.UsernamePrefix',
      }),
      tags: pairs('Tags'),
    }),
    computed: ['status'],
    providerDefaults: { Type: 'oidc' },
  }),
  defineType('aws_eks_pod_identity_association', 'AWS::EKS::PodIdentityAssociation', {
    fields: ({ pairs }) => ({
      cluster_name: 'ClusterName',
      disable_session_tags: 'DisableSessionTags',
      namespace: 'Namespace',
      policy: 'Policy',
      role_arn: 'RoleArn',
      service_account: 'ServiceAccount',
      tags: pairs('Tags'),
      target_role_arn: 'TargetRoleArn',
    }),
    computed: ['association_arn', 'association_id', 'external_id'],
  }),
];
