import { type Entry, isList, type ObjectValue, type Value } from '../../../../model/value.ts';
import { wrappedOf } from '../../mapping/build-elements.ts';
import { convertPlain, objectsOf } from '../../mapping/convert-values.ts';
import { type Fields, fieldsOfType } from '../../mapping/define-type.ts';

const path = 'VpnTunnelOptionsSpecifications';

/** Plain values as the registry lists them: `{ Value }` each. */
function listed(value: Value): Value {
  return convertPlain(value, plain => (isList(plain) ? wrappedOf(plain, 'Value') : plain));
}

const logOptions: Readonly<Record<string, string>> = {
  bgp_log_enabled: 'BgpLogEnabled',
  bgp_log_group_arn: 'BgpLogGroupArn',
  bgp_log_output_format: 'BgpLogOutputFormat',
  log_enabled: 'LogEnabled',
  log_group_arn: 'LogGroupArn',
  log_output_format: 'LogOutputFormat',
};

/** Where a tunnel logs to; what is not known as a whole stays as it is. */
function logged(value: Value): Value {
  const outer = objectsOf({ value }).items[0]?.value.entries.get('cloudwatch_log_options');
  const block = outer === undefined ? undefined : objectsOf(outer).items[0]?.value;
  if (block === undefined) return value;
  const entries = new Map<string, Entry>();
  for (const [name, entry] of block.entries) entries.set(logOptions[name] ?? name, entry);
  const options: ObjectValue = { ...block, entries };
  return { kind: 'object', entries: new Map([['CloudwatchLogOptions', { value: options }]]) };
}

/** The arguments of one of the two tunnels of a connection: `tunnel1_…` are those of the first. */
export function tunnelOptions(tunnel: 1 | 2): Fields {
  const at = tunnel - 1;
  const options = fieldsOfType('AWS::EC2::VPNConnection', ({ item }) => ({
    dpd_timeout_action: item(path, at, 'DPDTimeoutAction'),
    dpd_timeout_seconds: item(path, at, 'DPDTimeoutSeconds'),
    enable_tunnel_lifecycle_control: item(path, at, 'EnableTunnelLifecycleControl'),
    ike_versions: item(path, at, 'IKEVersions', listed),
    inside_cidr: item(path, at, 'TunnelInsideCidr'),
    inside_ipv6_cidr: item(path, at, 'TunnelInsideIpv6Cidr'),
    log_options: item(path, at, 'LogOptions', logged),
    phase1_dh_group_numbers: item(path, at, 'Phase1DHGroupNumbers', listed),
    phase1_encryption_algorithms: item(path, at, 'Phase1EncryptionAlgorithms', listed),
    phase1_integrity_algorithms: item(path, at, 'Phase1IntegrityAlgorithms', listed),
    phase1_lifetime_seconds: item(path, at, 'Phase1LifetimeSeconds'),
    phase2_dh_group_numbers: item(path, at, 'Phase2DHGroupNumbers', listed),
    phase2_encryption_algorithms: item(path, at, 'Phase2EncryptionAlgorithms', listed),
    phase2_integrity_algorithms: item(path, at, 'Phase2IntegrityAlgorithms', listed),
    phase2_lifetime_seconds: item(path, at, 'Phase2LifetimeSeconds'),
    preshared_key: item(path, at, 'PreSharedKey'),
    rekey_fuzz_percentage: item(path, at, 'RekeyFuzzPercentage'),
    rekey_margin_time_seconds: item(path, at, 'RekeyMarginTimeSeconds'),
    replay_window_size: item(path, at, 'ReplayWindowSize'),
    startup_action: item(path, at, 'StartupAction'),
  }));
  return Object.fromEntries(
    Object.entries(options).map(([name, field]) => [`tunnel${tunnel}_${name}`, field]),
  );
}
