import { recordsFlows } from '../../analysis/network/vpc-defaults.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const vpcFlowLogsEnabled = defineCheck('AWS::EC2::VPC', {
  id: 'ec2-vpc-flow-logs-enabled',
  title: 'VPC records its rejected traffic in a flow log',
  severity: 'medium',
  duty: 'network-monitoring',
  aliases: { securityHub: ['EC2.6'], config: ['vpc-flow-logs-enabled'] },
  why: 'Scans, data leaving the network and misconfigured rules stay unseen, and cannot be looked up later.',
  fix: 'Add an AWS::EC2::FlowLog for the VPC with TrafficType REJECT or ALL.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html',
  reads: { recorded: analysed('flow logs of the VPC', ['FlowLogs'], recordsFlows) },
  passes: ({ recorded }) => recorded,
});
