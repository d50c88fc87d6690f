/** Whether two delivery addresses may be one place: numbers of street, building and flat, and the sounds of its names. */
import { dice, fold } from './fold.ts';
import { latinOf, soundOf } from './sounds.ts';

export interface AddressForms {
  readonly numbers: readonly string[];
  readonly names: readonly string[];
}

/** What stands at the end of a name of a place and is left out as often as not. */
const ENDING = /(?:특별자치시|특별자치도|특별시|광역시|번길|대로|시|도|군|구|읍|면|동|리|로|길|호|층|번지)$/;
const LATIN_ENDING =
  /^(?:si|do|gun|gu|eup|myeon|dong|ri|ro|gil|daero|ho|f|floor|room|korea|south|republic|of)$/;
/** Long and short names of provinces. */
const PROVINCES: Readonly<Record<string, string>> = {
  경기도: '경기',
  강원특별자치도: '강원',
  충청북도: '충북',
  충청남도: '충남',
  전라북도: '전북',
  전북특별자치도: '전북',
  전라남도: '전남',
  경상북도: '경북',
  경상남도: '경남',
};

export function addressForms(address: string): AddressForms {
  const numbers: string[] = [];
  const names: string[] = [];
  // Numbers stand apart from the words they are glued to: 테헤란로5길, 101동1502호.
  for (const word of fold(address).replace(/(\d+)/g, ' $1 ').split(' ')) {
    if (word === '') continue;
    if (/^\d+$/.test(word)) numbers.push(word);
    else if (/[가-힣]/.test(word)) {
      const name = (PROVINCES[word] ?? word).replace(ENDING, '');
      if (name !== '') names.push(soundOf(latinOf(name)));
    } else if (!LATIN_ENDING.test(word)) names.push(soundOf(word.replace(/(?:daero|ro|gil)$/, '')));
  }
  return { numbers, names };
}

interface HasAddress {
  readonly address: string | undefined;
  addressForms(): AddressForms;
}

/** 0 to 1; undefined where one says nothing. */
export function addressLikeness(mine: HasAddress, theirs: HasAddress): number | undefined {
  if (mine.address === undefined || theirs.address === undefined) return undefined;
  if (mine.address === theirs.address) return 1;
  const [one, other] = [mine.addressForms(), theirs.addressForms()];
  if (one.numbers.length + one.names.length === 0 || other.numbers.length + other.names.length === 0)
    return undefined;
  return 0.5 * dice(one.numbers, other.numbers) + 0.5 * dice(one.names, other.names);
}
