/** A cluster of codes as one sentence, for a list that is read from top to bottom. */
import { daysBetween } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';
import type { ClusterKind } from './clusters.ts';
import type { ClusterFacts } from './signs.ts';

export const CLUSTER_NAMES: Readonly<Record<ClusterKind, Text>> = {
  farm: { ko: '부호 농장 의심', en: 'May be a farm of codes' },
  drop: { ko: '남의 부호를 받는 곳 의심', en: 'May be a drop address' },
  gathering: { ko: '여러 부호가 모이는 곳', en: 'Codes that meet' },
};

/** `14 codes at one address in 9 days, 20 parcels; 6 of them used for the first time, 2 refused by their holders.` */
export function tellCluster(facts: ClusterFacts): Text {
  const { codes, parcels, firstOn, lastOn, firstUses, refused, finds, elsewhere } = facts;
  const days = daysBetween(firstOn, lastOn) + 1;
  const more: Text[] = [
    ...told(firstUses ?? 0, '{n}개는 처음 쓰임', '{n} of them used for the first time'),
    ...told(elsewhere, '{n}개는 다른 곳에서도 쓰임', '{n} used elsewhere with another telephone'),
    ...told(refused, '{n}개는 명의인이 거절', '{n} refused by their holders'),
    ...told(finds, '화물 {n}건 적발', finds === 1 ? '{n} parcel with a find' : '{n} parcels with a find'),
  ];
  const rest = (language: 'ko' | 'en', mark: string): string =>
    more.length === 0 ? '.' : `${mark} ${more.map((one) => one[language]).join(', ')}.`;
  const where = whereOf(facts);
  return {
    ko: `${days}일 동안 ${where.ko} 부호 ${codes}개, 화물 ${parcels}건${rest('ko', ';')}`,
    en: `${codes} codes ${where.en} in ${days === 1 ? 'one day' : `${days} days`}, ${parcels} parcels${rest('en', ';')}`,
  };
}

function told(n: number, ko: string, en: string): Text[] {
  return n === 0 ? [] : [{ ko: ko.replace('{n}', String(n)), en: en.replace('{n}', String(n)) }];
}

function whereOf({ addresses, phones }: ClusterFacts): Text {
  const at = (n: number, one: string, many: string): string =>
    n === 1 ? one : many.replace('{n}', String(n));
  const ko = [
    ...(addresses === 0 ? [] : [at(addresses, '한 주소', '주소 {n}곳')]),
    ...(phones === 0 ? [] : [at(phones, '한 전화번호', '전화번호 {n}개')]),
  ];
  const en = [
    ...(addresses === 0 ? [] : [at(addresses, 'at one address', 'at {n} addresses')]),
    ...(phones === 0 ? [] : [at(phones, 'behind one telephone', 'behind {n} telephones')]),
  ];
  return { ko: `${ko.join('와 ')}에`, en: en.join(' and ') };
}
