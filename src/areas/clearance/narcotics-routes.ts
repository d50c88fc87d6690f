/**
 * From where and among what narcotics were found, for weighing routes: as Korea Customs Service press releases of 2024
 * and 2025 name them. Not a statement about a country's trade; a route alone never flags anything.
 */

/** Departure or transit countries named in the releases, ISO 3166-1 alpha-2. `status: unverified` against later years. */
export const NAMED_COUNTRIES: ReadonlySet<string> = new Set([
  'TH',
  'LA',
  'KH',
  'MM',
  'VN',
  'US',
  'CA',
  'MX',
  'PE',
  'EC',
  'CO',
  'DE',
  'NL',
]);

/** Goods in which they were hidden, and names that say nothing. */
export const HIDING_GOODS =
  /마커펜|보드마카|MARKER|봉사|THREAD SPOOL|깔창|INSOLE|코코넛유|COCONUT OIL|홍차|녹차|\bTEA\b|치약|TOOTHPASTE|DENTIFRICE|스피커|SPEAKER|건강기능식품|FOOD SUPPLEMENT|커피|COFFEE|견본|SAMPLE|선물|\bGIFT|개인용품|PERSONAL EFFECT/u;

/** Air, mail: what is small and soon delivered. */
export const QUICK_MODES: ReadonlySet<string> = new Set(['40', '50']);
