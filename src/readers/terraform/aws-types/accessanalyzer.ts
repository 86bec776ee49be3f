import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Analysers of access, and which of their findings are filed away. */
export const accessanalyzer: TypeTables = [
  defineType('aws_accessanalyzer_analyzer', 'AWS::AccessAnalyzer::Analyzer', {
    fields: ({ elements, ignored, inside, pairs }) => ({
      analyzer_name: 'AnalyzerName',
      configuration: inside({
        internal_access: inside({
          analysis_rule: inside({
            inclusion: elements(
              'AnalyzerConfiguration.InternalAccessConfiguration.InternalAccessAnalysisRule.Inclusions',
              () => ({
                account_ids: 'AccountIds',
                resource_arns: 'ResourceArns',
                resource_types: 'ResourceTypes',
              }),
            ),
          }),
        }),
        unused_access: inside({
          analysis_rule: inside({
            exclusion: elements(
              'AnalyzerConfiguration.UnusedAccessConfiguration.AnalysisRule.Exclusions',
              () => ({
                account_ids: 'AccountIds',
                // Lists of lists of tags, which a table cannot say.
                resource_tags: ignored,
              }),
            ),
          }),
          unused_access_age: 'AnalyzerConfiguration.UnusedAccessConfiguration.UnusedAccessAge',
        }),
      }),
      type: 'Type',
      tags: pairs('Tags'),
    }),
    providerDefaults: { Type: 'ACCOUNT' },
  }),
  defineType('aws_accessanalyzer_archive_rule', 'AWS::AccessAnalyzer::ArchiveRule', {
    fields: ({ named }) => ({
      analyzer_name: 'AnalyzerName',
      filter: named('Filter', 'criteria', {
        contains: 'Contains',
        eq: 'Eq',
        exists: 'Exists',
        neq: 'Neq',
      }),
      rule_name: 'RuleName',
    }),
  }),
];
