// Run in a process of its own: prints how long the first access to the knowledge takes, in milliseconds.
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';

const started = performance.now();
const knowledge = loadKnowledge();
const services = knowledge.serviceIds().slice(0, process.argv[2] === 'all' ? undefined : 20);
const frameworks = process.argv[2] === 'all' ? knowledge.frameworkIds() : ['nist-csf-2.0', 'iso-27001-2022'];
let found = knowledge.duties.size + knowledge.placementRules.length;
for (const id of services) {
  for (const prefix of knowledge.service(id)?.typePrefixes ?? []) found += knowledge.rulesOf(prefix).length;
}
for (const id of frameworks) found += knowledge.framework(id)?.controls.length ?? 0;
if (process.argv[2] === 'all')
  for (const id of knowledge.ruleIds()) found += knowledge.rule(id) === undefined ? 0 : 1;
const taken = performance.now() - started;

if (found === 0) throw new Error('the knowledge is empty');
process.stdout.write(String(taken));
