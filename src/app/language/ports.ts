/** The language model as the HTTP server asks it. */
import { seoulDay, toInstant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { LanguageCalls, LanguageState } from '../../exchange/contract/language.ts';
import type { LanguagePorts } from '../../exchange/language-ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { type CallRow, countTasks, readCalls, readSwitches } from '../../store/queries/language.ts';
import { classificationHelp } from '../classification/help.ts';
import { counselHelp } from '../counsel/help.ts';
import type { CounselKeeper } from '../counsel/library.ts';
import { needDay } from '../counsel/views.ts';
import type { House } from '../house.ts';
import { statisticsHelp } from '../statistics/help.ts';
import { namesOf } from '../views/texts.ts';
import { labelOf } from './label.ts';
import { NOTICE, OUTCOMES, REASONS, TASKS } from './texts.ts';

const MOST_CALLS = 100;
const MOST_SWITCHES = 20;
const COUNTED_MILLIS = 30 * 86_400_000;

export function languagePorts(house: House, counsel: CounselKeeper): LanguagePorts {
  const { language, pool } = house;
  const today = (): string => seoulDay(house.clock.now());
  const state = async (): Promise<LanguageState> => ({
    ...{ isOn: await language.isOn(), isSet: language.settings !== null },
    ...{ label: labelOf(language), notice: NOTICE },
  });
  return {
    state,
    calls: () => callsView(house),
    async turn(who, isOn, why) {
      if (language.settings === null) throw new Refusal('not-allowed-now', NOT_SET);
      await language.turn(who.account, isOn, why);
      return state();
    },
    async counsel(who, { q, on = today() }) {
      // A connected system reads the law itself; a model helps people.
      if (who.role === 'machine') throw new Refusal('forbidden');
      needDay(on);
      return counselHelp(language, await counsel.get(), who.account, q, on);
    },
    classification: (who, { text }) => classificationHelp(language, house.classification, who.account, text),
    statistics: (who, q) => statisticsHelp(language, house.statistics.names, who.account, q, today()),
  };

  async function callsView({ machineNow }: House): Promise<LanguageCalls> {
    const [switches, calls, tasks] = await Promise.all([
      readSwitches(pool, MOST_SWITCHES),
      readCalls(pool, MOST_CALLS),
      countTasks(pool, toInstant(machineNow() - COUNTED_MILLIS)),
    ]);
    const nameOf = await namesOf(pool, [
      ...switches.map(({ by }) => by),
      ...calls.map(({ account }) => account),
    ]);
    return {
      host: language.settings === null ? null : new URL(language.settings.url).host,
      switches: switches.map(({ isOn, by, at, why }) => ({ isOn, by: nameOf(by), at: instantOf(at), why })),
      tasks: tasks.map((row) => ({ ...row, task: textOf(TASKS, row.task) })),
      calls: calls.map((row) => callView(row, nameOf)),
    };
  }
}

const NOT_SET: Text = {
  ko: '언어모델 주소가 설정되어 있지 않습니다.',
  en: 'No address of a language model is set.',
};

const instantOf = (at: string | Date): string => toInstant(new Date(at).getTime());

function callView(row: CallRow, nameOf: (account: string) => Text): LanguageCalls['calls'][number] {
  const { account, task, at, outcome, dropped, ...shown } = row;
  return {
    ...shown,
    ...{ at: instantOf(at), by: nameOf(account), task: textOf(TASKS, task) },
    outcome: textOf(OUTCOMES, outcome ?? 'asked'),
    dropped: Object.entries(dropped ?? {}).map(([reason, n]) => ({ reason: textOf(REASONS, reason), n })),
  };
}

function textOf(texts: Readonly<Record<string, Text>>, name: string): Text {
  return texts[name] ?? { ko: name, en: name };
}
