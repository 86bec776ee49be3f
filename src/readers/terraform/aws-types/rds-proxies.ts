import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Proxies of RDS, their endpoints and targets. */
export const rdsProxies: TypeTables = [
  defineType('aws_db_proxy', 'AWS::RDS::DBProxy', {
    fields: ({ elements, pairs }) => ({
      name: 'DBProxyName',
      auth: elements('Auth', kit => ({
        auth_scheme: 'AuthScheme',
        client_password_auth_type: 'ClientPasswordAuthType',
        description: 'Description',
        iam_auth: 'IAMAuth',
        secret_arn: 'SecretArn',
        username: kit.ignored,
      })),
      debug_logging: 'DebugLogging',
      default_auth_scheme: 'DefaultAuthScheme',
      endpoint_network_type: 'EndpointNetworkType',
      engine_family: 'EngineFamily',
      idle_client_timeout: 'IdleClientTimeout',
      require_tls: 'RequireTLS',
      role_arn: 'RoleArn',
      target_connection_network_type: 'TargetConnectionNetworkType',
      vpc_security_group_ids: 'VpcSecurityGroupIds',
      vpc_subnet_ids: 'VpcSubnetIds',
      tags: pairs('Tags'),
    }),
    computed: ['endpoint'],
  }),
  defineType('aws_db_proxy_default_target_group', 'AWS::RDS::DBProxyTargetGroup', {
    fields: ({ inside }) => ({
      db_proxy_name: 'DBProxyName',
      connection_pool_config: inside({
        connection_borrow_timeout: 'ConnectionPoolConfigurationInfo.ConnectionBorrowTimeout',
        init_query: 'ConnectionPoolConfigurationInfo.InitQuery',
        max_connections_percent: 'ConnectionPoolConfigurationInfo.MaxConnectionsPercent',
        max_idle_connections_percent: 'ConnectionPoolConfigurationInfo.MaxIdleConnectionsPercent',
        session_pinning_filters: 'ConnectionPoolConfigurationInfo.SessionPinningFilters',
      }),
    }),
    computed: ['name'],
    providerDefaults: { TargetGroupName: 'default' },
  }),
  defineType('aws_db_proxy_target', 'AWS::RDS::DBProxyTargetGroup', {
    fields: () => ({
      db_proxy_name: 'DBProxyName',
      target_group_name: 'TargetGroupName',
      db_cluster_identifier: 'DBClusterIdentifiers',
      db_instance_identifier: 'DBInstanceIdentifiers',
    }),
    computed: ['endpoint', 'port', 'rds_resource_id', 'target_arn', 'tracked_cluster_id', 'type'],
  }),
  defineType('aws_db_proxy_endpoint', 'AWS::RDS::DBProxyEndpoint', {
    fields: ({ pairs }) => ({
      db_proxy_endpoint_name: 'DBProxyEndpointName',
      db_proxy_name: 'DBProxyName',
      target_role: 'TargetRole',
      vpc_security_group_ids: 'VpcSecurityGroupIds',
      vpc_subnet_ids: 'VpcSubnetIds',
      tags: pairs('Tags'),
    }),
    computed: ['endpoint', 'is_default', 'vpc_id'],
  }),
];
