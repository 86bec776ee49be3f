import {
  defineFields,
  defineType,
  defineVariants,
  type Fields,
  type TypeTable,
  type TypeTables,
} from '../mapping/define-type.ts';
import { underBothNames } from './elastic-load-balancing/both-names.ts';

const action: Fields = defineFields(({ elements, inside }) => ({
  authenticate_cognito: inside({
    authentication_request_extra_params: 'AuthenticateCognitoConfig.AuthenticationRequestExtraParams',
    on_unauthenticated_request: 'AuthenticateCognitoConfig.OnUnauthenticatedRequest',
    scope: 'AuthenticateCognitoConfig.Scope',
    session_cookie_name: 'AuthenticateCognitoConfig.SessionCookieName',
    session_timeout: 'AuthenticateCognitoConfig.SessionTimeout',
    user_pool_arn: 'AuthenticateCognitoConfig.UserPoolArn',
    user_pool_client_id: 'AuthenticateCognitoConfig.UserPoolClientId',
    user_pool_domain: 'AuthenticateCognitoConfig.UserPoolDomain',
  }),
  authenticate_oidc: inside({
    authentication_request_extra_params: 'AuthenticateOidcConfig.AuthenticationRequestExtraParams',
    authorization_endpoint: 'AuthenticateOidcConfig.AuthorizationEndpoint',
    client_id: 'AuthenticateOidcConfig.ClientId',
    client_secret: 'AuthenticateOidcConfig.ClientSecret',
    issuer: 'AuthenticateOidcConfig.Issuer',
    on_unauthenticated_request: 'AuthenticateOidcConfig.OnUnauthenticatedRequest',
    scope: 'AuthenticateOidcConfig.Scope',
    session_cookie_name: 'AuthenticateOidcConfig.SessionCookieName',
    session_timeout: 'AuthenticateOidcConfig.SessionTimeout',
    token_endpoint: 'AuthenticateOidcConfig.TokenEndpoint',
    user_info_endpoint: 'AuthenticateOidcConfig.UserInfoEndpoint',
  }),
  fixed_response: inside({
    content_type: 'FixedResponseConfig.ContentType',
    message_body: 'FixedResponseConfig.MessageBody',
    status_code: 'FixedResponseConfig.StatusCode',
  }),
  forward: inside({
    stickiness: inside({
      duration: 'ForwardConfig.TargetGroupStickinessConfig.DurationSeconds',
      enabled: 'ForwardConfig.TargetGroupStickinessConfig.Enabled',
    }),
    target_group: elements('ForwardConfig.TargetGroups', () => ({
      arn: 'TargetGroupArn',
      weight: 'Weight',
    })),
  }),
  jwt_validation: inside({
    additional_claim: elements('JwtValidationConfig.AdditionalClaims', () => ({
      format: 'Format',
      name: 'Name',
      values: 'Values',
    })),
    issuer: 'JwtValidationConfig.Issuer',
    jwks_endpoint: 'JwtValidationConfig.JwksEndpoint',
  }),
  order: 'Order',
  redirect: inside({
    host: 'RedirectConfig.Host',
    path: 'RedirectConfig.Path',
    port: 'RedirectConfig.Port',
    protocol: 'RedirectConfig.Protocol',
    query: 'RedirectConfig.Query',
    status_code: 'RedirectConfig.StatusCode',
  }),
  target_group_arn: 'TargetGroupArn',
  type: 'Type',
}));

/** A condition's kind, which the source says by the block that it writes. */
const condition: Fields = defineFields(({ constant, elements, ignored, inside, several }) => {
  const matches = (field: string, config: string) =>
    inside({
      regex_values: several(`${config}.RegexValues`, constant('Field', field)),
      values: several(`${config}.Values`, constant('Field', field)),
    });
  return {
    // Version 2 of the provider.
    field: 'Field',
    values: 'Values',
    host_header: matches('host-header', 'HostHeaderConfig'),
    http_header: inside({
      http_header_name: several('HttpHeaderConfig.HttpHeaderName', constant('Field', 'http-header')),
      regex_values: 'HttpHeaderConfig.RegexValues',
      values: 'HttpHeaderConfig.Values',
    }),
    http_request_method: inside({
      values: several('HttpRequestMethodConfig.Values', constant('Field', 'http-request-method')),
    }),
    path_pattern: matches('path-pattern', 'PathPatternConfig'),
    query_string: several(
      elements('QueryStringConfig.Values', () => ({ key: 'Key', value: 'Value' })),
      inside({ key: ignored, value: constant('Field', 'query-string') }),
    ),
    source_ip: inside({ values: several('SourceIpConfig.Values', constant('Field', 'source-ip')) }),
  };
});

function listener(protocol: { readonly Protocol?: string }): TypeTable {
  return defineType('aws_lb_listener', 'AWS::ElasticLoadBalancingV2::Listener', {
    fields: ({ inside, item, nestedList, pair, pairs }) => {
      const attribute = (name: string) => pair('ListenerAttributes', name);
      const response = (header: string) => attribute(`routing.http.response.${header}.header_value`);
      const certificate = (part: string) =>
        attribute(`routing.http.request.x_amzn_mtls_clientcert${part}.header_name`);
      return {
        alpn_policy: 'AlpnPolicy',
        certificate_arn: item('Certificates', 0, 'CertificateArn'),
        default_action: nestedList('DefaultActions', () => action),
        load_balancer_arn: 'LoadBalancerArn',
        mutual_authentication: inside({
          advertise_trust_store_ca_names: 'MutualAuthentication.AdvertiseTrustStoreCaNames',
          ignore_client_certificate_expiry: 'MutualAuthentication.IgnoreClientCertificateExpiry',
          mode: 'MutualAuthentication.Mode',
          trust_store_arn: 'MutualAuthentication.TrustStoreArn',
        }),
        port: 'Port',
        protocol: 'Protocol',
        routing_http_request_x_amzn_mtls_clientcert_header_name: certificate(''),
        routing_http_request_x_amzn_mtls_clientcert_issuer_header_name: certificate('_issuer'),
        routing_http_request_x_amzn_mtls_clientcert_leaf_header_name: certificate('_leaf'),
        routing_http_request_x_amzn_mtls_clientcert_serial_number_header_name: certificate('_serial_number'),
        routing_http_request_x_amzn_mtls_clientcert_subject_header_name: certificate('_subject'),
        routing_http_request_x_amzn_mtls_clientcert_validity_header_name: certificate('_validity'),
        routing_http_request_x_amzn_tls_cipher_suite_header_name: attribute(
          'routing.http.request.x_amzn_tls_cipher_suite.header_name',
        ),
        routing_http_request_x_amzn_tls_version_header_name: attribute(
          'routing.http.request.x_amzn_tls_version.header_name',
        ),
        routing_http_response_access_control_allow_credentials_header_value: response(
          'access_control_allow_credentials',
        ),
        routing_http_response_access_control_allow_headers_header_value: response(
          'access_control_allow_headers',
        ),
        routing_http_response_access_control_allow_methods_header_value: response(
          'access_control_allow_methods',
        ),
        routing_http_response_access_control_allow_origin_header_value: response(
          'access_control_allow_origin',
        ),
        routing_http_response_access_control_expose_headers_header_value: response(
          'access_control_expose_headers',
        ),
        routing_http_response_access_control_max_age_header_value: response('access_control_max_age'),
        routing_http_response_content_security_policy_header_value: response('content_security_policy'),
        routing_http_response_server_enabled: attribute('routing.http.response.server.enabled'),
        routing_http_response_strict_transport_security_header_value: response('strict_transport_security'),
        routing_http_response_x_content_type_options_header_value: response('x_content_type_options'),
        routing_http_response_x_frame_options_header_value: response('x_frame_options'),
        ssl_policy: 'SslPolicy',
        tags: pairs('Tags'),
        tcp_idle_timeout_seconds: attribute('tcp.idle_timeout.seconds'),
      };
    },
    providerDefaults: protocol,
    attributes: { arn: 'ListenerArn' },
  });
}

/** Listeners of load balancers, their rules and further certificates. */
export const elasticLoadBalancingListeners: TypeTables = [
  // Only an Application Load Balancer's listener can do without a protocol; one of a Gateway Load Balancer has no port.
  ...underBothNames(
    defineVariants(
      'aws_lb_listener',
      { argument: 'port', table: listener({ Protocol: 'HTTP' }) },
      { argument: 'load_balancer_arn', table: listener({}) },
    ),
  ),
  ...underBothNames(
    defineType('aws_lb_listener_rule', 'AWS::ElasticLoadBalancingV2::ListenerRule', {
      fields: ({ elements, nestedList, pairs }) => ({
        action: nestedList('Actions', () => action),
        condition: nestedList('Conditions', () => condition),
        listener_arn: 'ListenerArn',
        priority: 'Priority',
        tags: pairs('Tags'),
        transform: elements('Transforms', kit => ({
          host_header_rewrite_config: kit.inside({
            rewrite: kit.elements('HostHeaderRewriteConfig.Rewrites', () => ({
              regex: 'Regex',
              replace: 'Replace',
            })),
          }),
          type: 'Type',
          url_rewrite_config: kit.inside({
            rewrite: kit.elements('UrlRewriteConfig.Rewrites', () => ({
              regex: 'Regex',
              replace: 'Replace',
            })),
          }),
        })),
      }),
      attributes: { arn: 'RuleArn' },
    }),
  ),
  ...underBothNames(
    defineType('aws_lb_listener_certificate', 'AWS::ElasticLoadBalancingV2::ListenerCertificate', {
      fields: ({ item }) => ({
        certificate_arn: item('Certificates', 0, 'CertificateArn'),
        listener_arn: 'ListenerArn',
      }),
    }),
  ),
];
