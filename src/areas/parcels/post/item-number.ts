/**
 * Whether a postal item number holds together: two letters, eight digits, a check digit, two letters of a country (UPU S10). The
 * weights are as widely published; the standard itself was not read.
 */
const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

export function isItemNumber(number: string): boolean {
  const parts = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/.exec(number);
  return parts !== null && checkDigit(parts[1]!) === Number(parts[2]);
}

/** @param serial eight digits */
export function checkDigit(serial: string): number {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(serial[place]), 0);
  const rest = 11 - (sum % 11);
  return rest === 10 ? 0 : rest === 11 ? 5 : rest;
}
