/** How people name countries and blocs when they ask about trade: official names, short ones, and 대미, 대중 and the like. */
import { COUNTRIES } from '../../../reference/countries.ts';
import { ECONOMIC_BLOCS } from '../../../reference/economic-blocs.ts';

const MORE: Readonly<Record<string, string>> = {
  ...{ 대미: 'US', 미국: 'US', usa: 'US', 'u.s.': 'US', us: 'US', america: 'US', 'the united states': 'US' },
  ...{
    대중: 'CN',
    대중국: 'CN',
    중국: 'CN',
    대일: 'JP',
    대일본: 'JP',
    일본: 'JP',
    대베트남: 'VN',
    대인도: 'IN',
  },
  ...{
    대만: 'TW',
    대대만: 'TW',
    대독: 'DE',
    독일: 'DE',
    대러: 'RU',
    러시아: 'RU',
    영국: 'GB',
    uk: 'GB',
    britain: 'GB',
  },
  ...{
    사우디: 'SA',
    uae: 'AE',
    남아공: 'ZA',
    터키: 'TR',
    튀르키예: 'TR',
    turkey: 'TR',
    체코: 'CZ',
    홍콩: 'HK',
    vietnam: 'VN',
    'hong kong': 'HK',
    'the uk': 'GB',
    'the netherlands': 'NL',
    'the philippines': 'PH',
  },
  ...{
    eu: 'EUU',
    유럽연합: 'EUU',
    대eu: 'EUU',
    'the eu': 'EUU',
    'the european union': 'EUU',
    아세안: 'ASEAN',
    대아세안: 'ASEAN',
    asean: 'ASEAN',
  },
  ...{
    중동: 'MIDEAST',
    대중동: 'MIDEAST',
    중남미: 'LATAM',
    대중남미: 'LATAM',
    cis: 'CIS',
    독립국가연합: 'CIS',
  },
};

/** By name in small letters. */
export const PLACE_WORDS: ReadonlyMap<string, string> = new Map([
  ...COUNTRIES.rows.flatMap(({ code, ko, en }) =>
    [ko, en].map((name) => [name.toLowerCase(), code] as const),
  ),
  ...ECONOMIC_BLOCS.rows.flatMap(({ code, en }) => [[en.toLowerCase(), code] as const]),
  ...Object.entries(MORE),
]);
