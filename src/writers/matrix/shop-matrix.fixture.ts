import { shopAssessment } from '../shop-report.fixture.ts';
import { shopKnowledge } from '../shop-knowledge.fixture.ts';
import type { Matrix } from './matrix.ts';

/** The matrix for the services that the shop uses. */
export function shopMatrix(): Matrix {
  return {
    assessment: shopAssessment(),
    knowledge: shopKnowledge,
    version: '0.1.0',
    asked: [
      { name: 'ec2', resources: ['web.yaml#WebGroup'], notes: [] },
      { name: 'ecs-fargate', resources: ['web.yaml#CheckoutService'], notes: [] },
      {
        name: 'rds',
        resources: ['data.yaml#PaymentsDatabase'],
        notes: ["AWS's defaults where nothing is said", 'rds-single-az would move the line'],
      },
      { name: 's3', resources: ['data.yaml#OrdersBucket', 'data.yaml#CatalogueBucket'], notes: [] },
    ],
  };
}
