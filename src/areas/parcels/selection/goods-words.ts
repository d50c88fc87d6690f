/**
 * Words of descriptions that selection looks for, in the writing of `fold`. Ours: gathered from what public warnings and press
 * releases of customs services name, not from any case. A word proves nothing; it is one sign among several.
 */

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Says nothing of what the goods are. */
export const SAYS_NOTHING = words(`
  general other various assorted sample samples gift gifts part parts accessory accessories goods good article articles product
  products material materials item items personal effects merchandise cargo sundries stuff things thing daily necessities use home
  household supplies set pack package parcel box kit mixed misc miscellaneous commodity present souvenir new brand quality hot sale
  fashion style free no name na none unknown test order online shop store mail document documents private
  견본 샘플 선물 부품 부속품 잡화 기타 물품 제품 개인용품 생활용품 일반화물 소품 사은품 증정품 礼品 样品 杂货 日用品 配件 其他 物品 个人用品`);

/** Colours and sizes: true of anything. */
export const OF_ANYTHING = words(`
  black white red blue green grey gray beige brown pink yellow orange purple navy khaki gold silver cream ivory multicolor multi color
  colour light dark deep basic xs s m l xl xxl xxxl 2xl 3xl 4xl one size fits all small medium large mini big uk us eu kr free years year months month
  boys girls boy girl men women mens womens unisex kids adult pcs pc piece pieces ea x of and with for the a in
  블랙 화이트 레드 블루 그린 그레이 베이지 브라운 핑크 사이즈 색상 黑色 白色 红色 蓝色 均码 大号 小号`);

/** Names under which narcotics were sold or sent. */
export const EUPHEMISMS: readonly string[] = [
  'bath salt',
  'research chemical',
  'plant food',
  'herbal incense',
  'herbal mix',
  'legal high',
  'crystal powder',
  'special tea',
  'magic mushroom',
  'mushroom chocolate',
  'relax gummies',
  'cbd gummies',
  'hemp gummies',
  'vape liquid special',
  'party candy',
  'poppers',
  'kratom',
  'ketamine',
  'cannabis',
  'marijuana',
  '아이스 크리스탈',
  '작대기',
  '허브 향',
  '젤리 스페셜',
  '草本香',
];

/** Medicines and what needs leave or a notice of food to come in. */
export const MEDICINES = words(`
  medicine tablet tablets pill pills ibuprofen melatonin minoxidil finasteride tretinoin antibiotic amoxicillin steroid testosterone
  hormone botox injection ephedrine pseudoephedrine codeine diazepam modafinil 의약품 알약 주사제 연고 진통제 수면제 탈모약 药品 药片 注射`);

export const FOODS = words(`
  jerky sausage beef pork ham meat cheese seed seeds fruit dried nuts honey egg eggs bacon 육포 소시지 햄 치즈 씨앗 건과일 꿀 牛肉干 香肠 种子 奶酪`);

/** Not to be flown, or not to be had without a permit. */
export const DANGERS = words(`
  lithium battery batteries powerbank lighter lighters firecracker fireworks gunpowder fuel butane aerosol flammable explosive bullet
  ammunition pistol rifle airsoft crossbow taser silencer blade dagger mercury chlorine acid 배터리 라이터 폭죽 부탄 화약 석궁 도검 전기충격기
  打火机 鞭炮 电池 弩`);

export const REPLICA_WORDS = words(`
  replica mirror copy inspired dupe aaa superclone clone lookalike 레플리카 미러급 레플 이미테이션 高仿 复刻 精仿`);

/**
 * A word of these for which something else is written, such as `v1tamin` or a Cyrillic letter among Latin ones. Long ones alone:
 * one letter from a short word lies another word.
 */
export const HIDDEN_WORDS: readonly string[] = [
  ...[...MEDICINES].filter((word) => /^[a-z]{8,}$/.test(word)),
  ...[
    'ketamine',
    'cannabis',
    'marijuana',
    'kratom',
    'cocaine',
    'fentanyl',
    'gunpowder',
    'ammunition',
    'firecracker',
  ],
];
