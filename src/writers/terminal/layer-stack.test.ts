import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedOf } from '../summary/layer-counts.ts';
import { splitBar } from './layer-stack.ts';

const counts = fc.record({
  layer: fc.constant('customer-data' as const),
  yours: fc.nat(5000),
  configurable: fc.nat(5000),
  divided: fc.nat(50),
  sharedOpen: fc.nat(3),
  aws: fc.nat(5000),
  undetermined: fc.nat(20),
});

test('a bar is always full, and what is there is always seen', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 8, max: 60 }), (layer, width) => {
      const cells = splitBar(layer, width);
      const shared = cells.yourShare + cells.awsShare;
      const total = layer.yours + sharedOf(layer) + layer.aws + layer.undetermined;
      expect(cells.yours + shared + cells.open + cells.aws).toBe(total === 0 ? 0 : width);
      expect(cells.yours > 0).toBe(layer.yours > 0);
      expect(shared > 0).toBe(sharedOf(layer) > 0);
      expect(cells.open > 0).toBe(layer.undetermined > 0);
      expect(cells.aws > 0).toBe(layer.aws > 0);
    }),
  );
});

test('more on your side never moves the line towards you', () => {
  const layer = {
    layer: 'customer-data' as const,
    yours: 10,
    configurable: 4,
    divided: 0,
    sharedOpen: 0,
    aws: 10,
    undetermined: 0,
  };
  const before = splitBar(layer, 40);
  const after = splitBar({ ...layer, yours: 30 }, 40);
  expect(after.yours + after.yourShare).toBeGreaterThan(before.yours + before.yourShare);
});
