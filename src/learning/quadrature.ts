/** Points and weights by which polynomials are integrated exactly from 0 to 1 (Gauss and Legendre). */

export interface Quadrature {
  readonly points: Float64Array;
  readonly weights: Float64Array;
  /** One over what is left from each point to 1. */
  readonly inverseRest: Float64Array;
}

/** @param count n points are exact for degrees up to 2n - 1 */
export function gaussLegendre(count: number): Quadrature {
  const points = new Float64Array(count);
  const weights = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    // Newton's steps from the usual first guess; Legendre polynomials by their recurrence.
    let x = Math.cos((Math.PI * (i + 0.75)) / (count + 0.5));
    let slope = 1;
    for (let step = 0; step < 20; step++) {
      const [value, before] = legendre(count, x);
      slope = (count * (x * value - before)) / (x * x - 1);
      const move = value / slope;
      x -= move;
      if (Math.abs(move) < 1e-16) break;
    }
    points[i] = (1 - x) / 2;
    weights[i] = 1 / ((1 - x * x) * slope * slope);
  }
  return { points, weights, inverseRest: points.map((point) => 1 / (1 - point)) };
}

/** Values of the polynomials of this degree and of the one before. */
function legendre(degree: number, x: number): [number, number] {
  let [value, before] = [x, 1];
  for (let k = 2; k <= degree; k++) {
    [value, before] = [((2 * k - 1) * x * value - (k - 1) * before) / k, value];
  }
  return [value, before];
}
