/** Round marks of a logarithmic axis, as fine as the room allows: 3, 4, 5, 7, 10, 15, 20 where there is much of it. Pure. */

const MANTISSAS: readonly (readonly number[])[] = [
  [1, 1.5, 2, 3, 4, 5, 7],
  [1, 1.5, 2, 3, 5, 7],
  [1, 2, 5],
  [1, 3],
  [1],
];

/** @param from above zero @param most how many marks there is room for; decades are thinned where even they are too many */
export function logMarks(from: number, to: number, most: number): readonly number[] {
  for (const mantissas of MANTISSAS) {
    const ticks = ladder(from, to, mantissas);
    if (ticks.length <= most) return ticks;
  }
  const decades = ladder(from, to, [1]);
  const every = Math.ceil(decades.length / most);
  return decades.filter((_, i) => i % every === 0);
}

function ladder(from: number, to: number, mantissas: readonly number[]): readonly number[] {
  const ticks: number[] = [];
  for (let exponent = Math.floor(Math.log10(from)); exponent <= Math.ceil(Math.log10(to)); exponent++) {
    for (const mantissa of mantissas) {
      const tick = tidy(mantissa * 10 ** exponent);
      if (tick >= from * 0.9999 && tick <= to * 1.0001) ticks.push(tick);
    }
  }
  return ticks;
}

/** Takes the dust of binary fractions away (0.30000000000000004). */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
