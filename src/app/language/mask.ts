/** Takes out of what a person typed whatever looks like a person: numbers, addresses, names that are said to be names. What nobody can see by its form stays. */

const MASK = '□';

const PERSONAL: readonly RegExp[] = [
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /https?:\/\/\S+|www\.\S+/gi,
  // Personal customs codes, passports, bills and declarations: letters and digits in one.
  /\b(?=[A-Za-z]*\d)[A-Za-z]{1,4}[- ]?\d{6,}\w*\b/g,
  /\d+동\s?\d+호/g,
  /(?<=[가-힣]{2,6}(?:로|길)\s?)\d+(?:-\d+)?(?![\d,.]*\s?(?:원|달러|유로|일|월|년|개|%|kg))/g,
  // Residents' numbers, telephones, cards, businesses; amounts of money keep their unit and stay.
  /(?<![\d,.])(?!\d{4}\.\d{2}(?!\d))\d(?:[-. ]?\d){5,}(?![\d,]*\s?(?:원|달러|유로|엔|위안|kg|킬로|개|%))/g,
  /(?<=(?:이름은|성명은?|저는|나는|제가|대표자?|수취인은?|받는 ?사람은?)\s?:?\s?)[가-힣]{2,4}(?=(?:이고|이며|입니다|인데|라고|이라고|,|\s|$))/g,
  /[가-힣]{2,4}(?=\s?씨(?:가|는|의|에게|께|\s|$))/g,
];

/** @returns the text with marks in place of what was taken out, and how many were */
export function maskPersonal(text: string): { readonly text: string; readonly masked: number } {
  let masked = 0;
  const out = PERSONAL.reduce(
    (left, form) =>
      left.replace(form, () => {
        masked++;
        return MASK;
      }),
    text.normalize('NFC'),
  );
  return { text: out, masked };
}
