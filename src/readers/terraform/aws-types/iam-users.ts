import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

const user = 'AWS::IAM::User';

/** Users, groups, and what people and programs prove themselves with. */
export const iamUsers: TypeTables = [
  defineType('aws_iam_user', user, {
    fields: ({ ignored, pairs }) => ({
      name: 'UserName',
      force_destroy: ignored,
      path: 'Path',
      permissions_boundary: 'PermissionsBoundary',
      tags: pairs('Tags'),
    }),
    computed: ['unique_id'],
  }),
  defineType('aws_iam_user_policy', 'AWS::IAM::UserPolicy', {
    fields: ({ ignored }) => ({
      name: 'PolicyName',
      name_prefix: ignored,
      policy: 'PolicyDocument',
      user: 'UserName',
    }),
  }),
  definePart(
    'aws_iam_user_group_membership',
    user,
    { parent: 'user', path: '' },
    { fields: () => ({ groups: 'Groups' }) },
  ),
  definePart(
    'aws_iam_user_login_profile',
    user,
    { parent: 'user', path: 'LoginProfile' },
    {
      fields: ({ ignored }) => ({
        password_length: ignored,
        password_reset_required: 'LoginProfile.PasswordResetRequired',
        pgp_key: ignored,
      }),
      computed: ['encrypted_password', 'key_fingerprint', 'password'],
    },
  ),
  defineType('aws_iam_group', 'AWS::IAM::Group', {
    fields: () => ({ name: 'GroupName', path: 'Path' }),
    computed: ['unique_id'],
  }),
  defineType('aws_iam_group_policy', 'AWS::IAM::GroupPolicy', {
    fields: ({ ignored }) => ({
      name: 'PolicyName',
      name_prefix: ignored,
      group: 'GroupName',
      policy: 'PolicyDocument',
    }),
  }),
  defineType('aws_iam_group_membership', 'AWS::IAM::UserToGroupAddition', {
    fields: ({ ignored }) => ({ name: ignored, group: 'GroupName', users: 'Users' }),
  }),
  defineType('aws_iam_access_key', 'AWS::IAM::AccessKey', {
    fields: ({ ignored }) => ({ pgp_key: ignored, status: 'Status', user: 'UserName' }),
    computed: [
      'create_date',
      'encrypted_secret',
      'encrypted_ses_smtp_password_v4',
      'key_fingerprint',
      'secret',
      'ses_smtp_password_v4',
    ],
    attributes: { secret: 'SecretAccessKey' },
  }),
  defineType('aws_iam_virtual_mfa_device', 'AWS::IAM::VirtualMFADevice', {
    fields: ({ pairs }) => ({
      path: 'Path',
      tags: pairs('Tags'),
      virtual_mfa_device_name: 'VirtualMfaDeviceName',
    }),
    computed: ['base_32_string_seed', 'enable_date', 'qr_code_png', 'serial_number', 'user_name'],
    attributes: { arn: 'SerialNumber' },
  }),
  defineType('aws_iam_openid_connect_provider', 'AWS::IAM::OIDCProvider', {
    fields: ({ pairs }) => ({
      client_id_list: 'ClientIdList',
      tags: pairs('Tags'),
      thumbprint_list: 'ThumbprintList',
      url: 'Url',
    }),
  }),
  defineType('aws_iam_saml_provider', 'AWS::IAM::SAMLProvider', {
    fields: ({ pairs }) => ({
      name: 'Name',
      saml_metadata_document: 'SamlMetadataDocument',
      tags: pairs('Tags'),
    }),
    computed: ['saml_provider_uuid', 'valid_until'],
    attributes: { saml_provider_uuid: 'SamlProviderUUID' },
  }),
  defineType('aws_iam_server_certificate', 'AWS::IAM::ServerCertificate', {
    fields: ({ ignored, pairs }) => ({
      name: 'ServerCertificateName',
      name_prefix: ignored,
      certificate_body: 'CertificateBody',
      certificate_chain: 'CertificateChain',
      path: 'Path',
      private_key: 'PrivateKey',
      tags: pairs('Tags'),
    }),
    computed: ['expiration', 'upload_date'],
  }),
];
