/**
 * Chinese characters that are frequent in names of people, with their Korean reading and their pinyin, and full forms beside the
 * simplified: so that 金秀賢, 김수현 and Kim Soo-hyun are seen as one name. Ours, from general knowledge; what is not here is
 * compared as it is written.
 */
const TABLE = `
金 김 jin|李 이 li|朴 박 piao|崔 최 cui|郑 정 zheng|姜 강 jiang|赵 조 zhao|尹 윤 yin|张 장 zhang|林 임 lin
吴 오 wu|韩 한 han|申 신 shen|徐 서 xu|权 권 quan|黄 황 huang|安 안 an|宋 송 song|柳 류 liu|全 전 quan
洪 홍 hong|高 고 gao|文 문 wen|孙 손 sun|梁 양 liang|裴 배 pei|白 백 bai|许 허 xu|刘 유 liu|南 남 nan
沈 심 shen|卢 노 lu|河 하 he|郭 곽 guo|成 성 cheng|车 차 che|朱 주 zhu|禹 우 yu|具 구 ju|罗 나 luo
王 왕 wang|陈 진 chen|杨 양 yang|周 주 zhou|胡 호 hu|何 하 he|马 마 ma|方 방 fang|池 지 chi|严 엄 yan
民 민 min|秀 수 xiu|贤 현 xian|英 영 ying|美 미 mei|智 지 zhi|俊 준 jun|浩 호 hao|哲 철 zhe|勋 훈 xun
宇 우 yu|佑 우 you|瑞 서 rui|允 윤 yun|妍 연 yan|珠 주 zhu|恩 은 en|惠 혜 hui|静 정 jing|正 정 zheng
道 도 dao|贞 정 zhen|善 선 shan|仁 인 ren|东 동 dong|星 성 xing|光 광 guang|明 명 ming|敏 민 min|镇 진 zhen
真 진 zhen|宣 선 xuan|雅 아 ya|娜 나 na|丽 려 li|伟 위 wei|芳 방 fang|建 건 jian|国 국 guo|华 화 hua
小 소 xiao|丹 단 dan|慧 혜 hui|玉 옥 yu|春 춘 chun|兰 란 lan|琳 림 lin|婷 정 ting|强 강 qiang|军 군 jun
`;

/** Full form to simplified, of the characters above. */
const FULL =
  '鄭郑趙赵張张吳吴韓韩權权黃黄孫孙許许劉刘盧卢車车羅罗陳陈楊杨馬马嚴严賢贤勳勋靜静貞贞東东鎭镇鎮镇眞真麗丽偉伟國国華华蘭兰強强軍军';

interface Reading {
  readonly korean: string;
  readonly pinyin: string;
}

const READINGS = new Map<string, Reading>(
  TABLE.trim()
    .split(/[|\n]/)
    .map((row) => {
      const [sign = '', korean = '', pinyin = ''] = row.split(' ');
      return [sign, { korean, pinyin }];
    }),
);

const SIMPLE = new Map<string, string>();
for (let place = 0; place < FULL.length; place += 2) SIMPLE.set(FULL[place]!, FULL[place + 1]!);

const HAN = /\p{Script=Han}/u;

export function hasHan(text: string): boolean {
  return HAN.test(text);
}

export function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (sign) => SIMPLE.get(sign) ?? sign);
}

/** Korean readings and pinyin of a name whose every character is known; undefined else. */
export function readingsOf(text: string): Reading | undefined {
  let korean = '';
  let pinyin = '';
  for (const sign of simplified(text).replaceAll(' ', '')) {
    const found = READINGS.get(sign);
    if (found === undefined) return undefined;
    korean += found.korean;
    pinyin += found.pinyin;
  }
  return { korean, pinyin };
}
