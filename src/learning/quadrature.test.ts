import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gaussLegendre } from './quadrature.ts';

test('n points integrate powers up to 2n - 1 from 0 to 1 exactly, and no further', () => {
  for (const count of [1, 2, 3, 8, 32]) {
    const { points, weights } = gaussLegendre(count);
    const integral = (power: number): number =>
      points.reduce((sum, point, q) => sum + weights[q]! * point ** power, 0);
    for (let power = 0; power < 2 * count; power++) {
      assert.ok(Math.abs(integral(power) - 1 / (power + 1)) < 1e-13, `${count} points, power ${power}`);
    }
    if (count <= 3) assert.ok(Math.abs(integral(2 * count) - 1 / (2 * count + 1)) > 1e-5);
  }
});
