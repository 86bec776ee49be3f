import { allowing, own, type RuleExample } from '../rule-example.ts';

const github = 'token.actions.githubusercontent.com';

function role(principal: object, more: object = {}): RuleExample['cloudformation'] {
  return { Deploy: ['AWS::IAM::Role', { AssumeRolePolicyDocument: allowing(principal, more) }] };
}

/** Who signs in people, end users, workloads and pipelines. */
export const examples: readonly RuleExample[] = [
  {
    rule: 'idp-federation',
    title: 'a SAML provider',
    expected: 'applies',
    cloudformation: { Staff: ['AWS::IAM::SAMLProvider', { SamlMetadataDocument: '<EntityDescriptor/>' }] },
  },
  {
    rule: 'outside-issuer-role',
    title: 'a role for SAML users',
    expected: 'applies',
    cloudformation: role({ Federated: `arn:aws:iam::${own}:saml-provider/Okta` }),
  },
  {
    rule: 'outside-issuer-role',
    title: 'a role for Cognito identities',
    expected: 'does not apply',
    cloudformation: role({ Federated: 'cognito-identity.amazonaws.com' }),
  },
  {
    rule: 'outside-issuer-role',
    title: 'a role for a provider that is an input',
    expected: 'unknown',
    cloudformation: role({ Federated: { Ref: 'Input' } }),
  },
  {
    rule: 'oidc-deploy',
    title: 'a role for GitHub Actions',
    expected: 'applies',
    cloudformation: role({ Federated: `arn:aws:iam::${own}:oidc-provider/${github}` }),
  },
  {
    rule: 'oidc-deploy',
    title: 'a role for the provider of the same template',
    expected: 'applies',
    cloudformation: {
      ...role({ Federated: { 'Fn::GetAtt': ['Gitlab', 'Arn'] } }),
      Gitlab: ['AWS::IAM::OIDCProvider', { Url: 'https://gitlab.shop.example' }],
    },
  },
  {
    rule: 'oidc-deploy',
    title: 'a role whose condition names the issuer',
    expected: 'applies',
    cloudformation: role(
      { Federated: { Ref: 'Input' } },
      { Condition: { StringLike: { [`${github}:sub`]: 'repo:shop/orders:*' } } },
    ),
  },
  {
    rule: 'oidc-deploy',
    title: 'a role of a function',
    expected: 'does not apply',
    cloudformation: role({ Service: 'lambda.amazonaws.com' }),
  },
  {
    rule: 'oidc-deploy',
    title: 'the provider of Terraform Cloud, in Terraform',
    expected: 'applies',
    address: 'aws_iam_openid_connect_provider.runs',
    terraform: `resource "aws_iam_openid_connect_provider" "runs" {
      url            = "https://app.terraform.io"
      client_id_list = ["aws.workload.identity"]
    }`,
  },
  {
    rule: 'oidc-deploy',
    title: 'a role for Buildkite by a policy document, in Terraform',
    expected: 'applies',
    address: 'aws_iam_role.release',
    terraform: `data "aws_iam_policy_document" "trust" {
      statement {
        actions = ["sts:AssumeRoleWithWebIdentity"]
        principals {
          type        = "Federated"
          identifiers = ["arn:aws:iam::${own}:oidc-provider/agent.buildkite.com"]
        }
      }
    }
    resource "aws_iam_role" "release" {
      assume_role_policy = data.aws_iam_policy_document.trust.json
    }`,
  },
  {
    rule: 'cluster-issuer',
    title: 'a role for pods',
    expected: 'applies',
    cloudformation: role({
      Federated: `arn:aws:iam::${own}:oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/0123456789ABCDEF`,
    }),
  },
  {
    rule: 'cluster-issuer',
    title: 'the issuer of a cluster of the same template',
    expected: 'applies',
    cloudformation: {
      Issuer: ['AWS::IAM::OIDCProvider', { Url: { 'Fn::GetAtt': ['Shop', 'OpenIdConnectIssuerUrl'] } }],
      Shop: ['AWS::EKS::Cluster', { RoleArn: `arn:aws:iam::${own}:role/cluster` }],
    },
  },
  {
    rule: 'cluster-issuer',
    title: 'a role for a build service',
    expected: 'does not apply',
    cloudformation: role({ Federated: `arn:aws:iam::${own}:oidc-provider/${github}` }),
  },
  {
    rule: 'roles-anywhere',
    title: 'a trust anchor',
    expected: 'applies',
    cloudformation: { Plant: ['AWS::RolesAnywhere::TrustAnchor', { Name: 'plant' }] },
  },
  {
    rule: 'source-host',
    title: 'a build of a repository at GitHub',
    expected: 'applies',
    cloudformation: { Build: ['AWS::CodeBuild::Project', { Source: { Type: 'GITHUB' } }] },
  },
  {
    rule: 'source-host',
    title: 'a build inside a pipeline',
    expected: 'does not apply',
    cloudformation: { Build: ['AWS::CodeBuild::Project', { Source: { Type: 'CODEPIPELINE' } }] },
  },
  {
    rule: 'source-host',
    title: 'a build whose source is an input',
    expected: 'unknown',
    cloudformation: { Build: ['AWS::CodeBuild::Project', { Source: { Type: { Ref: 'Input' } } }] },
  },
  {
    rule: 'source-host',
    title: 'a pipeline that begins at a connection',
    expected: 'applies',
    cloudformation: {
      Release: [
        'AWS::CodePipeline::Pipeline',
        {
          Stages: [
            {
              Name: 'Source',
              Actions: [
                {
                  Name: 'orders',
                  ActionTypeId: { Category: 'Source', Owner: 'AWS', Provider: 'CodeStarSourceConnection' },
                },
              ],
            },
          ],
        },
      ],
    },
  },
  {
    rule: 'source-host',
    title: 'a connection, in Terraform',
    expected: 'applies',
    address: 'aws_codeconnections_connection.host',
    terraform: `resource "aws_codeconnections_connection" "host" {
      name          = "orders"
      provider_type = "Bitbucket"
    }`,
  },
  {
    rule: 'package-source',
    title: 'a repository that fetches from npm',
    expected: 'applies',
    cloudformation: {
      Packages: ['AWS::CodeArtifact::Repository', { ExternalConnections: ['public:npmjs'] }],
    },
  },
  {
    rule: 'package-source',
    title: 'a repository of own packages',
    expected: 'does not apply',
    cloudformation: { Packages: ['AWS::CodeArtifact::Repository', { DomainName: 'shop' }] },
  },
  {
    rule: 'cognito-federation',
    title: 'sign-in with Google',
    expected: 'applies',
    cloudformation: { Google: ['AWS::Cognito::UserPoolIdentityProvider', { ProviderType: 'Google' }] },
  },
  {
    rule: 'cognito-federation',
    title: 'identities of the own pool alone',
    expected: 'does not apply',
    cloudformation: { Guests: ['AWS::Cognito::IdentityPool', { AllowUnauthenticatedIdentities: false }] },
  },
  {
    rule: 'outside-sign-in',
    title: 'a listener that signs in at an issuer',
    expected: 'applies',
    cloudformation: {
      Entrance: [
        'AWS::ElasticLoadBalancingV2::Listener',
        {
          DefaultActions: [
            { Type: 'authenticate-oidc', AuthenticateOidcConfig: { Issuer: 'https://shop.eu.auth0.com/' } },
          ],
        },
      ],
    },
  },
  {
    rule: 'outside-sign-in',
    title: 'an authorizer for the own user pool',
    expected: 'does not apply',
    cloudformation: {
      Users: [
        'AWS::ApiGatewayV2::Authorizer',
        {
          AuthorizerType: 'JWT',
          JwtConfiguration: { Issuer: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_shop' },
        },
      ],
    },
  },
  {
    rule: 'tool-sign-in',
    title: 'a VPN with SAML sign-in',
    expected: 'applies',
    cloudformation: {
      Staff: [
        'AWS::EC2::ClientVpnEndpoint',
        {
          AuthenticationOptions: [
            {
              Type: 'federated-authentication',
              FederatedAuthentication: { SAMLProviderArn: `arn:aws:iam::${own}:saml-provider/Okta` },
            },
          ],
        },
      ],
    },
  },
  {
    rule: 'tool-sign-in',
    title: 'a search domain without SAML',
    expected: 'does not apply',
    cloudformation: { Search: ['AWS::OpenSearchService::Domain', { EngineVersion: 'OpenSearch_2.19' }] },
  },
  {
    rule: 'transfer-own-sign-in',
    title: 'a server whose users a function checks',
    expected: 'applies',
    cloudformation: { Files: ['AWS::Transfer::Server', { IdentityProviderType: 'AWS_LAMBDA' }] },
  },
  {
    rule: 'transfer-own-sign-in',
    title: 'a server that keeps its users',
    expected: 'does not apply',
    cloudformation: { Files: ['AWS::Transfer::Server', { IdentityProviderType: 'SERVICE_MANAGED' }] },
  },
  {
    rule: 'own-directory',
    title: 'a file system in the own domain',
    expected: 'applies',
    cloudformation: {
      Files: [
        'AWS::FSx::FileSystem',
        {
          FileSystemType: 'WINDOWS',
          WindowsConfiguration: {
            SelfManagedActiveDirectoryConfiguration: { DomainName: 'shop.example', DnsIps: ['10.0.0.10'] },
          },
        },
      ],
    },
  },
  {
    rule: 'own-directory',
    title: 'a database without a domain',
    expected: 'does not apply',
    cloudformation: { Orders: ['AWS::RDS::DBInstance', { Engine: 'postgres' }] },
  },
  {
    rule: 'directory-trust',
    title: 'a trust, in Terraform',
    expected: 'applies',
    address: 'aws_directory_service_trust.office',
    terraform: `resource "aws_directory_service_trust" "office" {
      directory_id        = "d-0123456789"
      remote_domain_name  = "office.shop.example"
      trust_direction     = "Two-Way"
      trust_password      = "not shown"
    }`,
  },
];
