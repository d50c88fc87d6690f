/** What the finding on a reference price says, for the officer who reviews the tax. */
import type { Text } from '../../core/text.ts';
import type { ReasonWords } from '../../screening/detector.ts';

/** A reason for each thing a price may be low beside, and for two at once; without the duty between where no rate is declared. */
export const REASONS: Readonly<Record<string, ReasonWords>> = reasonWords();

function reasonWords(): Record<string, ReasonWords> {
  const line: Text = {
    ko: '{line}란 {name}의 가격은 {price}원/kg입니다.',
    en: 'Line {line}, {nameEn}, costs {price} won/kg.',
  };
  const season: Text = {
    ko: '지난 연도 같은 철에 수리된 같은 품목·원산지 {count}건의 중앙값 {median}원/kg의 {percent}%입니다.',
    en: 'That is {percent}% of the median {median} won/kg of {count} accepted lines of the same goods, origin and season.',
  };
  const year: Text = {
    ko: '같은 품목·원산지 {count}건의 중앙값 {median}원/kg의 {percent}%입니다.',
    en: 'That is {percent}% of the median {median} won/kg of {count} lines of the same goods and origin.',
  };
  const market: Text = {
    ko: '시장가격 {market}원/kg({period}, 출처 {source}, 미검증)에서 신고 세율의 관세를 뺀 {border}원/kg의 {marketPercent}%입니다.',
    en: 'It is {marketPercent}% of {border} won/kg, the market price of {market} ({period}, source {source}, unverified) less duty at the declared rate.',
  };
  const gap: Text = {
    ko: '그 가격이면 관세가 {gap}원 더 많습니다.',
    en: 'At that price {gap} won more of duty are owed.',
  };
  const rate: Text = {
    ko: '쿼터 밖 세율이 {rate}%(미검증)인 물품입니다.',
    en: 'Its duty outside the quota is {rate}% (unverified).',
  };
  const look: Text = {
    ko: '계약서와 송금 내역, 선적 시기·등급·크기가 같은 거래의 가격, 도매시장 가격',
    en: 'Contract and payments, prices of the same season, grade and size, the wholesale market',
  };
  const says = (...parts: readonly Text[]): ReasonWords => ({
    says: { ko: parts.map(({ ko }) => ko).join(' '), en: parts.map(({ en }) => en).join(' ') },
    look,
  });
  return {
    season: says(line, season, gap, rate),
    year: says(line, year, gap, rate),
    market: says(line, market, gap, rate),
    'season-market': says(line, season, gap, market, rate),
    'year-market': says(line, year, gap, market, rate),
    'season-no-rate': says(line, season, rate),
    'year-no-rate': says(line, year, rate),
  };
}
