/** The shape of one row of the made-up price list, for whoever adds goods to the invented country. */

/**
 * HSK code (10 digits), Korean name, English name, usual CIF price in USD/kg from a country of price level 1,
 * kg a piece (0: counted in kg only), origins with shares such as `CN55 VN22`, basic rate %, WTO rate % where lower
 * (else null), month of the season's peak (0: none).
 * The first six digits are of HS 2022, the last four of the Korean table where it was at hand, else zeros; prices, weights, shares and many rates are plausible inventions and prove nothing.
 */
export type GoodsRow = readonly [
  hsCode: string,
  ko: string,
  en: string,
  usdPerKg: number,
  kgPerPiece: number,
  origins: string,
  basicRate: number,
  wtoRate: number | null,
  peakMonth: number,
];
