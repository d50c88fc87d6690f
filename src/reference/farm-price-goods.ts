/**
 * Farm, livestock and fishery goods whose import prices are told, each by headings of six digits that hold it alone (HS 2022). Which goods
 * the Service tells of was not read: this choice is our own and unverified.
 */
import { codeList, type Entry } from './code-list.ts';
import { GENERAL_KNOWLEDGE } from './sources.ts';

export type FarmClass = '농산물' | '축산물' | '수산물';

/** Class, heading, Korean as releases write it, English. */
const LINES = `
농산물|071332|팥(건조)|Red beans (dried)
농산물|071331|녹두(건조)|Mung beans (dried)
농산물|120190|콩|Soybeans
농산물|120740|참깨|Sesame
농산물|120242|땅콩(탈각)|Peanuts (shelled)
농산물|070310|양파(신선,냉장)|Onions (fresh, chilled)
농산물|070320|마늘(신선,냉장)|Garlic (fresh, chilled)
농산물|070610|당근(신선,냉장)|Carrots (fresh, chilled)
농산물|091011|생강|Ginger
농산물|090421|고추(건조)|Chilli peppers (dried)
농산물|080390|바나나|Bananas
농산물|080510|오렌지|Oranges
농산물|080610|포도(신선)|Grapes (fresh)
농산물|080929|체리(신선)|Cherries (fresh)
농산물|081050|키위(신선)|Kiwis (fresh)
농산물|080430|파인애플|Pineapples
농산물|080550|레몬|Lemons
농산물|080232|호두(탈각)|Walnuts (shelled)
농산물|080212|아몬드(탈각)|Almonds (shelled)
농산물|090111|커피|Coffee
축산물|020230|뼈없는쇠고기(냉동)|Boneless beef (frozen)
축산물|020130|뼈없는쇠고기(냉장)|Boneless beef (chilled)
축산물|020329|기타돼지고기(냉동)|Other pork (frozen)
축산물|020714|닭고기(냉동)|Chicken (frozen)
축산물|040690|치즈|Cheese
수산물|030367|명태(냉동)|Pollack (frozen)
수산물|030363|대구(냉동)|Cod (frozen)
수산물|030354|고등어(냉동)|Mackerel (frozen)
수산물|030617|새우(냉동)|Shrimps (frozen)
수산물|030743|오징어(냉동)|Squid (frozen)
수산물|030752|문어(냉동)|Octopus (frozen)
수산물|030614|꽃게(냉동)|Blue crab (frozen)
수산물|030214|연어(신선,냉장)|Salmon (fresh, chilled)
`;

const entries: Entry<{ readonly class: FarmClass }>[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [kind, code = '', ko = '', en = ''] = line.split('|');
    return [code, ko, en, { class: kind as FarmClass }];
  });

export const FARM_PRICE_GOODS = codeList<{ readonly class: FarmClass }>(
  {
    id: 'farm-price-goods',
    title: { ko: '수입가격을 알리는 농축수산물', en: 'Farm goods whose import prices are told' },
    source: GENERAL_KNOWLEDGE,
    status: 'unverified',
  },
  entries,
);
