/**
 * Countries from which narcotics came by parcel, as press releases of the Korea Customs Service of 2024 and 2025 name them. Not a
 * statement about a country's trade; a road alone flags nothing. Status: unverified against later years.
 */
const NAMED: ReadonlySet<string> = new Set([
  'TH',
  'LA',
  'KH',
  'VN',
  'US',
  'CA',
  'MX',
  'PE',
  'CO',
  'DE',
  'NL',
]);

export function isNamedRoute(country: string): boolean {
  return NAMED.has(country);
}
