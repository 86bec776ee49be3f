import { printPlace } from '../../../foundation/source-text.ts';
import type { ReadEstate } from '../../../model/declaration.ts';
import { declarationAt, readFiles, shownProperties } from '../shown-value.fixture.ts';

/** Reads one SAM template; the header and the Globals that most functions need are put before it. */
export function readSam(resources: string, sections = ''): ReadEstate {
  return readFiles({
    'shop.yaml': `Transform: AWS::Serverless-2016-10-31
Globals:
  Function: {Runtime: nodejs22.x, Handler: index.handler, CodeUri: s3://builds/shop.zip}
${sections}
Resources:
${resources}`,
  });
}

/** Address and type of everything declared, in order. */
export function outline(estate: ReadEstate): readonly string[] {
  return estate.declarations.map(one => `${one.address} ${one.type}`);
}

/** One property of a resource, shown. */
export function shownProperty(estate: ReadEstate, address: string, name: string): unknown {
  const properties = shownProperties(estate, address);
  return typeof properties === 'object' && properties !== null
    ? (properties as Record<string, unknown>)[name]
    : undefined;
}

/** The line that a resource stands on. */
export function lineOf(estate: ReadEstate, address: string): number {
  return printPlace(declarationAt(estate, address).place).line;
}

/** The line that a setting of a resource stands on. */
export function lineOfSetting(estate: ReadEstate, address: string, name: string): number | undefined {
  const place = declarationAt(estate, address).properties.entries.get(name)?.place;
  return place === undefined ? undefined : printPlace(place).line;
}
