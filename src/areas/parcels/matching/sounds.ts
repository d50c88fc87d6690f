/**
 * How a Korean word sounds in Latin letters, whichever of the usual spellings was taken: 이 is Lee, Yi, Rhee and I, 정 is Jung,
 * Jeong and Chung. Hangul by the Revised Romanization, then both sides folded to one rough form.
 */
const FIRST = 'g,kk,n,d,tt,r,m,b,pp,s,ss,,j,jj,ch,k,t,p,h'.split(',');
const MIDDLE = 'a,ae,ya,yae,eo,e,yeo,ye,o,wa,wae,oe,yo,u,wo,we,wi,yu,eu,ui,i'.split(',');
const LAST = ',k,k,k,n,n,n,t,l,k,m,l,l,l,p,l,m,p,p,t,t,ng,t,t,k,t,p,t'.split(',');
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

export function latinOf(hangul: string): string {
  let latin = '';
  for (const sign of hangul) {
    const code = sign.codePointAt(0)!;
    if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) {
      latin += sign;
      continue;
    }
    const place = code - FIRST_SYLLABLE;
    latin += FIRST[Math.floor(place / 588)]! + MIDDLE[Math.floor((place % 588) / 28)]! + LAST[place % 28]!;
  }
  return latin;
}

/** Family names whose usual spelling is far from their sound. */
const FAMILY: Readonly<Record<string, string>> = {
  lee: 'i',
  yi: 'i',
  rhee: 'i',
  ri: 'i',
  park: 'bak',
  pak: 'bak',
  choi: 'choe',
  kim: 'gim',
  woo: 'u',
  yoo: 'yu',
  ryu: 'yu',
  you: 'yu',
  noh: 'no',
  roh: 'no',
  shim: 'sim',
  shin: 'sin',
  kwak: 'gwak',
  lim: 'im',
  rim: 'im',
  paik: 'baek',
  paek: 'baek',
  moon: 'mun',
  hur: 'heo',
  huh: 'heo',
  koo: 'gu',
  oh: 'o',
  yoon: 'yun',
  joo: 'ju',
  choo: 'chu',
  suh: 'seo',
  sohn: 'son',
  sung: 'seong',
  jung: 'jeong',
  chung: 'jeong',
  chong: 'jeong',
  cho: 'jo',
  chang: 'jang',
  kang: 'gang',
  ko: 'go',
  kwon: 'gwon',
  an: 'an',
  ahn: 'an',
};

const RULES: readonly (readonly [RegExp, string])[] = [
  [/eui|ui|ee/g, 'i'],
  [/sh/g, 's'],
  [/ph/g, 'p'],
  [/h(?![aeiouyw])/g, ''],
  [/kk|ck|g|q|c(?=[aou])/g, 'k'],
  [/tt|d/g, 't'],
  [/pp|b|f/g, 'p'],
  [/ss/g, 's'],
  [/ll|l|rr/g, 'r'],
  [/w[aeio]?/g, 'w'],
  [/yeo|you|yoo|yu|yo/g, 'y'],
  [/eo|oo|ou|eu|u|o/g, 'o'],
  [/ae|ai|ye|ie/g, 'e'],
  [/(.)\1+/g, '$1'],
];

const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** The rough sound of one folded word in Latin letters. */
export function soundOf(word: string): string {
  let sound = known.get(word);
  if (sound !== undefined) return sound;
  sound = FAMILY[word] ?? word;
  // The sounds of j and ch are one; marked first, so that the rule for hard c does not take them.
  sound = sound.replace(/ch|jj|j|z/g, '1');
  for (const [from, to] of RULES) sound = sound.replace(from, to);
  sound = sound.replaceAll('1', 'c');
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, sound);
  return sound;
}
