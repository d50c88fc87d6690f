/** Rounds to significant digits, so that what is recorded is short and what is recorded is what was used. */

/** Powers of ten that a number of this machine holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** As near to the middle between two neighbours the short way could take the wrong one. */
const TOO_NEAR = 1e-4;

/** To the nearest as written in decimals, as `toPrecision` does: without the detour over text wherever that is sure to agree. */
export function roundedTo(value: number, digits: number): number {
  const shift = digits - 1 - decimalExponent(Math.abs(value));
  // Whole numbers of so many digits and these powers are exact, so one division or product gives the nearest number.
  const scaled = shift >= 0 ? value * POWERS[shift]! : value / POWERS[-shift]!;
  const whole = Math.round(scaled);
  if (!(Math.abs(Math.abs(scaled - whole) - 0.5) > TOO_NEAR))
    return value === 0 ? 0 : Number(value.toPrecision(digits));
  return shift >= 0 ? whole / POWERS[shift]! : whole * POWERS[-shift]!;
}

/** Of the first digit; of what is too large or too small for the table, one that has no place in it. */
function decimalExponent(size: number): number {
  let exponent = 0;
  if (size >= 1) {
    while (size >= POWERS[exponent + 1]!) exponent += 1;
    return exponent + 1 < POWERS.length ? exponent : Number.NaN;
  }
  while (size * POWERS[-exponent]! < 1) exponent -= 1;
  return exponent;
}
