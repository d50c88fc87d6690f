/** The question of the calculator out of its address: what is not filled in is left out, what is no number is for the server to refuse. */
export const FIELDS = [
  ...['hs', 'price', 'currency', 'origin', 'claim', 'quantity', 'kg', 'freight', 'insurance'],
  ...['consumption', 'liquor', 'vat', 'channel', 'departure', 'own', 'day'],
] as const;

/** Null until a code and a price are there. @param today business day, where the address names none */
export function caseOf(parameters: URLSearchParams, today: string): object | null {
  const value = (name: (typeof FIELDS)[number]): string => (parameters.get(name) ?? '').trim();
  if (value('hs') === '' || value('price') === '') return null;
  const price = { amount: number(value('price')), currency: value('currency').toUpperCase() || 'USD' };
  const quantity = value('quantity') === '' ? {} : { quantity: number(value('quantity')), unit: 'U' };
  const goods = {
    hsCode: value('hs').replace(/[.\-\s]/g, ''),
    price,
    ...given('origin', value('origin').toUpperCase()),
    ...quantity,
    ...(value('kg') === '' ? {} : { netMassKg: number(value('kg')) }),
    ...(value('claim') === '' ? {} : { claims: [{ kind: value('claim').toUpperCase(), isProven: true }] }),
    ...given('consumption', value('consumption')),
    ...given('liquor', value('liquor')),
    ...(value('vat') === '' ? {} : { isVatExempt: value('vat') === 'exempt' }),
  };
  const day = value('day') || today;
  return {
    day,
    channel: value('channel') || 'declaration',
    ...given('departure', value('departure').toUpperCase()),
    ...(value('own') === '' ? {} : { isSelfUse: true }),
    terms: { ...money('freight', value('freight')), ...money('insurance', value('insurance')) },
    goods: [goods],
  };
}

const given = (name: string, text: string): object => (text === '' ? {} : { [name]: text });

function money(name: string, text: string): object {
  if (text === '') return {};
  const [amount = '', currency = 'KRW'] = text.split(/\s+/);
  return { [name]: { amount: number(amount), currency: currency.toUpperCase() } };
}

/** What is no number stays a text, and the server says which field it is. */
function number(text: string): number | string {
  const plain = text.replaceAll(',', '');
  return plain === '' || Number.isNaN(Number(plain)) ? text : Number(plain);
}
