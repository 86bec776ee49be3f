import { defineOwn, type TypeTables } from '../mapping/define-type.ts';

/** Grants on keys, what is encrypted with them, and stores outside of KMS: the registry has no types for them. */
export const kmsGrants: TypeTables = [
  defineOwn('aws_kms_grant', 'Demarc::KMS::Grant', {
    fields: ({ ignored, inside }) => ({
      constraints: inside({
        encryption_context_equals: 'Constraints.EncryptionContextEquals',
        encryption_context_subset: 'Constraints.EncryptionContextSubset',
      }),
      grant_creation_tokens: ignored,
      grantee_principal: 'GranteePrincipal',
      key_id: 'KeyId',
      name: 'Name',
      operations: 'Operations',
      retire_on_delete: ignored,
      retiring_principal: 'RetiringPrincipal',
    }),
    computed: ['grant_id', 'grant_token'],
  }),
  defineOwn('aws_kms_ciphertext', 'Demarc::KMS::Ciphertext', {
    fields: ({ ignored }) => ({
      context: ignored,
      key_id: 'KeyId',
      plaintext: ignored,
      plaintext_wo: ignored,
      plaintext_wo_version: ignored,
    }),
    computed: ['ciphertext_blob'],
  }),
  defineOwn('aws_kms_custom_key_store', 'Demarc::KMS::CustomKeyStore', {
    fields: ({ ignored }) => ({
      cloud_hsm_cluster_id: 'CloudHsmClusterId',
      custom_key_store_name: 'CustomKeyStoreName',
      custom_key_store_type: 'CustomKeyStoreType',
      key_store_password: ignored,
      trust_anchor_certificate: ignored,
      xks_proxy_authentication_credential: ignored,
      xks_proxy_connectivity: 'XksProxyConnectivity',
      xks_proxy_uri_endpoint: 'XksProxyUriEndpoint',
      xks_proxy_uri_path: 'XksProxyUriPath',
      xks_proxy_vpc_endpoint_service_name: 'XksProxyVpcEndpointServiceName',
    }),
  }),
];
