/** Short texts that views share: rates with intervals, names of offices and people, how a decision reads in one line. */
import { maskParty } from '../../access/index.ts';
import type { Text } from '../../core/text.ts';
import type { Rate } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { wilson } from '../../learning/interval.ts';
import type { GoodsItem, Party } from '../../model/declaration.ts';
import { lookUp } from '../../reference/code-list.ts';
import { CUSTOMS_OFFICES } from '../../reference/customs-offices.ts';
import type { Queryable } from '../../store/open.ts';

export function rateOf(hits: number, n: number): Rate {
  if (n === 0) return { hits, n, rate: null, low: null, high: null };
  const { low, high } = wilson(hits, n);
  return { hits, n, rate: hits / n, low, high };
}

export function officeName(code: string, day: string): Text {
  const row = lookUp(CUSTOMS_OFFICES, code, day);
  return row === undefined ? { ko: code, en: code } : { ko: row.ko, en: row.en };
}

const SYSTEM_NAMES: Readonly<Record<string, Text>> = {
  'system:gate': { ko: '관문 (자동)', en: 'The gate (automatic)' },
  'system:first': { ko: '처음 갖춘 기준', en: 'Starting set' },
  'system:training': { ko: '처음 학습 (자동)', en: 'First training (automatic)' },
  'system:desk': { ko: '관문 (배정)', en: 'The gate (dealing)' },
  'system:command-line': { ko: '프로그램 시작 설정', en: 'Start of the program' },
  'system:made-up-reports': { ko: '가상 보고', en: 'Made-up reports' },
  'system:history': { ko: '과거 자료', en: 'Past records' },
  'system:outage': { ko: '비상 운영 (자동)', en: 'Outage (automatic)' },
  'system:policy': { ko: '정책 (자동)', en: 'The policy (automatic)' },
  'system:made-up-carrier': { ko: '가상 운송인', en: 'Made-up carrier' },
  'system:made-up-trader': { ko: '가상 신고인', en: 'Made-up declarant' },
  'system:parcels': { ko: '화물 (자동)', en: 'Parcels (automatic)' },
  'system:payments': { ko: '납부 (자동)', en: 'Payments (automatic)' },
  'system:duty': { ko: '세액 계산 (자동)', en: 'Computation of duty (automatic)' },
  'system:supply': { ko: '조기경보 (자동)', en: 'Early warning (automatic)' },
  'system:releases': { ko: '보도자료 공개 (자동)', en: 'Publication of releases (automatic)' },
  'system:simulated-officer': { ko: '가상 담당자', en: 'Simulated officer' },
};

/** Names of accounts, the system's own included. */
export async function namesOf(
  pool: Queryable,
  accounts: readonly string[],
): Promise<(account: string) => Text> {
  const { rows } = await pool.query<{ id: string; name_ko: string; name_en: string }>(
    'select id, name_ko, name_en from account where id = any($1)',
    [[...new Set(accounts)]],
  );
  const names = new Map(rows.map((row) => [row.id, { ko: row.name_ko, en: row.name_en }]));
  return (account) => SYSTEM_NAMES[account] ?? names.get(account) ?? { ko: account, en: account };
}

/** A party's name as lists show it: nobody gives a purpose for a list, so a person's is masked like on the form. */
export function shownName(party: Party | undefined): string | null {
  return party === undefined ? null : (maskParty(party).name ?? null);
}

/** The name, else the customs code; '' where there is no party. */
export function partyShown(party: Party | undefined): string {
  return shownName(party) ?? party?.id ?? '';
}

/** Where goods would be named, of a declaration whose content was erased. */
export const ERASED: Text = { ko: '(파기됨)', en: '(erased)' };

/** What goods are called: the trade name is what people here say, the description is written in English as the form asks. */
export function goodsText(item: GoodsItem | undefined): Text {
  const { tradeName, description } = item ?? {};
  return { ko: tradeName ?? description ?? '', en: description ?? tradeName ?? '' };
}

/** Who may know that chance chose a case: those who do not examine it. */
export function maySeeChance(who: Who): boolean {
  return who.role !== 'officer';
}
