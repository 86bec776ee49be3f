import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Public and imported certificates. `aws_acm_certificate_validation` only waits. */
export const acm: TypeTables = [
  defineType('aws_acm_certificate', 'AWS::CertificateManager::Certificate', {
    computed: [
      'domain_validation_options',
      'not_after',
      'not_before',
      'pending_renewal',
      'renewal_eligibility',
      'renewal_summary',
      'status',
      'type',
      'validation_emails',
    ],
    fields: ({ elements, ignored, inside, pairs }) => ({
      domain_name: 'DomainName',
      subject_alternative_names: 'SubjectAlternativeNames',
      validation_method: 'ValidationMethod',
      validation_option: elements('DomainValidationOptions', () => ({
        domain_name: 'DomainName',
        validation_domain: 'ValidationDomain',
      })),
      key_algorithm: 'KeyAlgorithm',
      certificate_authority_arn: 'CertificateAuthorityArn',
      early_renewal_duration: ignored,
      options: inside({
        certificate_transparency_logging_preference: 'CertificateTransparencyLoggingPreference',
        export: 'CertificateExport',
      }),
      // An imported certificate: its text is no setting.
      certificate_body: ignored,
      certificate_chain: ignored,
      private_key: ignored,
      tags: pairs('Tags'),
    }),
  }),
];
