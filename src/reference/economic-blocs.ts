/** Which countries are counted together in trade by economic bloc (경제권): a country may stand in more than one. */
import { codeList } from './code-list.ts';
import { GENERAL_KNOWLEDGE } from './sources.ts';

export interface BlocMembers {
  /** ISO 3166-1 alpha-2. */
  readonly members: readonly string[];
}

const members = (codes: string): BlocMembers => ({ members: codes.split(' ') });

/** 경제권. The code of a bloc has three letters or more, so that no country has it. */
export const ECONOMIC_BLOCS = codeList<BlocMembers>(
  {
    id: 'economic-blocs',
    title: { ko: '경제권', en: 'Economic blocs' },
    source: GENERAL_KNOWLEDGE,
    status: 'unverified',
  },
  [
    [
      'EUU',
      '유럽연합(EU)',
      'European Union',
      members('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'),
    ],
    ['ASEAN', '아세안(ASEAN)', 'ASEAN', members('BN KH ID LA MY MM PH SG TH VN')],
    ['MIDEAST', '중동', 'Middle East', members('AE BH EG IQ IR IL JO KW LB OM PS QA SA SY TR YE')],
    [
      'LATAM',
      '중남미',
      'Latin America',
      members('AR BO BR CL CO CR CU DO EC GT HN HT JM MX NI PA PE PY SV TT UY VE'),
    ],
    ['CIS', '독립국가연합(CIS)', 'CIS', members('AM AZ BY KG KZ MD RU TJ UZ')],
  ],
);
