/** In what units goods are counted (수량 단위): pieces, pairs, mass, volume, length, area, energy. */
import { codeList } from './code-list.ts';
import { GENERAL_KNOWLEDGE } from './sources.ts';

/** What a unit measures, and how many of the family's base unit it holds. */
export interface UnitSize {
  readonly measures: 'pieces' | 'mass' | 'volume' | 'length' | 'area' | 'energy';
  /** In pieces, kilograms, litres, metres, square metres or kilowatt hours. */
  readonly inBase: number;
}

const of = (measures: UnitSize['measures'], inBase: number): UnitSize => ({ measures, inBase });

/** 수량 단위. Common codes of declarations and of UN/ECE Recommendation 20; the handbook's own list was not read. */
export const UNITS = codeList<UnitSize>(
  {
    id: 'units',
    title: { ko: '수량 단위', en: 'Units of quantity' },
    source: GENERAL_KNOWLEDGE,
    status: 'unverified',
  },
  [
    ['U', '개', 'Piece', of('pieces', 1)],
    ['EA', '개', 'Each', of('pieces', 1)],
    ['PC', '개', 'Piece', of('pieces', 1)],
    ['PCE', '개', 'Piece', of('pieces', 1)],
    ['NMB', '개', 'Number', of('pieces', 1)],
    ['ST', '세트', 'Set', of('pieces', 1)],
    ['SET', '세트', 'Set', of('pieces', 1)],
    ['2U', '켤레', 'Pair', of('pieces', 2)],
    ['PR', '켤레', 'Pair', of('pieces', 2)],
    ['12U', '다스', 'Dozen', of('pieces', 12)],
    ['DZ', '다스', 'Dozen', of('pieces', 12)],
    ['DZN', '다스', 'Dozen', of('pieces', 12)],
    ['GR', '그램', 'Gram', of('mass', 0.001)],
    ['GRM', '그램', 'Gram', of('mass', 0.001)],
    ['G', '그램', 'Gram', of('mass', 0.001)],
    ['CT', '캐럿', 'Carat', of('mass', 0.0002)],
    ['KG', '킬로그램', 'Kilogram', of('mass', 1)],
    ['KGM', '킬로그램', 'Kilogram', of('mass', 1)],
    ['TO', '톤', 'Tonne', of('mass', 1000)],
    ['TON', '톤', 'Tonne', of('mass', 1000)],
    ['TNE', '톤', 'Tonne', of('mass', 1000)],
    ['ML', '밀리리터', 'Millilitre', of('volume', 0.001)],
    ['L', '리터', 'Litre', of('volume', 1)],
    ['LTR', '리터', 'Litre', of('volume', 1)],
    ['KL', '킬로리터', 'Kilolitre', of('volume', 1000)],
    ['M3', '세제곱미터', 'Cubic metre', of('volume', 1000)],
    ['MTQ', '세제곱미터', 'Cubic metre', of('volume', 1000)],
    ['BBL', '배럴', 'Barrel of oil', of('volume', 158.987294928)],
    ['M', '미터', 'Metre', of('length', 1)],
    ['MTR', '미터', 'Metre', of('length', 1)],
    ['YD', '야드', 'Yard', of('length', 0.9144)],
    ['M2', '제곱미터', 'Square metre', of('area', 1)],
    ['MTK', '제곱미터', 'Square metre', of('area', 1)],
    ['KWH', '킬로와트시', 'Kilowatt hour', of('energy', 1)],
    ['MWH', '메가와트시', 'Megawatt hour', of('energy', 1000)],
  ],
);
