/**
 * What the law says on parcels that infringe a trademark and on parcels that are abandoned, destroyed or sent back, row by row with
 * article and status. Read in the Customs Act No. 21208 (promulgated 2025-12-23; art. 235-2 in force from 2026-04-01) and its Decree
 * of 2026-05-08 (art. 243-2 by No. 36140 of 2026-02-27, in force from 2026-04-01); art. 235 and 235-2 say the same in the Act No. 21858
 * of 2026-08-11. What the Commissioner sets by notice was not found: those numbers are ours, and unverified.
 */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import type { FactStatus } from './code-list.ts';

export interface PathRule {
  readonly cite: string;
  readonly says: Text;
  readonly status: FactStatus;
}

export const PARCEL_PATH_RULES = {
  forbidden: {
    cite: '관세법 제235조제1항',
    says: {
      ko: '상표권 등 지식재산권을 침해하는 물품은 수입할 수 없습니다.',
      en: 'Goods that infringe a trademark or another of seven kinds of rights cannot be imported.',
    },
    status: 'verified',
  },
  short: {
    cite: '관세법 제235조의2 (2026-04-01 시행)',
    says: {
      ko: '상표권을 침해하였다고 인정되는 탁송품·우편물로서 정해진 가격 이하이면 담보와 보류의 절차를 생략하거나 간소하게 합니다.',
      en: 'Where an express or postal parcel up to a set price is held to infringe a trademark, security and hold are left out or made simple.',
    },
    status: 'verified',
  },
  told: {
    cite: '관세법 시행령 제243조의2제1항 (2026-04-01 시행)',
    says: {
      ko: '세관장은 침해를 인정한 사항을 상표권자와 신고인 또는 우편물의 화주에게 통보합니다.',
      en: 'Customs tells the owner of the trademark, and the declarant or the owner of the mail, what it holds.',
    },
    status: 'verified',
  },
  materials: {
    cite: '관세법 시행령 제243조의2제2항~제4항',
    says: {
      ko: '상표권자는 보류를 요청하며 침해를 입증하고, 화주는 침해하지 않았음을 입증할 수 있으며, 세관장은 그 자료로 결정합니다.',
      en: 'The owner of the mark asks for a hold with proof, the owner of the goods may prove the contrary, and customs decides on what both filed.',
    },
    status: 'verified',
  },
  silence: {
    cite: '관세법 시행령 제243조의2제5항',
    says: {
      ko: '상표권자가 자료를 내지 않으면 통관을 허용할 수 있고, 화주가 내지 않으면 상표권자의 자료로 결정할 수 있습니다. 답하지 않아도 포기한 것으로 보지는 않습니다.',
      en: 'Where the owner of the mark files nothing it may be cleared; where the owner of the goods files nothing customs may decide on the other side’s proof. Silence is no abandonment.',
    },
    status: 'verified',
  },
  result: {
    cite: '관세법 시행령 제243조의2제6항',
    says: {
      ko: '보류하거나 통관을 허용한 때에는 즉시 양쪽에 통보합니다.',
      en: 'Both are told at once whether it is held or cleared.',
    },
    status: 'verified',
  },
  periods: {
    cite: '관세법 시행령 제243조의2제2항~제4항에 따른 고시 (읽지 못함)',
    says: {
      ko: '자료를 내는 기간과 결정하는 기간은 고시가 정합니다. 여기의 10일은 관문이 정한 값입니다.',
      en: 'A notice sets the days for filing and deciding; the ten days here are ours.',
    },
    status: 'unverified',
  },
  price: {
    cite: '관세법 제235조의2제2호에 따라 관세청장이 정하는 가격 (읽지 못함)',
    says: {
      ko: '간소한 절차를 쓰는 가격의 한도는 관세청장이 정합니다. 여기의 미화 150달러는 관문이 정한 값입니다.',
      en: 'The Commissioner sets the price up to which it applies; the USD 150 here are ours.',
    },
    status: 'unverified',
  },
  ordinary: {
    cite: '관세법 제235조제7항, 시행령 제239조제2항·제5항·제6항',
    says: {
      ko: '침해가 명백하면 직권으로 보류하고 즉시 통보합니다. 다른 권리나 한도를 넘는 물품은 이 절차로 다룹니다.',
      en: 'Where an infringement is plain customs holds by itself and tells at once; other rights and dearer goods go this way.',
    },
    status: 'verified',
  },
  'ordinary-objection': {
    cite: '관세법 시행령 제240조제1항·제3항',
    says: {
      ko: '보류된 물품의 화주는 침해하지 않았음을 소명하며 통관을 요청할 수 있고, 15일 안에 결정합니다.',
      en: 'Whose goods are held may ask for them, showing that nothing is infringed; it is decided within 15 days.',
    },
    status: 'verified',
  },
  destroy: {
    cite: '관세법 제160조제1항, 제2항, 시행령 제179조',
    says: {
      ko: '보세구역에 있는 물품은 세관장의 승인을 받아 폐기하며, 승인을 받고 폐기하면 관세를 징수하지 않습니다.',
      en: 'Stored goods are destroyed with leave of customs, and then owe no duty.',
    },
    status: 'verified',
  },
  order: {
    cite: '관세법 제160조제4항',
    says: {
      ko: '해롭거나 상하거나 기한이 지나거나 값어치가 없는 물품은 반송·폐기를 명하거나 통고한 뒤 폐기하며, 급하면 폐기한 뒤 즉시 통고합니다.',
      en: 'Harmful, spoilt, expired or worthless goods are ordered back or destroyed after notice, and where there is no time, before it.',
    },
    status: 'verified',
  },
  cost: {
    cite: '관세법 제160조제6항',
    says: {
      ko: '폐기와 반송의 비용은 화주가 부담합니다.',
      en: 'Destroying and sending back is at the owner’s cost.',
    },
    status: 'verified',
  },
  infringing: {
    cite: '관세법 제160조제4항제5호에 따라 관세청장이 정하는 물품 (읽지 못함)',
    says: {
      ko: '침해 물품의 폐기는 관세청장이 정하는 물품에 든다고 보았습니다.',
      en: 'That infringing goods are among those which the Commissioner names for destruction is our reading.',
    },
    status: 'unverified',
  },
  abandon: {
    cite: '관세법 제212조제2항; 스스로 하는 포기의 근거 고시는 읽지 못함',
    says: {
      ko: '법은 팔리지 않은 물품을 가져가지 않으면 포기로 보아 국고에 귀속시킵니다. 화주가 스스로 포기하는 절차는 고시에 있다고 보았습니다.',
      en: 'The Act knows abandonment of what nobody bought and nobody fetched; that an owner may abandon by his own will is our reading.',
    },
    status: 'unverified',
  },
  back: {
    cite: '관세법 제2조제3호, 제241조제1항',
    says: {
      ko: '수입통관을 거치지 않고 다시 외국으로 보내는 것이 반송이며, 신고합니다.',
      en: 'What goes abroad again without import clearance is sent back, and declared.',
    },
    status: 'verified',
  },
  withdrawn: {
    cite: '관세법 제250조제1항, 제2항',
    says: {
      ko: '수리된 수입신고는 취하 승인을 받아야 효력을 잃습니다. 그 뒤에 폐기·반송합니다.',
      en: 'An accepted declaration has to be withdrawn with leave before the goods are destroyed or sent back.',
    },
    status: 'verified',
  },
  refund: {
    cite: '관세법 제46조제1항',
    says: {
      ko: '수입하지 않은 물품에 낸 세금은 청구하지 않아도 돌려드립니다.',
      en: 'Duty that was paid for what is not imported goes back without being asked for.',
    },
    status: 'verified',
  },
} as const satisfies Record<string, PathRule>;

/** For goods declared or arrived from this day on: 관세법 부칙(제21208호) 제1조제1호, 제9조. */
export const SHORT_ROUTE_FROM: Day = '2026-04-01';
/** Days in which each side files its materials: `periods`, unverified. */
export const MATERIAL_DAYS = 10;
/** Days in which customs decides on them: `periods`, unverified. */
export const DECIDE_DAYS = 10;
/** US dollars up to which the short route is taken: `price`, unverified. */
export const SHORT_ROUTE_USD = 150;
/** Days in which a request for held goods is answered: `ordinary-objection`. */
export const ANSWER_DAYS = 15;
