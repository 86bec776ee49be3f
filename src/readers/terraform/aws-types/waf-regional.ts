import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** What the first version of WAF protects. Its lists are long out of use, and not mapped. */
export const wafRegional: TypeTables = [
  defineType('aws_wafregional_web_acl_association', 'AWS::WAFRegional::WebACLAssociation', {
    fields: () => ({ resource_arn: 'ResourceArn', web_acl_id: 'WebACLId' }),
  }),
];
