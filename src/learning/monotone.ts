/**
 * Constraints that keep a forest's answer from falling (or rising) as one feature rises, as an officer would expect of it: leaves
 * are held between bounds that a constrained split hands to its children (as XGBoost does it).
 */

/** By the feature's name: 1 where more of it may never lower the margin, -1 where it may never raise it. */
export type Monotone = Readonly<Record<string, 1 | -1>>;

/** A direction for each feature; 0 where it is free. */
export type MonotoneDirections = Int8Array;

/** Undefined where nothing is bound. Names that no feature has are the check's to tell. */
export function directionsOf(
  monotone: Monotone | undefined,
  featureNames: readonly string[],
): MonotoneDirections | undefined {
  const directions = Int8Array.from(featureNames, (name) => monotone?.[name] ?? 0);
  return directions.some((direction) => direction !== 0) ? directions : undefined;
}

/** Between what a node's weight may lie. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

export const FREE: Bounds = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** The weight that a node would take, before the learning rate. */
export function weightWithin(
  gradient: number,
  hessian: number,
  lambda: number,
  { low, high }: Bounds,
): number {
  const weight = -gradient / (hessian + lambda);
  return weight < low ? low : weight > high ? high : weight;
}

/** How much a node of this weight lowers the loss (twice, as in the plain gain). */
export function gainAt(weight: number, gradient: number, hessian: number, lambda: number): number {
  return -(2 * gradient * weight + (hessian + lambda) * weight * weight);
}

/** Bounds of the left and the right child: what lies between their weights parts them. */
export function childBounds(
  bounds: Bounds,
  direction: number,
  left: number,
  right: number,
): [Bounds, Bounds] {
  if (direction === 0) return [bounds, bounds];
  const middle = (left + right) / 2;
  const [below, above] = [
    { low: bounds.low, high: middle },
    { low: middle, high: bounds.high },
  ];
  return direction > 0 ? [below, above] : [above, below];
}
