/** What people did, on declarations and on the house itself. */
import type { ActRow } from '../../../exchange/contract.ts';
import { auditTexts } from '../../texts/audit.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Declaration, Person, When } from './accesses.tsx';
import { List } from './list.tsx';

export function Acts() {
  const t = useTexts(auditTexts);
  const say = useSay();
  return (
    <List<ActRow>
      path="/audit/acts"
      title={t.acts}
      none={t.noneActs}
      noneBody={t.noneActsBody}
      columns={[
        { title: t.at, cell: ({ at }) => <When at={at} />, csv: ({ at }) => at },
        {
          title: t.who,
          cell: (row) => <Person account={row.account} name={say(row.name)} tab="acts" />,
          csv: ({ account }) => account,
        },
        { title: t.act, cell: (row) => say(row.title), csv: (row) => say(row.title) },
        {
          title: t.number,
          cell: ({ number }) =>
            number === '' ? <span className="dim">{t.house}</span> : <Declaration number={number} />,
          csv: ({ number }) => number,
        },
        { title: t.why, cell: ({ why }) => why, csv: ({ why }) => why },
        { title: t.article, cell: ({ article }) => article, csv: ({ article }) => article },
        {
          title: t.entry,
          cell: ({ entry }) => <code className="dim">{entry}</code>,
          csv: ({ entry }) => entry,
        },
      ]}
    />
  );
}
