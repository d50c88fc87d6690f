/**
 * In which part of the world a country lies, for the schematic map of partners. A division of our own beside economic blocs: it says
 * where something is and nothing about borders or claims.
 */
import { codeList, type Entry } from './code-list.ts';
import { COUNTRIES } from './countries.ts';
import { GENERAL_KNOWLEDGE } from './sources.ts';

/** In the order of the map: from west to east, the northern row first. */
const REGIONS: readonly (readonly [code: string, ko: string, en: string, countries: string])[] = [
  ['NAM', '북미', 'North America', 'US CA GL BM PM UM'],
  [
    'EUR',
    '유럽',
    'Europe',
    `AD AL AT AX BA BE BG CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC ME MK MT NL NO PL PT RO RS
     SE SI SJ SK SM VA XK`,
  ],
  ['MEA', '중동', 'Middle East', 'AE BH EG IL IQ IR JO KW LB OM PS QA SA SY TR YE'],
  ['CIS', '러시아·중앙아시아', 'Russia and Central Asia', 'AM AZ BY GE KG KZ MD RU TJ TM UA UZ'],
  ['EAS', '동아시아', 'East Asia', 'CN HK JP KP KR MN MO TW'],
  [
    'LAM',
    '중남미',
    'Latin America',
    `AG AI AR AW BB BL BO BQ BR BS BZ CL CO CR CU CW DM DO EC FK GD GF GP GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PR PY SR SV
     SX TC TT UY VC VE VG VI`,
  ],
  [
    'AFR',
    '아프리카',
    'Africa',
    `AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH
     SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW`,
  ],
  ['SAS', '남아시아', 'South Asia', 'AF BD BT IN IO LK MV NP PK'],
  ['SEA', '동남아시아', 'Southeast Asia', 'BN ID KH LA MM MY PH SG TH TL VN'],
  [
    'OCE',
    '오세아니아·남극',
    'Oceania and Antarctica',
    'AQ AS AU BV CC CK CX FJ FM GS GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TF TK TO TV VU WF WS',
  ],
];

const HEAD = { source: GENERAL_KNOWLEDGE, status: 'unverified' } as const;

export const WORLD_REGIONS = codeList(
  { ...HEAD, id: 'world-regions', title: { ko: '세계의 지역', en: 'Parts of the world' } },
  REGIONS.map(([code, ko, en]): Entry<object> => [code, ko, en]),
);

/** The name of its region under the code of each country. */
export const COUNTRY_REGIONS = codeList(
  { ...HEAD, id: 'country-regions', title: { ko: '국가의 지역', en: 'Parts of the world by country' } },
  REGIONS.flatMap(([, ko, en, countries]) =>
    countries
      .split(/\s+/)
      .filter((code) => COUNTRIES.byCode.has(code))
      .map((code): Entry<object> => [code, ko, en]),
  ),
);
