import type { Resource } from '../../model/resource.ts';
import type { Setting } from '../../model/setting.ts';
import type { Truth } from '../../foundation/three-valued.ts';
import { unqualified } from '../../model/value.ts';
import { anyAnswer, type FactAnswer, type FactContext, no, unknownFor, yes } from './computed-fact.ts';
import { instanceSettings } from './instance-settings.ts';

/** The instances have disks of their host (instance store), whose content is lost when they stop. */
export function instanceTypeHasLocalDisks(resource: Resource, context: FactContext): FactAnswer {
  const { settings, elsewhere } = instanceSettings(resource, 'InstanceType', context);
  const answers = settings.map(answerFor);
  if (elsewhere) answers.push(unknownFor('setting InstanceType in a launch template that was not read'));
  return anyAnswer(answers);
}

function answerFor(setting: Setting): FactAnswer {
  const values = setting.candidates ?? [setting.raw];
  const truths = values.map(value => {
    const plain = value === undefined ? undefined : unqualified(value);
    return typeof plain === 'string' ? hasLocalDisks(plain) : 'unknown';
  });
  if (truths.every(truth => truth === 'yes')) return yes;
  if (truths.every(truth => truth === 'no')) return no;
  if (typeof setting.value === 'string') return unknownFor(`disks of instance type ${setting.value}`);
  return unknownFor('setting InstanceType');
}

/**
 * By the name of an instance type: series, generation, options, size (`m6gd.large`); the option `d` stands for local
 * disks, the storage series always have them. Accelerated and old types follow no rule and are listed by family.
 * Source: https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html and the specifications of the
 * families there.
 */
export function hasLocalDisks(instanceType: string): Truth {
  const [family = '', size] = instanceType.toLowerCase().split('.');
  const parts = /^([a-z]+)(\d+)([a-z0-9-]*)$/.exec(family);
  if (size === undefined || parts === null) return 'unknown';
  const [, series = '', , options = ''] = parts;
  if (familiesWithDisks.has(family) || storageSeries.has(series)) return 'yes';
  if (familiesWithoutDisks.has(family)) return 'no';
  const [letters = ''] = options.split('-');
  if (letters.includes('d')) return 'yes';
  return seriesNamedByRule.has(series) ? 'no' : 'unknown';
}

const storageSeries = new Set(['i', 'im', 'is', 'd', 'h', 'hs']);

/** General, compute and memory series, in which only `d` means local disks. */
const seriesNamedByRule = new Set(['t', 'm', 'c', 'r', 'a', 'x']);

const familiesWithDisks = new Set(
  (
    'm1 m2 m3 c1 c3 cc2 cr1 r3 x1 x1e z1d f1 f2 g2 g5 g6 g6e gr6 p3dn p4d p4de p5 p5e p5en ' +
    'trn1 trn1n trn2 dl1 hpc6id'
  ).split(' '),
);

const familiesWithoutDisks = new Set(
  't1 p2 p3 g3 g3s g5g inf1 inf2 vt1 mac1 mac2 hpc6a hpc7a hpc7g u7i u7in'.split(' '),
);
