import { describe, expect, it } from 'vitest';
import { assembleEstate } from '../../../estate/assemble-estate.ts';
import { valueAt } from '../../../estate/object-paths.ts';
import { registry } from '../../../estate/testing.ts';
import { memorySourceTree } from '../../../foundation/source-tree-memory.ts';
import { noReadOptions } from '../../../model/reader.ts';
import { shown } from '../evaluate/root.fixture.ts';
import { terraformReader } from '../read-terraform.ts';

/** Reads settings of the joined estate of a source. */
function settingsOf(source: string): (address: string, path: string) => unknown {
  const read = terraformReader.read(memorySourceTree({ 'main.tf': source }), noReadOptions);
  const estate = assembleEstate([read], registry);
  return (address, path) => {
    const resource = estate.resources.find(one => one.address === address);
    if (resource === undefined) throw new Error(`${address} is not there`);
    return shown(valueAt(resource.view, path.split('.')));
  };
}

function classic(logs: string): (address: string, path: string) => unknown {
  return settingsOf(`resource "aws_elb" "shop" { ${logs} }`);
}

describe('policies that are attached', () => {
  const setting = settingsOf(`
resource "aws_iam_role" "orders" { name = "orders" }
resource "aws_iam_user" "reporter" { name = "reporter" }
resource "aws_iam_group" "staff" { name = "staff" }
resource "aws_iam_role_policy_attachment" "read" {
  role       = aws_iam_role.orders.name
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}
resource "aws_iam_role_policy_attachment" "trace" {
  role       = "orders"
  policy_arn = "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess"
}
resource "aws_iam_policy_attachment" "billing" {
  name       = "billing"
  users      = [aws_iam_user.reporter.name]
  groups     = [aws_iam_group.staff.name]
  policy_arn = "arn:aws:iam::aws:policy/job-function/Billing"
}`);

  it('are listed on the role, by each attachment', () => {
    expect(setting('aws_iam_role.orders', 'ManagedPolicyArns')).toEqual([
      'arn:aws:iam::aws:policy/ReadOnlyAccess',
      'arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess',
    ]);
  });

  it('are listed on everyone whom one attachment names, and on nobody else', () => {
    const billing = ['arn:aws:iam::aws:policy/job-function/Billing'];
    expect(setting('aws_iam_user.reporter', 'ManagedPolicyArns')).toEqual(billing);
    expect(setting('aws_iam_group.staff', 'ManagedPolicyArns')).toEqual(billing);
  });
});

describe('a listener without a protocol', () => {
  const action = 'default_action { type = "forward" }';

  it('speaks HTTP on a port, as only an Application Load Balancer can do without', () => {
    const setting = settingsOf(`resource "aws_lb_listener" "shop" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/shop/1"
  port = 80
  ${action}
}`);
    expect(setting('aws_lb_listener.shop', 'Protocol')).toBe('HTTP');
  });

  it('has none without a port, on a Gateway Load Balancer', () => {
    const setting = settingsOf(`resource "aws_alb_listener" "inspection" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/gwy/inspection/1"
  ${action}
}`);
    expect(setting('aws_alb_listener.inspection', 'Protocol')).toBeUndefined();
  });
});

describe('the logs of a Classic Load Balancer', () => {
  it('are on where the block does not say otherwise, in whatever order it is written', () => {
    const on = classic('access_logs {\n bucket = "shop-logs"\n }');
    const off = classic('access_logs {\n enabled = false\n bucket = "shop-logs"\n }');
    const none = classic('');
    expect(on('aws_elb.shop', 'AccessLoggingPolicy.Enabled')).toBe(true);
    expect(off('aws_elb.shop', 'AccessLoggingPolicy.Enabled')).toBe(false);
    expect(none('aws_elb.shop', 'AccessLoggingPolicy')).toBeUndefined();
  });
});

describe('a key in a key store of the customer', () => {
  it('is not made by KMS', () => {
    const setting = settingsOf('resource "aws_kms_key" "orders" { custom_key_store_id = "cks-1" }');
    expect(setting('aws_kms_key.orders', 'Origin')).toBe('AWS_CLOUDHSM');
  });
});
