/** Who looked at whose identifiers, when, and for which purpose. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { AccessRow } from '../../../exchange/contract.ts';
import { formatDeclarationNumber, formatInstant, formatTime } from '../../parts/format.ts';
import { auditTexts } from '../../texts/audit.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { List } from './list.tsx';

export function Accesses() {
  const t = useTexts(auditTexts);
  const say = useSay();
  const seen = ({ fields }: AccessRow): string => {
    const [first = '', ...more] = fields;
    if (first === '') return t.whole;
    return more.length === 0 ? first : fill(t.fieldsMore, { first, n: more.length });
  };
  return (
    <List<AccessRow>
      path="/audit/accesses"
      title={t.accesses}
      none={t.noneAccesses}
      noneBody={t.noneAccessesBody}
      columns={[
        { title: t.at, cell: ({ at }) => <When at={at} />, csv: ({ at }) => at },
        {
          title: t.who,
          cell: (row) => <Person account={row.account} name={say(row.name)} tab="accesses" />,
          csv: ({ account }) => account,
        },
        {
          title: t.number,
          // Recipients are of parcels, which stand under their house bills.
          cell: ({ number, fields }) =>
            fields[0]?.startsWith('/recipient/') ? (
              <Link href={`/parcels/${encodeURIComponent(number)}`}>{number}</Link>
            ) : (
              <Declaration number={number} />
            ),
          csv: ({ number }) => number,
        },
        {
          title: t.fields,
          cell: (row) => <span title={row.fields.join(', ')}>{seen(row)}</span>,
          csv: (row) => row.fields.map((field) => (field === '' ? t.whole : field)).join(' '),
        },
        { title: t.purpose, cell: (row) => say(row.purposeName), csv: (row) => say(row.purposeName) },
        { title: t.remark, cell: ({ note }) => note, csv: ({ note }) => note },
        {
          title: t.entry,
          cell: ({ entry }) => <code className="dim">{entry}</code>,
          csv: ({ entry }) => entry,
        },
      ]}
    />
  );
}

export function When({ at }: { readonly at: string }) {
  return (
    <span className="nw">
      {formatInstant(at).slice(0, 10)} {formatTime(at)}
    </span>
  );
}

/** A click narrows the list to this person. */
export function Person(props: { readonly account: string; readonly name: string; readonly tab: string }) {
  const { account, name, tab } = props;
  return (
    <Link href={`/audit?tab=${tab}&account=${encodeURIComponent(account)}`} title={account}>
      {name}
    </Link>
  );
}

export function Declaration({ number }: { readonly number: string }) {
  return <Link href={`/declarations/${encodeURIComponent(number)}`}>{formatDeclarationNumber(number)}</Link>;
}
