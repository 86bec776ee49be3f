import { allow, arn, type PolicyTemplates } from './policy-template.ts';

/**
 * SAM's policy templates for recognition and learning services.
 * Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html
 */
export const recognitionTemplates: PolicyTemplates = {
  ComprehendBasicAccessPolicy: [
    allow(
      'comprehend',
      [
        'BatchDetectKeyPhrases DetectDominantLanguage DetectEntities BatchDetectEntities',
        'DetectKeyPhrases DetectSentiment BatchDetectDominantLanguage BatchDetectSentiment',
      ].join(' '),
      '*',
    ),
  ],
  PollyFullAccessPolicy: [
    allow('polly', 'GetLexicon DeleteLexicon', arn('polly', 'lexicon/${LexiconName}')),
    allow('polly', 'DescribeVoices ListLexicons PutLexicon SynthesizeSpeech', arn('polly', 'lexicon/*')),
  ],
  RekognitionDetectOnlyPolicy: [
    allow('rekognition', 'DetectFaces DetectLabels DetectModerationLabels DetectText', '*'),
  ],
  RekognitionFacesManagementPolicy: [
    allow(
      'rekognition',
      'IndexFaces DeleteFaces SearchFaces SearchFacesByImage ListFaces',
      arn('rekognition', 'collection/${CollectionId}'),
    ),
  ],
  RekognitionFacesPolicy: [allow('rekognition', 'CompareFaces DetectFaces', '*')],
  RekognitionLabelsPolicy: [allow('rekognition', 'DetectLabels DetectModerationLabels', '*')],
  RekognitionNoDataAccessPolicy: [
    allow(
      'rekognition',
      'CompareFaces DetectFaces DetectLabels DetectModerationLabels',
      arn('rekognition', 'collection/${CollectionId}'),
    ),
  ],
  RekognitionReadPolicy: [
    allow(
      'rekognition',
      'ListCollections ListFaces SearchFaces SearchFacesByImage',
      arn('rekognition', 'collection/${CollectionId}'),
    ),
  ],
  RekognitionWriteOnlyAccessPolicy: [
    allow('rekognition', 'CreateCollection IndexFaces', arn('rekognition', 'collection/${CollectionId}')),
  ],
  SageMakerCreateEndpointConfigPolicy: [
    allow('sagemaker', 'CreateEndpointConfig', arn('sagemaker', 'endpoint-config/${EndpointConfigName}')),
  ],
  SageMakerCreateEndpointPolicy: [
    allow('sagemaker', 'CreateEndpoint', arn('sagemaker', 'endpoint/${EndpointName}')),
  ],
  TextractDetectAnalyzePolicy: [
    allow(
      'textract',
      'DetectDocumentText StartDocumentTextDetection StartDocumentAnalysis AnalyzeDocument',
      '*',
    ),
  ],
  TextractGetResultPolicy: [allow('textract', 'GetDocumentTextDetection GetDocumentAnalysis', '*')],
  TextractPolicy: [allow('textract', '*', '*')],
};
