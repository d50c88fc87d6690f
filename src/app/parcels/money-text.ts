/** How an amount of a parcel is written: as declared to the last decimal, its thousands apart, in every language alike. */

/** `2,453.64` */
export function amountText(amount: number): string {
  const [whole = '', fraction] = String(amount).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `2,453.64 CNY` */
export function moneyText(amount: number, currency: string): string {
  return `${amountText(amount)} ${currency}`.trimEnd();
}
