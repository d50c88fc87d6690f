/** What the pure rooms say to people: one text in Korean and English, for every screen, API answer and document. */

export type Language = 'ko' | 'en';

export interface Text {
  readonly ko: string;
  readonly en: string;
}

export type Parameters = Readonly<Record<string, string | number>>;

/**
 * Fills `{name}` places of a template. A parameter that is missing stays visible as `{name}`, so that a wrong
 * template is seen and not silently emptied.
 */
export function fill(template: string, parameters: Parameters = {}): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = parameters[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? formatNumber(value) : value;
  });
}

export function fillText(text: Text, parameters?: Parameters): Text {
  return { ko: fill(text.ko, parameters), en: fill(text.en, parameters) };
}

/** Groups thousands and keeps at most four significant decimals, without a locale: the same on every machine. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const decimals = Number.isInteger(value) ? 0 : Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 2 : 4;
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  const trimmed = fraction?.replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${grouped}${trimmed ? `.${trimmed}` : ''}`;
}
