/** Names of what a form of the calculator offers: groups of consumption tax and kinds of liquor. */
import type { Text } from '../../../core/text.ts';

const of = (ko: string, en: string): Text => ({ ko, en });

export const CONSUMPTION_NAMES: Readonly<Record<string, Text>> = {
  bag: of('고급 가방', 'Bags'),
  watch: of('고급 시계', 'Watches'),
  jewel: of('보석·진주와 그 제품', 'Jewels and pearls'),
  'precious-metal': of('귀금속 제품', 'Goods of precious metal'),
  fur: of('고급 모피와 그 제품', 'Furs'),
  carpet: of('고급 융단', 'Carpets'),
  'furniture-piece': of('고급 가구 (1개)', 'Furniture, by the piece'),
  'furniture-set': of('고급 가구 (1조)', 'Furniture, by the set'),
  car: of('승용자동차', 'Passenger cars'),
  'camper-or-motorcycle': of('캠핑용자동차·이륜자동차', 'Campers, motorcycles'),
  gaming: of('투전기·사행기구', 'Gaming machines'),
  'hunting-gun': of('수렵용 총포류', 'Hunting guns'),
};

export const LIQUOR_NAMES: Readonly<Record<string, Text>> = {
  wine: of('포도주', 'Wine'),
  'fruit-wine': of('과실주', 'Fruit wine'),
  spirits: of('증류주', 'Spirits'),
  soju: of('소주', 'Soju'),
  'other-fermented': of('약주·청주', 'Cleared rice wine'),
  beer: of('맥주', 'Beer'),
  takju: of('탁주', 'Takju'),
};
