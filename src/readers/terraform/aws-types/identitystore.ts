import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Users and groups of IAM Identity Center. */
export const identitystore: TypeTables = [
  defineType('aws_identitystore_user', 'AWS::IdentityStore::User', {
    computed: ['external_ids', 'user_id'],
    fields: ({ elements, inside }) => ({
      user_name: 'UserName',
      addresses: elements('Addresses', () => ({
        country: 'Country',
        formatted: 'Formatted',
        locality: 'Locality',
        postal_code: 'PostalCode',
        primary: 'Primary',
        region: 'Region',
        street_address: 'StreetAddress',
        type: 'Type',
      })),
      display_name: 'DisplayName',
      emails: elements('Emails', () => ({ primary: 'Primary', type: 'Type', value: 'Value' })),
      identity_store_id: 'IdentityStoreId',
      locale: 'Locale',
      name: inside({
        family_name: 'Name.FamilyName',
        formatted: 'Name.Formatted',
        given_name: 'Name.GivenName',
        honorific_prefix: 'Name.HonorificPrefix',
        honorific_suffix: 'Name.HonorificSuffix',
        middle_name: 'Name.MiddleName',
      }),
      nickname: 'NickName',
      phone_numbers: elements('PhoneNumbers', () => ({ primary: 'Primary', type: 'Type', value: 'Value' })),
      preferred_language: 'PreferredLanguage',
      profile_url: 'ProfileUrl',
      timezone: 'Timezone',
      title: 'Title',
      user_type: 'UserType',
    }),
  }),
  defineType('aws_identitystore_group', 'AWS::IdentityStore::Group', {
    computed: ['external_ids', 'group_id'],
    fields: () => ({
      description: 'Description',
      display_name: 'DisplayName',
      identity_store_id: 'IdentityStoreId',
    }),
  }),
  defineType('aws_identitystore_group_membership', 'AWS::IdentityStore::GroupMembership', {
    computed: ['membership_id'],
    fields: () => ({
      group_id: 'GroupId',
      identity_store_id: 'IdentityStoreId',
      member_id: 'MemberId.UserId',
    }),
  }),
];
