/** What officers ask about applications of a firm and until when, for the first page of its desk. */

import type { AskedView } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import type { House } from '../house.ts';
import { wordsOf } from '../said.ts';
import { rulingFiles } from './file.ts';
import { stepTitle } from './step-texts.ts';

export async function askedOfApplicant(house: House, who: Who): Promise<AskedView[]> {
  const asked = (await rulingFiles(house, who)).flatMap(({ row, steps, standing }) => {
    const step = steps.find(({ id }) => id === standing.asked?.id);
    return step === undefined || standing.asked === null ? [] : [{ row, step, due: standing.asked.due }];
  });
  const words = await wordsOf(
    house.vault,
    asked.map(({ step }) => step.words),
  );
  return asked.map(({ row, due }, at) => {
    const said = words[at] ?? '';
    return {
      ...{ number: row.number, subject: 'ruling', title: stepTitle('ask', undefined), by: due },
      ...{ says: { ko: said, en: said }, article: '관세법 시행령 제106조제2항' },
    };
  });
}
