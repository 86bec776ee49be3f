import { defineFields, type Field, type Fields } from '../../mapping/define-type.ts';

/** What findings are filtered by, by the kind of comparison; Terraform's names. */
export interface FilterNames {
  readonly text?: readonly string[];
  readonly number?: readonly string[];
  readonly date?: readonly string[];
  readonly address?: readonly string[];
  readonly map?: readonly string[];
  readonly keyword?: readonly string[];
}

const text: Fields = { comparison: 'Comparison', value: 'Value' };
const comparisons: Readonly<Record<keyof FilterNames, Fields>> = {
  text,
  number: { eq: 'Eq', gte: 'Gte', lte: 'Lte' },
  date: defineFields(({ inside }) => ({
    start: 'Start',
    end: 'End',
    date_range: inside({ unit: 'DateRange.Unit', value: 'DateRange.Value' }),
  })),
  address: { cidr: 'Cidr' },
  map: { ...text, key: 'Key' },
  keyword: { value: 'Value' },
};

/** A field for each filter: `network_source_ipv4` -> the list `NetworkSourceIpV4`. */
export function findingFilters(names: FilterNames): Fields {
  const fields: [string, Field][] = [];
  for (const kind of ['text', 'number', 'date', 'address', 'map', 'keyword'] as const) {
    for (const name of names[kind] ?? []) {
      fields.push([name, { to: 'elements', path: registryName(name), fields: comparisons[kind] }]);
    }
  }
  return Object.fromEntries(fields);
}

/** `ec2_instance_ipv4` -> `Ec2InstanceIpV4`. */
export function registryName(name: string): string {
  return name
    .split('_')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
    .replace(/Ipv([46])/g, 'IpV$1');
}
