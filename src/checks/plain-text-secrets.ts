import { anyOf, type Truth } from '../foundation/three-valued.ts';
import { decide, matches } from '../model/predicates.ts';
import type { Setting } from '../model/setting.ts';
import type { UnknownValue, Value } from '../model/value.ts';
import { type Verdict, verdict } from '../model/verdict.ts';

/** Names that say that the value is a secret itself, not where one is kept (`…_ARN`, `…_NAME`, `…_PATH`). */
const secretName = /(pass(word|wd|phrase)?|secret|token|api_?key|private_?key|credentials?)s?$/i;

export function isSecretName(name: Setting): Verdict {
  return matches(name, secretName);
}

/** Attributes of resources that are a secret themselves: of access keys, secret values, databases. */
const secretAttribute =
  /^(SecretAccessKey|Secret|SesSmtpPasswordV4|SecretString|Password|MasterPassword|AuthToken)$/;

/**
 * The setting's text stands in the source. A reference to a resource is not the secret, nor is what is made at random;
 * a value that is only known at deployment is unknown.
 */
export function isPlainText(setting: Setting): Verdict {
  return judge(setting, plainRaw);
}

/** The setting holds a secret where everyone who may read the configuration reads it, wherever the secret comes from. */
export function isPlainInConfiguration(setting: Setting): Verdict {
  return judge(setting, inConfiguration);
}

/** Whatever the verdict, the value is never printed. */
function judge(setting: Setting, ofRaw: (raw: Value) => Truth): Verdict {
  const hidden: Setting = { ...setting, sensitive: true };
  if (setting.state === 'unknown' && setting.candidates === undefined && setting.raw !== undefined)
    return verdict(ofRaw(setting.raw), hidden);
  return decide(hidden, value => (value === '' ? 'no' : 'yes'), ofRaw);
}

function plainRaw(raw: Value): Truth {
  if (typeof raw !== 'object' || raw === null) return raw === '' || raw === null ? 'no' : 'yes';
  switch (raw.kind) {
    case 'qualified':
      return plainRaw(raw.value);
    case 'secret':
    case 'reference':
      return 'no';
    case 'text':
      // The known pieces of a secret stand in the source; a dynamic reference among them does not count as one.
      return raw.parts.some(part => typeof part === 'string' && part.trim() !== '') &&
        !raw.parts.some(part => typeof part === 'object' && part.kind === 'secret')
        ? 'yes'
        : 'unknown';
    case 'list':
    case 'object':
      return 'no';
    case 'unknown':
      return isMadeAtRandom(raw) ? 'no' : 'unknown';
  }
}

function isMadeAtRandom(value: UnknownValue): boolean {
  return value.reason === 'time-or-random';
}

/** The map of names and values (an environment) holds at least one secret in plain text. */
export function holdsPlainSecret(variables: Setting): Verdict {
  if (variables.state === 'unknown') return verdict('unknown', variables);
  const { raw } = variables;
  if (typeof raw !== 'object' || raw === null || raw.kind !== 'object') return verdict('no', variables);
  const found: Setting[] = [];
  const truths: Truth[] = [];
  for (const [name, entry] of raw.entries) {
    if (!secretName.test(name)) continue;
    const truth = inConfiguration(entry.value);
    truths.push(truth);
    if (truth === 'no') continue;
    found.push({
      ...variables,
      path: `${variables.path}.${name}`,
      raw: entry.value,
      state: truth === 'unknown' ? 'unknown' : variables.state,
      ...(truth === 'unknown' ? { detail: 'the value is only known at deployment' } : {}),
      sensitive: true,
      place: entry.place ?? variables.place,
    });
  }
  if (raw.rest !== undefined) truths.push('unknown');
  return verdict(anyOf(truths), ...(found.length > 0 ? found : [variables]));
}

/** References to secrets are resolved into the configuration, and so is what is made at random. */
function inConfiguration(value: Value): Truth {
  if (typeof value !== 'object' || value === null) return plainRaw(value);
  switch (value.kind) {
    case 'qualified':
      return inConfiguration(value.value);
    case 'secret':
      return value.store === 'ssm' ? 'unknown' : 'yes';
    case 'reference':
      return value.attribute !== undefined && secretAttribute.test(value.attribute) ? 'yes' : 'no';
    case 'unknown':
      return isMadeAtRandom(value) ? 'yes' : 'unknown';
    case 'text':
    case 'list':
    case 'object':
      return plainRaw(value);
  }
}
