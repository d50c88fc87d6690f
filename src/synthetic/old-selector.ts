/** The crude way in which the invented customs chose what to examine before there was a model: some rules of thumb, multiplied. */
import { daysBetween } from '../core/day.ts';
import type { Declaration, GoodsItem } from '../model/declaration.ts';
import type { Country } from './country.ts';
import { goodsOf } from './goods/goods.ts';
import { originOf } from './world/countries.ts';

/** Above 1 the most suspicious take more of the examinations. */
const SHARPNESS = 1.4;

/** How suspicious a declaration looks, 1 for a plain one. Reads only what is declared and how long the importer is known. */
export function oldSuspicion(country: Country, declaration: Declaration): number {
  let suspicion = 1;
  const { importer, consignment } = declaration;
  if (importer?.aeoGrade !== undefined) suspicion *= 0.12;
  const since = importer === undefined ? undefined : country.newcomers.get(importer.id);
  if (since !== undefined) {
    const age = daysBetween(country.opened, declaration.declaredOn) - since;
    if (age >= 0 && age < 150) suspicion *= 3;
  }
  if (importer !== undefined && country.tips.has(importer.id)) suspicion *= 6;
  let worst = 1;
  let netMassKg = 0;
  for (const item of declaration.items) {
    worst = Math.max(worst, itemSuspicion(declaration, item));
    netMassKg += item.netMassKg ?? 0;
  }
  if ((consignment.grossMassKg ?? 0) > 1.55 * netMassKg) suspicion *= 2.2;
  if (declaration.procedure.tradeType === '87') suspicion *= 1.5;
  return (suspicion * worst) ** SHARPNESS;
}

function itemSuspicion(declaration: Declaration, item: GoodsItem): number {
  const goods = goodsOf(item.hsCode);
  if (goods === undefined) return 2;
  let suspicion = 1;
  const usual = goods.usdPerKg * originOf(item.originCountry ?? '').priceLevel * 1400;
  const price = (item.customsValueKrw ?? 0) / (item.netMassKg ?? 1);
  if (price < 0.45 * usual) suspicion *= 3;
  else if (price < 0.65 * usual) suspicion *= 1.7;
  if (goods.basicRate >= 100) suspicion *= 2.5;
  else if (goods.basicRate >= 13) suspicion *= 1.5;
  if (goods.permit !== '' && declaration.additionalDocuments === undefined) suspicion *= 3.5;
  const comesFrom = declaration.consignment.departureCountry;
  if (item.preference !== undefined && comesFrom !== item.originCountry) suspicion *= 2.2;
  if (item.brand !== undefined && item.originCountry === 'CN') suspicion *= 1.6;
  return suspicion;
}
