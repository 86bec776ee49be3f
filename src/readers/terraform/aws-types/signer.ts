import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Profiles that sign code, and who may use them. */
export const signer: TypeTables = [
  defineType('aws_signer_signing_profile', 'AWS::Signer::SigningProfile', {
    computed: ['platform_display_name', 'revocation_record', 'status', 'version', 'version_arn'],
    fields: ({ ignored, inside, pairs }) => ({
      name: 'ProfileName',
      name_prefix: ignored,
      platform_id: 'PlatformId',
      signature_validity_period: inside({
        type: 'SignatureValidityPeriod.Type',
        value: 'SignatureValidityPeriod.Value',
      }),
      signing_material: ignored,
      signing_parameters: ignored,
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_signer_signing_profile_permission', 'AWS::Signer::ProfilePermission', {
    fields: ({ ignored }) => ({
      action: 'Action',
      principal: 'Principal',
      profile_name: 'ProfileName',
      profile_version: 'ProfileVersion',
      statement_id: 'StatementId',
      statement_id_prefix: ignored,
    }),
  }),
];
