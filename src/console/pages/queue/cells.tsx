/** Cells of the queue that say more than a text: how urgent, and what is proposed. */
import { fill } from '../../../core/text.ts';
import type { CaseRow } from '../../../exchange/contract.ts';
import { formatDuration, NONE } from '../../parts/format.ts';
import { LaneMark, useInspectionName, useLaneName } from '../../parts/lane-mark.tsx';
import { useLanguage } from '../../session/preferences.tsx';
import { queueTexts } from '../../texts/queue.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** Less than this is marked as soon due. */
const SOON_SECONDS = 3600;

export function TimeLeft({ seconds }: { readonly seconds: number | null }) {
  const t = useTexts(queueTexts);
  const language = useLanguage();
  if (seconds === null) return NONE;
  if (seconds < 0)
    return <span className="st bad">{fill(t.past, { time: formatDuration(-seconds, language) })}</span>;
  if (seconds < SOON_SECONDS) return <span className="st warn">{formatDuration(seconds, language)}</span>;
  return formatDuration(seconds, language);
}

/** '검사 (개장)': the lane's word, and which inspection where it is one. */
export function Kind({ row }: { readonly row: CaseRow }) {
  const laneName = useLaneName();
  const inspectionName = useInspectionName();
  const { kind } = row;
  const label =
    kind === 'documents' || kind === 'hold'
      ? laneName(row.lane)
      : `${laneName(row.lane)} (${inspectionName(kind)})`;
  return <LaneMark lane={row.lane} label={label} />;
}
