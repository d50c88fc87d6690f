/** How the steps, ways and grounds of a parcel's path are named, and which article each rests on. */
import type { Text } from '../../../core/text.ts';
import { PARCEL_PATH_RULES } from '../../../reference/parcel-path-rules.ts';
import type { EndGround, EndStanding, EndWay, PathStepKind, RightsStanding } from './steps.ts';

export const RIGHT_KINDS = {
  trademark: { ko: '상표권', en: 'Trademark' },
  copyright: { ko: '저작권·저작인접권', en: 'Copyright and neighbouring rights' },
  'plant-variety': { ko: '품종보호권', en: 'Plant variety' },
  'geographical-indication': { ko: '지리적표시', en: 'Geographical indication' },
  patent: { ko: '특허권', en: 'Patent' },
  design: { ko: '디자인권', en: 'Design' },
  'defence-technology': { ko: '방위산업기술', en: 'Defence technology' },
} as const satisfies Readonly<Record<string, Text>>;
/** The seven of 관세법 제235조제1항. */
export type RightKind = keyof typeof RIGHT_KINDS;

export const RIGHTS_STANDINGS: Readonly<Record<RightsStanding, Text>> = {
  none: { ko: '없음', en: 'None' },
  noted: { ko: '침해 의심 (통보 전)', en: 'Suspected, nobody told yet' },
  told: { ko: '통보함, 자료 기다림', en: 'Told, waiting for materials' },
  ordinary: { ko: '직권 보류 (일반 절차)', en: 'Held by the ordinary route' },
  held: { ko: '통관 보류', en: 'Held' },
  cleared: { ko: '통관 허용', en: 'May be cleared' },
  dropped: { ko: '의심 거둠', en: 'Suspicion dropped' },
};

export const END_STANDINGS: Readonly<Record<EndStanding, Text>> = {
  none: { ko: '없음', en: 'None' },
  asked: { ko: '수취인이 요청함', en: 'Asked by the addressee' },
  ordered: { ko: '결정함', en: 'Decided' },
  done: { ko: '마침', en: 'Done' },
};

export const END_WAY_NAMES: Readonly<Record<EndWay, Text>> = {
  treasury: { ko: '포기 (국고 귀속)', en: 'Abandoned to the treasury' },
  destroyed: { ko: '폐기', en: 'Destroyed' },
  returned: { ko: '반송', en: 'Sent back' },
};

const { destroy, abandon, back, infringing, order } = PARCEL_PATH_RULES;

export const WAY_ARTICLES: Readonly<Record<EndWay, string>> = {
  treasury: abandon.cite,
  destroyed: destroy.cite,
  returned: back.cite,
};

export const GROUNDS: Readonly<Record<EndGround, { readonly name: Text; readonly article: string }>> = {
  asked: { name: { ko: '수취인의 요청', en: 'Asked by the addressee' }, article: destroy.cite },
  infringes: { name: { ko: '지식재산권 침해', en: 'Infringes a right' }, article: infringing.cite },
  harmful: {
    name: { ko: '생명·재산에 해로움', en: 'Harmful to life or property' },
    article: `${order.cite}제1호`,
  },
  spoilt: { name: { ko: '부패·변질', en: 'Spoilt' }, article: `${order.cite}제2호` },
  expired: { name: { ko: '유효기간 지남', en: 'Expired' }, article: `${order.cite}제3호` },
  worthless: { name: { ko: '상품가치 없음', en: 'Worth nothing' }, article: `${order.cite}제4호` },
};

/** By which name each step stands in the log. */
export const PATH_EVENTS: Readonly<Record<PathStepKind, string>> = {
  'right-noted': 'parcel-right-noted',
  'right-dropped': 'parcel-right-dropped',
  'right-told': 'parcel-right-told',
  'right-ordinary': 'parcel-right-ordinary',
  'holder-filed': 'parcel-holder-filed',
  'owner-filed': 'parcel-owner-filed',
  'right-held': 'parcel-right-held',
  'right-cleared': 'parcel-right-cleared',
  'end-asked': 'parcel-end-asked',
  'end-recalled': 'parcel-end-recalled',
  'end-ordered': 'parcel-end-ordered',
  'end-cancelled': 'parcel-end-cancelled',
  'end-done': 'parcel-end-done',
};
