/** Pages of the guide to codes, and codes of other editions, as the API tells them. */
import { checkCode } from '../../areas/classification/index.ts';
import type { Text } from '../../core/text.ts';
import type { GuideView, TranslationView } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { House } from '../house.ts';
import { caseView } from './view.ts';

/** Throws `Refusal`: no beginning of a code, or one that the edition lacks. */
export async function guideView(house: House, who: Who, code: string): Promise<GuideView> {
  if (!/^(\d\d){0,3}$/.test(code))
    throw new Refusal('invalid', undefined, [{ code: 'guide/code', message: BEGINNING, pointer: '/code' }]);
  const { page, edition } = await house.classification.guide(code);
  if (page === null) throw new Refusal('not-found');
  const { name, path, asks, branches, notes, questions, rulings, lines, isMadeUp } = page;
  const isInside = who.role !== 'trader';
  return {
    ...{ code, edition, name, path, asks, branches, questions, lines, isMadeUp },
    notes: notes.map(({ id, isExclusion, text }) => ({ id, isExclusion, text })),
    rulings: rulings.map((one) => caseView({ ...one, words: [], likeness: 1 }, isInside)),
  };
}

const BEGINNING: Text = {
  ko: '류(2자리), 호(4자리) 또는 소호(6자리)여야 합니다.',
  en: 'A chapter (2 digits), heading (4) or subheading (6) is asked for.',
};

/** Throws `Refusal` with the reason where there is no way from one edition to the other. */
export async function translation(
  house: House,
  typed: string,
  from: string,
  to: string,
): Promise<TranslationView> {
  const code = typed.replace(/[.\-\s]/g, '');
  const shape = checkCode(code, '', () => true);
  if (shape !== undefined) throw new Refusal('invalid', undefined, [shape]);
  const said = await house.classification.translate(code, from, to);
  if (!said.ok) throw new Refusal('invalid', said.problems[0]?.message, said.problems);
  return said.value;
}
