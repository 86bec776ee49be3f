import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** What watches and checks a network: mirrored traffic, paths through it, encryption within it. */
export const ec2Observation: TypeTables = [
  defineType('aws_ec2_traffic_mirror_filter', 'AWS::EC2::TrafficMirrorFilter', {
    fields: ({ pairs }) => ({
      description: 'Description',
      network_services: 'NetworkServices',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_ec2_traffic_mirror_filter_rule', 'AWS::EC2::TrafficMirrorFilterRule', {
    fields: ({ inside }) => ({
      description: 'Description',
      destination_cidr_block: 'DestinationCidrBlock',
      destination_port_range: inside({
        from_port: 'DestinationPortRange.FromPort',
        to_port: 'DestinationPortRange.ToPort',
      }),
      protocol: 'Protocol',
      rule_action: 'RuleAction',
      rule_number: 'RuleNumber',
      source_cidr_block: 'SourceCidrBlock',
      source_port_range: inside({
        from_port: 'SourcePortRange.FromPort',
        to_port: 'SourcePortRange.ToPort',
      }),
      traffic_direction: 'TrafficDirection',
      traffic_mirror_filter_id: 'TrafficMirrorFilterId',
    }),
  }),
  defineType('aws_ec2_traffic_mirror_session', 'AWS::EC2::TrafficMirrorSession', {
    fields: ({ pairs }) => ({
      description: 'Description',
      network_interface_id: 'NetworkInterfaceId',
      packet_length: 'PacketLength',
      session_number: 'SessionNumber',
      tags: pairs('Tags'),
      traffic_mirror_filter_id: 'TrafficMirrorFilterId',
      traffic_mirror_target_id: 'TrafficMirrorTargetId',
      virtual_network_id: 'VirtualNetworkId',
    }),
    computed: ['owner_id'],
  }),
  defineType('aws_ec2_traffic_mirror_target', 'AWS::EC2::TrafficMirrorTarget', {
    fields: ({ pairs }) => ({
      description: 'Description',
      gateway_load_balancer_endpoint_id: 'GatewayLoadBalancerEndpointId',
      network_interface_id: 'NetworkInterfaceId',
      network_load_balancer_arn: 'NetworkLoadBalancerArn',
      tags: pairs('Tags'),
    }),
    computed: ['owner_id'],
  }),
  defineType('aws_ec2_network_insights_path', 'AWS::EC2::NetworkInsightsPath', {
    fields: ({ inside, pairs }) => ({
      destination: 'Destination',
      destination_ip: 'DestinationIp',
      destination_port: 'DestinationPort',
      filter_at_destination: inside({
        destination_address: 'FilterAtDestination.DestinationAddress',
        destination_port_range: inside({
          from_port: 'FilterAtDestination.DestinationPortRange.FromPort',
          to_port: 'FilterAtDestination.DestinationPortRange.ToPort',
        }),
        source_address: 'FilterAtDestination.SourceAddress',
        source_port_range: inside({
          from_port: 'FilterAtDestination.SourcePortRange.FromPort',
          to_port: 'FilterAtDestination.SourcePortRange.ToPort',
        }),
      }),
      filter_at_source: inside({
        destination_address: 'FilterAtSource.DestinationAddress',
        destination_port_range: inside({
          from_port: 'FilterAtSource.DestinationPortRange.FromPort',
          to_port: 'FilterAtSource.DestinationPortRange.ToPort',
        }),
        source_address: 'FilterAtSource.SourceAddress',
        source_port_range: inside({
          from_port: 'FilterAtSource.SourcePortRange.FromPort',
          to_port: 'FilterAtSource.SourcePortRange.ToPort',
        }),
      }),
      protocol: 'Protocol',
      source: 'Source',
      source_ip: 'SourceIp',
      tags: pairs('Tags'),
    }),
    computed: ['destination_arn', 'source_arn'],
  }),
  defineType('aws_ec2_network_insights_analysis', 'AWS::EC2::NetworkInsightsAnalysis', {
    fields: ({ ignored, pairs }) => ({
      filter_in_arns: 'FilterInArns',
      network_insights_path_id: 'NetworkInsightsPathId',
      tags: pairs('Tags'),
      wait_for_completion: ignored,
    }),
    computed: [
      'alternate_path_hints',
      'explanations',
      'forward_path_components',
      'path_found',
      'return_path_components',
      'start_date',
      'status',
      'status_message',
      'warning_message',
    ],
  }),
  defineType(
    'aws_vpc_network_performance_metric_subscription',
    'AWS::EC2::NetworkPerformanceMetricSubscription',
    {
      fields: () => ({
        destination: 'Destination',
        metric: 'Metric',
        source: 'Source',
        statistic: 'Statistic',
      }),
      computed: ['period'],
    },
  ),
  defineType('aws_vpc_encryption_control', 'AWS::EC2::VPCEncryptionControl', {
    fields: ({ pairs }) => ({
      egress_only_internet_gateway_exclusion: 'EgressOnlyInternetGatewayExclusionInput',
      elastic_file_system_exclusion: 'ElasticFileSystemExclusionInput',
      internet_gateway_exclusion: 'InternetGatewayExclusionInput',
      lambda_exclusion: 'LambdaExclusionInput',
      mode: 'Mode',
      nat_gateway_exclusion: 'NatGatewayExclusionInput',
      tags: pairs('Tags'),
      virtual_private_gateway_exclusion: 'VirtualPrivateGatewayExclusionInput',
      vpc_id: 'VpcId',
      vpc_lattice_exclusion: 'VpcLatticeExclusionInput',
      vpc_peering_exclusion: 'VpcPeeringExclusionInput',
    }),
    computed: ['resource_exclusions', 'state', 'state_message'],
  }),
  defineType('aws_vpc_route_server', 'AWS::EC2::RouteServer', {
    fields: ({ pairs }) => ({
      amazon_side_asn: 'AmazonSideAsn',
      persist_routes: 'PersistRoutes',
      persist_routes_duration: 'PersistRoutesDuration',
      sns_notifications_enabled: 'SnsNotificationsEnabled',
      tags: pairs('Tags'),
    }),
    computed: ['route_server_id', 'sns_topic_arn'],
  }),
  defineType('aws_vpc_route_server_endpoint', 'AWS::EC2::RouteServerEndpoint', {
    fields: ({ pairs }) => ({
      route_server_id: 'RouteServerId',
      subnet_id: 'SubnetId',
      tags: pairs('Tags'),
    }),
    computed: ['eni_address', 'eni_id', 'route_server_endpoint_id', 'vpc_id'],
  }),
  defineType('aws_vpc_route_server_peer', 'AWS::EC2::RouteServerPeer', {
    fields: ({ inside, pairs }) => ({
      bgp_options: inside({
        peer_asn: 'BgpOptions.PeerAsn',
        peer_liveness_detection: 'BgpOptions.PeerLivenessDetection',
      }),
      peer_address: 'PeerAddress',
      route_server_endpoint_id: 'RouteServerEndpointId',
      tags: pairs('Tags'),
    }),
    computed: [
      'endpoint_eni_address',
      'endpoint_eni_id',
      'route_server_id',
      'route_server_peer_id',
      'subnet_id',
      'vpc_id',
    ],
  }),
  defineType('aws_vpc_route_server_vpc_association', 'AWS::EC2::RouteServerAssociation', {
    fields: () => ({ route_server_id: 'RouteServerId', vpc_id: 'VpcId' }),
  }),
  defineType('aws_vpc_route_server_propagation', 'AWS::EC2::RouteServerPropagation', {
    fields: () => ({ route_server_id: 'RouteServerId', route_table_id: 'RouteTableId' }),
  }),
];
