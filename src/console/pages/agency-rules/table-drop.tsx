/** Where a CSV of rules is dropped: what came of it, or everything that is wrong with it. */
import { useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { AgencyRuleImport } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { FileDrop } from '../../parts/file-drop.tsx';
import { Problems } from '../../parts/states.tsx';
import { useProblems } from '../../parts/use-problems.ts';
import { agencyRuleTexts } from '../../texts/agency-rules.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { COLUMNS } from './typed.ts';

const MOST_SHOWN = 50;

export function TableDrop() {
  const t = useTexts(agencyRuleTexts);
  const { problems, run } = useProblems();
  const [done, setDone] = useState<AgencyRuleImport | null>(null);
  const take = (file: File) =>
    run(async () => {
      setDone(null);
      const entered = await post<AgencyRuleImport>('/agency-rules/table', { text: await file.text() });
      setDone(entered);
      return undefined;
    });
  return (
    <section className="card" aria-label={t.table}>
      <header>
        <h2>{t.table}</h2>
      </header>
      <div className="in stack">
        <FileDrop
          label={t.table}
          button={t.choose}
          note={fill(t.tableNote, { columns: COLUMNS.join(', ') })}
          accept=".csv,text/csv"
          take={(file) => void take(file)}
        >
          {t.tableWhat}
        </FileDrop>
        {done !== null && <p role="status">{fill(t.tableDone, { ...done })}</p>}
        <Problems problems={problems} count={problems.length} most={MOST_SHOWN} />
      </div>
    </section>
  );
}
