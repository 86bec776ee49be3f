import type { LeftOutPart } from '../../model/party.ts';
import type { OscalReading } from './oscal-reading.ts';

/** What documents hold beside statements: each is counted, and reports say why it is none. */
export const leftOut = {
  parameters: 'values of parameters',
  responses: 'responses without an export',
  inherited: 'things inherited from other systems',
  satisfied: "answers to other systems' responsibilities",
  leveraged: 'leveraged authorizations',
  inventory: 'inventory items',
  users: 'users',
  otherCatalogue: 'requirements of other catalogues',
  checks: 'automated checks of AWS Security Hub',
  facts: 'facts about services',
  regions: 'Regions that offer a service',
  imports: 'further component definitions',
} as const;

const reasons: Readonly<Record<(typeof leftOut)[keyof typeof leftOut], string>> = {
  [leftOut.parameters]: "they fill in the control's text, and divide nothing",
  [leftOut.responses]:
    'they describe the system to its own auditor, and neither an export nor a control-origination passes them on',
  [leftOut.inherited]: 'the provider takes them from others: their own documents state them',
  [leftOut.satisfied]: 'they answer the documents of others',
  [leftOut.leveraged]: 'they name the systems that it builds on',
  [leftOut.inventory]: 'they say nothing of who does what',
  [leftOut.users]: 'they say nothing of who does what',
  [leftOut.otherCatalogue]: 'name the file once more with that "framework"',
  [leftOut.checks]:
    'they test your settings, and say nothing of who does what; demarc explain securityhub:KMS.1 names the check of demarc that answers one',
  [leftOut.facts]: 'they say nothing of who does what',
  [leftOut.regions]: 'what is offered somewhere need not be in the scope of a report',
  [leftOut.imports]: 'files that a document names are not followed: name each in demarc.yaml',
};

/** What was counted, in a fixed order. */
export function leftOutParts(reading: OscalReading): LeftOutPart[] {
  return Object.values(leftOut).flatMap(what => {
    const count = reading.counted(what);
    return count === 0 ? [] : [{ what, count, why: reasons[what] }];
  });
}
