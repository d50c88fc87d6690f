/** What the agreement of the United Kingdom and Korea says about origin beside its list of products. */
import type { Day } from '../core/day.ts';
import { EUROPEAN_UNION } from './agreement-parties.ts';
import type { AgreementFrame, OriginFact } from './origin-frames.ts';

const SOURCE =
  'Origin Reference Document of the UK-Korea trade agreement, version 1.2 (2023-11-07), in the pack rules-of-origin';
const FROM: Day = '2021-01-01';

function ukKorea<Value>(article: number, value: Value): OriginFact<Value> {
  return {
    ...{ value, article: { ko: `제${article}조`, en: `article ${article}` }, source: SOURCE },
    ...{ status: 'transcribed', validFrom: FROM, validTo: null },
  };
}

const TEXTILE_CHAPTERS = Array.from({ length: 14 }, (_, place) => String(50 + place));
const EU_AND_NEIGHBOURS = [...EUROPEAN_UNION, 'EU', 'AD', 'SM'];

export const UK_KOREA_FRAME: AgreementFrame = {
  ...{ scheme: 'south-korea', agreement: '116' },
  // The list has rows for headings 8524 and 8549, which came with that edition.
  edition: 'HS 2022',
  tolerance: ukKorea(5, { percent: '10', exceptChapters: TEXTILE_CHAPTERS }),
  cumulation: [
    ukKorea(3, { kind: 'bilateral', countries: ['GB', 'KR'] }),
    {
      ...ukKorea(3, { kind: 'diagonal', countries: EU_AND_NEIGHBOURS }),
      // The text names the EU without an end. That it was granted until then, and on what terms, nobody has checked here.
      ...{ status: 'unverified', validTo: '2025-12-31' },
    },
  ],
  transport: ukKorea(13, { through: EU_AND_NEIGHBOURS }),
  ...{ operations: ukKorea(6, null), wholly: ukKorea(4, null), originating: ukKorea(2, null) },
};
