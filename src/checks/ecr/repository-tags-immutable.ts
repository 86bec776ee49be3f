import { isOneOf } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const repositoryTagsImmutable = defineCheck('AWS::ECR::Repository', {
  id: 'ecr-repository-tags-immutable',
  title: 'ECR repository does not let a tag be moved to another image',
  severity: 'medium',
  duty: 'image-provenance',
  aliases: { securityHub: ['ECR.2'], config: ['ecr-private-tag-immutability-enabled'] },
  why: 'A tag that was tested can silently become another image.',
  fix: 'Set ImageTagMutability to IMMUTABLE.',
  source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html',
  reads: { imageTagMutability: 'ImageTagMutability' },
  passes: ({ imageTagMutability }) => isOneOf(imageTagMutability, ['IMMUTABLE', 'IMMUTABLE_WITH_EXCLUSION']),
});
