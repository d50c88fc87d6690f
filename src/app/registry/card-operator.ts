/** What the law asks of whoever operates a model, and what the operator states: the same on the card of every model. */
import { seoulDay } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { AiOperator, CardLine } from '../../exchange/contract.ts';
import { AI_DUTIES, citedDuty } from '../../reference/ai-duties.ts';
import { AI_FIELD_ROWS, type AiField, NOTHING_STATED, wholeAiOperator } from '../../reference/ai-operator.ts';
import type { Queryable } from '../../store/open.ts';
import { readSettingOn, type SettingVersionRow } from '../../store/queries/setting-versions.ts';
import { namesOf } from '../views/texts.ts';
import { gap, line, plain } from './card-texts.ts';

export interface OperatorPart {
  readonly duties: readonly CardLine[];
  readonly statements: readonly CardLine[];
  /** Of what has to be stated, so much is not. */
  readonly gaps: number;
}

/** @param now business clock: what the operator states holds from a day on */
export async function operatorPart(db: Queryable, now: number): Promise<OperatorPart> {
  const setting = await readSettingOn(db, 'ai-operator', seoulDay(now));
  const stated = (setting === undefined ? NOTHING_STATED : wholeAiOperator(setting.body as object)).stated;
  const duties = dutyLines(stated);
  const gaps = duties.filter(({ isGap }) => isGap).length;
  return { duties, statements: await statementLines(db, setting), gaps };
}

/** Each duty once, with what the platform brings, and then each thing that the operator has to state. */
function dutyLines(stated: AiOperator['stated']): CardLine[] {
  return AI_DUTIES.flatMap((duty) => [
    {
      title: duty.title,
      says: {
        ko: `${duty.asks.ko} ${duty.brings.ko}`,
        en: `${duty.asks.en} ${duty.brings.en}`,
      },
      source: citedDuty(duty),
      isGap: false,
    },
    ...duty.fields.map((field) => statedLine(field, stated[field])),
  ]);
}

function statedLine(field: AiField, says: string | null): CardLine {
  const { title } = AI_FIELD_ROWS.find(({ id }) => id === field)!;
  return says === null ? gap(title.ko, title.en) : { title, says: plain(says), source: null, isGap: false };
}

/** Who stood for what the operator states, and since when it holds. */
async function statementLines(db: Queryable, setting: SettingVersionRow | undefined): Promise<CardLine[]> {
  if (setting === undefined) return [gap('기재 사항', 'Statements')];
  const { version, validFrom, madeBy, confirmedBy } = setting;
  const nameOf = await namesOf(db, [madeBy, confirmedBy ?? '']);
  const [by, second] = [nameOf(madeBy), nameOf(confirmedBy ?? '')];
  const text: Text = {
    ko: `${version}차, ${validFrom}부터. 제안 ${by.ko}, 확정 ${second.ko}`,
    en: `No. ${version}, since ${validFrom}. Proposed by ${by.en}, confirmed by ${second.en}`,
  };
  return [line('기재 사항', 'Statements', text)];
}
