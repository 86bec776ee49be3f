import { assess } from '../../src/assessment/assess.ts';
import { wholeInput } from '../../src/assessment/boundary.ts';
import { diskSourceTree } from '../../src/foundation/source-tree-disk.ts';
import { memorySourceTree } from '../../src/foundation/source-tree-memory.ts';
import type { SourceTree } from '../../src/foundation/source-tree.ts';
import { loadKnowledge, loadRegistry } from '../../src/knowledge/load-knowledge.ts';
import type { ControlAssessment } from '../../src/model/assessment.ts';
import { noReadOptions } from '../../src/model/reader.ts';
import { cloudformationReader } from '../../src/readers/cloudformation/read-cloudformation.ts';

/** Estates that are as different as can be, each with every question answered, so that no class stays open for want of one. */
export interface CrosswalkEstate {
  readonly name: string;
  readonly tree: () => SourceTree;
  /** Questions whose answer is not the usual one. */
  readonly answers: Readonly<Record<string, string>>;
}

const checkout = `
Resources:
  Checkout:
    Type: AWS::Lambda::Function
    Properties: { Runtime: nodejs22.x, Handler: checkout.handle, Role: !GetAtt CheckoutRole.Arn, Code: { ZipFile: '' } }
  CheckoutRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: 'sts:AssumeRole' }]
  Api:
    Type: AWS::ApiGatewayV2::Api
    Properties: { Name: checkout, ProtocolType: HTTP }
  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
      AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
      KeySchema: [{ AttributeName: id, KeyType: HASH }]
      BillingMode: PAY_PER_REQUEST
  Receipts:
    Type: AWS::S3::Bucket
  OrdersQueue:
    Type: AWS::SQS::Queue
`;

const backOffice = `
Resources:
  Network:
    Type: AWS::EC2::VPC
    Properties: { CidrBlock: 10.0.0.0/16 }
  Office:
    Type: AWS::EC2::Subnet
    Properties: { VpcId: !Ref Network, CidrBlock: 10.0.1.0/24 }
  OfficeGroup:
    Type: AWS::EC2::SecurityGroup
    Properties: { GroupDescription: back office, VpcId: !Ref Network }
  Ledger:
    Type: AWS::EC2::Instance
    Properties:
      ImageId: "{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64}}"
      InstanceType: m7g.large
      SubnetId: !Ref Office
      SecurityGroupIds: [!Ref OfficeGroup]
  LedgerDisk:
    Type: AWS::EC2::Volume
    Properties: { Size: 100, AvailabilityZone: eu-central-1a, Encrypted: true }
`;

export const crosswalkEstates: readonly CrosswalkEstate[] = [
  { name: 'online shop', tree: () => diskSourceTree('examples/online-shop'), answers: {} },
  {
    name: 'serverless only',
    tree: () => memorySourceTree({ 'checkout.yaml': checkout }),
    answers: { 'runs-runtime-on-instances': 'no', 'internet-facing': 'yes' },
  },
  {
    name: 'instances only',
    tree: () => memorySourceTree({ 'back-office.yaml': backOffice }),
    answers: { 'runs-database-on-instances': 'yes', 'runs-containers-on-instances': 'yes' },
  },
  {
    name: 'premises declared',
    tree: () => diskSourceTree('examples/online-shop'),
    answers: { 'premises-in-scope': 'yes', 'hybrid-link': 'yes', 'removable-media': 'yes' },
  },
];

const usual: Readonly<Record<string, string>> = {
  'internet-facing': 'yes',
  'end-users': 'yes',
  'develops-software': 'yes',
  'personal-data': 'yes',
  'own-certificates': 'yes',
  'accepts-uploads': 'yes',
  'vendor-software': 'yes',
  'runs-runtime-on-instances': 'yes',
  phi: 'yes',
};

/** Every control of the frameworks, judged for the estate, by id. A question that has no usual answer is answered no. */
export function judgeFor(
  estate: CrosswalkEstate,
  frameworks: readonly string[],
): ReadonlyMap<string, ControlAssessment> {
  const knowledge = loadKnowledge();
  const answers = [...knowledge.questions.values()].map(({ id, answers: possible }): [string, string] => {
    const answer = estate.answers[id] ?? usual[id] ?? 'no';
    if (!possible.includes(answer)) throw new Error(`${id} cannot be answered ${answer}`);
    return [id, answer];
  });
  const assessment = assess({
    reads: [cloudformationReader.read(estate.tree(), noReadOptions)],
    knowledge,
    registry: loadRegistry(),
    checks: [],
    boundary: { ...wholeInput(), frameworks, answers: new Map(answers) },
    now: '2026-11-24T08:00:00Z',
  });
  return new Map(
    assessment.frameworks.flatMap(({ controls }) => controls.map(control => [control.control, control])),
  );
}
