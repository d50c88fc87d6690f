/** What the other agreements of the pack say beside their lists, as far as their articles were read; Korea is party to none of them. */
import type { Day } from '../core/day.ts';
import { ASEAN, EUROPEAN_UNION } from './agreement-parties.ts';
import type { AgreementFrame, Cumulation, OriginFact, Tolerance } from './origin-frames.ts';
import { GENERAL_KNOWLEDGE } from './sources.ts';

const FROM: Day = '2021-01-01';
const PACK = 'countries as schemes.json of the pack rules-of-origin names them, conditions not read';
const EU = [...EUROPEAN_UNION, 'EU'];
const EU_AND_NEIGHBOURS = [...EU, 'AD', 'SM'];
const PAN_EUROPE = [
  ...[...EU_AND_NEIGHBOURS, 'XK', 'DZ', 'BA', 'FO', 'GE', 'IL', 'JO', 'EG', 'LB', 'RS', 'ME', 'MA', 'MD'],
  ...['MK', 'PS', 'AL', 'SY', 'UA', 'NO', 'IS', 'TR'],
];

const chapters = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, place) => String(from + place).padStart(2, '0'));

type Dated = Partial<Pick<OriginFact<unknown>, 'validFrom' | 'validTo'>>;

/** Read in the articles of the Origin Reference Document as the United Kingdom's tariff shows them. */
function read<Value>(document: string, article: string, value: Value, dated: Dated = {}): OriginFact<Value> {
  return {
    ...{ value, article: { ko: `제${article}조`, en: `article ${article}` } },
    source: `${document} Origin Reference Document, article as the UK tariff shows it (2026-08-21)`,
    ...{ status: 'transcribed', validFrom: FROM, validTo: null, ...dated },
  };
}

function unread<Value>(value: Value, source: string, dated: Dated = {}): OriginFact<Value> {
  const article = { ko: '', en: '' };
  return { value, article, source, status: 'unverified', validFrom: FROM, validTo: null, ...dated };
}

const both = (other: readonly string[], isFull = false): Cumulation => ({
  ...{ kind: 'bilateral', countries: ['GB', ...other] },
  ...(isFull ? { isFull } : {}),
});
const open = (countries: readonly string[]): Cumulation => ({ kind: 'diagonal', countries, isOpen: true });

/** Farm goods by weight, textiles by notes of their own; chapter 16 holds fishery products, which are not weighed. */
const byWeight = (percent: string): Tolerance => ({
  ...{ percent: '10', exceptChapters: [], openChapters: ['16', ...chapters(50, 63)] },
  byWeight: { percent, chapters: ['02', ...chapters(4, 15), ...chapters(17, 24)] },
});
const TEN_OF_EX_WORKS: Tolerance = {
  percent: '10',
  exceptChapters: [],
  openChapters: chapters(50, 63),
  isOpen: true,
};

/** Those of the list with headings 2404, 3827 or 8549 are written in HS 2022, where these headings came in. */
const frame = (
  scheme: string,
  edition: string | null,
  cumulation: AgreementFrame['cumulation'],
  more: Partial<AgreementFrame> = {},
): AgreementFrame => ({
  ...{ scheme, agreement: null, edition, cumulation, tolerance: null, transport: null },
  ...{ operations: null, wholly: null, originating: null },
  ...more,
});

const CPTPP: readonly string[] = ['GB', 'AU', 'BN', 'CL', 'JP', 'MY', 'NZ', 'PE', 'SG', 'VN'];
const CPTPP_FROM = { validFrom: '2024-12-24' };

export const OTHER_FRAMES: readonly AgreementFrame[] = [
  frame('eu', 'HS 2022', [read('European Union', '3', both(EU, true)), unread(open(['AD', 'SM']), PACK)], {
    tolerance: unread({ ...byWeight('15'), isOpen: true }, GENERAL_KNOWLEDGE),
    transport: read('European Union', '15', { through: [] }),
  }),
  frame(
    'turkey',
    'HS 2017',
    [read('Turkey', '3', both(['TR'], true)), read('Turkey', '3', open(EU_AND_NEIGHBOURS))],
    {
      tolerance: read('Turkey', '5', byWeight('15')),
      transport: read('Turkey', '15', { through: [] }),
    },
  ),
  frame(
    'singapore',
    'HS 2022',
    [
      read('Singapore', '3', both(['SG'])),
      read('Singapore', '3', open([...EU_AND_NEIGHBOURS, ...ASEAN.filter((one) => one !== 'SG')])),
    ],
    { tolerance: read('Singapore', '5', byWeight('10')) },
  ),
  frame('vietnam', 'HS 2022', [
    read('Viet Nam', '3', both(['VN'])),
    read('Viet Nam', '3', open([...EU_AND_NEIGHBOURS, 'KR', ...ASEAN.filter((one) => one !== 'VN')])),
  ]),
  frame('chile', 'HS 2022', [unread(both(['CL']), PACK), unread(open(EU_AND_NEIGHBOURS), PACK)], {
    tolerance: unread(TEN_OF_EX_WORKS, GENERAL_KNOWLEDGE),
    transport: read('Chile', '12', { through: EU }),
  }),
  frame('mexico', 'HS 2022', [
    read('Mexico', '3', both(['MX'])),
    // Three years from entry into force, unless they were prolonged: nobody has looked.
    read('Mexico', '4', open(EU_AND_NEIGHBOURS)),
  ]),
  frame('new-zealand', 'HS 2022', [
    read('New Zealand', '8', both(['NZ'], true), { validFrom: '2023-05-31' }),
  ]),
  frame('switzerland-liechtenstein', 'HS 2022', [
    read('Switzerland and Liechtenstein', '3', both(['CH', 'LI'])),
    read('Switzerland and Liechtenstein', '3, 7', open(PAN_EUROPE)),
  ]),
  frame('japan', 'HS 2022', [unread(both(['JP'], true), PACK), unread(open(EU_AND_NEIGHBOURS), PACK)]),
  frame('canada', null, [unread(both(['CA'], true), PACK), unread(open(EU), PACK)]),
  frame(
    'cptpp',
    'HS 2012',
    [read('CPTPP', '10', { kind: 'regional', countries: CPTPP, isFull: true }, CPTPP_FROM)],
    {
      // Of the value of the good as article 1 defines it, which was not read; several foods and textiles have exceptions.
      tolerance: read(
        'CPTPP',
        '11',
        {
          ...{ percent: '10', exceptChapters: [], base: 'fob', isOpen: true },
          byWeight: { percent: '10', chapters: chapters(50, 60) },
          openChapters: ['04', '15', '19', '20', '21', '22', '23', '61', '62', '63'],
        },
        CPTPP_FROM,
      ),
      transport: read('CPTPP', '18', { through: CPTPP }, CPTPP_FROM),
    },
  ),
];
