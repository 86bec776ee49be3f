import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';

const subject: Fields = {
  common_name: 'CommonName',
  country: 'Country',
  distinguished_name_qualifier: 'DistinguishedNameQualifier',
  generation_qualifier: 'GenerationQualifier',
  given_name: 'GivenName',
  initials: 'Initials',
  locality: 'Locality',
  organization: 'Organization',
  organizational_unit: 'OrganizationalUnit',
  pseudonym: 'Pseudonym',
  state: 'State',
  surname: 'Surname',
  title: 'Title',
};

const revocation: Fields = defineFields(({ inside }) => ({
  crl_configuration: inside({
    custom_cname: 'CrlConfiguration.CustomCname',
    custom_path: 'CrlConfiguration.CustomPath',
    enabled: 'CrlConfiguration.Enabled',
    expiration_in_days: 'CrlConfiguration.ExpirationInDays',
    s3_bucket_name: 'CrlConfiguration.S3BucketName',
    s3_object_acl: 'CrlConfiguration.S3ObjectAcl',
  }),
  ocsp_configuration: inside({
    enabled: 'OcspConfiguration.Enabled',
    ocsp_custom_cname: 'OcspConfiguration.OcspCustomCname',
  }),
}));

/** Private certificate authorities and what they issue. */
export const acmpca: TypeTables = [
  defineType('aws_acmpca_certificate_authority', 'AWS::ACMPCA::CertificateAuthority', {
    computed: [
      'certificate',
      'certificate_chain',
      'certificate_signing_request',
      'not_after',
      'not_before',
      'serial',
    ],
    fields: ({ ignored, inside, nested, pairs }) => ({
      certificate_authority_configuration: inside({
        key_algorithm: 'KeyAlgorithm',
        signing_algorithm: 'SigningAlgorithm',
        subject: nested('Subject', () => subject),
      }),
      enabled: ignored,
      key_storage_security_standard: 'KeyStorageSecurityStandard',
      permanent_deletion_time_in_days: ignored,
      revocation_configuration: nested('RevocationConfiguration', () => revocation),
      type: 'Type',
      usage_mode: 'UsageMode',
      tags: pairs('Tags'),
    }),
    providerDefaults: { Type: 'SUBORDINATE' },
  }),
  defineType('aws_acmpca_certificate', 'AWS::ACMPCA::Certificate', {
    computed: ['certificate', 'certificate_chain'],
    fields: ({ inside, json }) => ({
      api_passthrough: json('ApiPassthrough'),
      certificate_authority_arn: 'CertificateAuthorityArn',
      certificate_signing_request: 'CertificateSigningRequest',
      signing_algorithm: 'SigningAlgorithm',
      template_arn: 'TemplateArn',
      validity: inside({ type: 'Validity.Type', value: 'Validity.Value' }),
    }),
  }),
  defineType('aws_acmpca_certificate_authority_certificate', 'AWS::ACMPCA::CertificateAuthorityActivation', {
    fields: () => ({
      certificate: 'Certificate',
      certificate_authority_arn: 'CertificateAuthorityArn',
      certificate_chain: 'CertificateChain',
    }),
  }),
  defineType('aws_acmpca_permission', 'AWS::ACMPCA::Permission', {
    computed: ['policy'],
    fields: () => ({
      actions: 'Actions',
      certificate_authority_arn: 'CertificateAuthorityArn',
      principal: 'Principal',
      source_account: 'SourceAccount',
    }),
  }),
];
