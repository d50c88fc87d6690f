/** What is asked of the tables, field by field: which table, which figures, which way, when, divided how, of what. */
import type { StatisticsTableView, StatisticsView } from '../../../exchange/contract.ts';
import { useHasRight } from '../../session/session.tsx';
import { statisticsTexts } from '../../texts/statistics.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { type Asked, isLedger } from './state.ts';

interface Props {
  readonly view: StatisticsView;
  readonly asked: Asked;
  /** Months that are shown, where the address names none. */
  readonly shown: { readonly from: string; readonly to: string; readonly by: readonly string[] } | undefined;
  readonly onChoose: (change: Asked) => void;
}

const FLOWS = ['both', 'export', 'import'] as const;
const MONTH = '\\d{4}-(0[1-9]|1[0-2])';

export function Controls({ view, asked, shown, onChoose }: Props) {
  const t = useTexts(statisticsTexts);
  const say = useSay();
  const has = useHasRight();
  const table = view.tables.find(({ id }) => id === asked.table) ?? view.tables[0]!;
  const toTable = ({ id }: StatisticsTableView): void =>
    onChoose({ table: id, by: '', item: '', nature: '', country: '', province: '', office: '', port: '' });
  return (
    <>
      <div className="ts-row">
        <fieldset className="seg" aria-label={t.tables}>
          {view.tables.map((one) => (
            <button key={one.id} type="button" aria-pressed={one === table} onClick={() => toTable(one)}>
              {say(one.title)}
            </button>
          ))}
        </fieldset>
        {has('statistics.read') && (
          <fieldset className="seg" aria-label={t.standing}>
            {(['published', 'ledger'] as const).map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={isLedger(asked) === (one === 'ledger')}
                onClick={() => onChoose({ standing: one === 'ledger' ? 'ledger' : '' })}
              >
                {t[one]}
              </button>
            ))}
          </fieldset>
        )}
      </div>
      <form
        className="ts-row"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const read = (name: string): string => String(form.get(name) ?? '').trim();
          const by = [read('by'), read('then')].filter((one) => one !== '');
          onChoose({
            ...{ from: read('from'), to: read('to'), by: by.length === 0 ? 'none' : by.join(',') },
            ...{ flow: read('flow'), item: read('item').replace(/[.\s-]/g, ''), nature: read('nature') },
            ...{ country: read('country').toUpperCase(), measure: read('measure'), against: read('against') },
          });
        }}
        // Another address fills the fields anew.
        key={JSON.stringify([asked, shown])}
      >
        <Select
          name="flow"
          title={t.flow}
          value={asked.flow ?? 'both'}
          choices={FLOWS.map((one) => [one, t[one]])}
        />
        <Month name="from" title={t.from} value={asked.from ?? shown?.from ?? ''} />
        <Month name="to" title={t.to} value={asked.to ?? shown?.to ?? ''} />
        <Divisions
          view={view}
          table={isLedger(asked) ? undefined : table}
          by={asked.by?.split(',') ?? shown?.by ?? table.by}
        />
        {allows(asked, table, 'items') && <Codes name="item" title={t.item} value={asked.item ?? ''} />}
        {allows(asked, table, 'natures') && (
          <Select
            name="nature"
            title={t.nature}
            value={asked.nature ?? ''}
            choices={[['', '–'], ...view.natures.map(({ code, name }) => [code, say(name)] as const)]}
          />
        )}
        {allows(asked, table, 'countries') && (
          <Codes name="country" title={t.country} value={asked.country ?? ''} />
        )}
        <Select
          name="measure"
          title={t.measure}
          value={asked.measure ?? 'usd'}
          choices={view.measures.map(({ code, name }) => [code, say(name)])}
        />
        <Select
          name="against"
          title={t.against}
          value={asked.against ?? ''}
          choices={[
            ['', t.noAgainst],
            ['12', t.yearBefore],
            ['1', t.monthBefore],
          ]}
        />
        <button type="submit" className="btn">
          {t.show}
        </button>
      </form>
    </>
  );
}

const allows = (asked: Asked, { filters }: StatisticsTableView, filter: string): boolean =>
  isLedger(asked) || filters.includes(filter);

function Divisions(props: {
  readonly view: StatisticsView;
  readonly table: StatisticsTableView | undefined;
  readonly by: readonly string[];
}) {
  const t = useTexts(statisticsTexts);
  const say = useSay();
  const choices = props.view.divisions
    .filter(({ code }) => props.table === undefined || props.table.mayBy.includes(code))
    .map(({ code, name }) => [code, say(name)] as const);
  const none = [['', t.noneBy]] as const;
  return (
    <>
      <Select name="by" title={t.by} value={props.by[0] ?? ''} choices={[...none, ...choices]} />
      <Select name="then" title={t.thenBy} value={props.by[1] ?? ''} choices={[...none, ...choices]} />
    </>
  );
}

function Select(props: {
  readonly name: string;
  readonly title: string;
  readonly value: string;
  readonly choices: readonly (readonly [code: string, says: string])[];
}) {
  return (
    <div className="field">
      <label htmlFor={`ts-${props.name}`}>{props.title}</label>
      <select id={`ts-${props.name}`} name={props.name} defaultValue={props.value}>
        {props.choices.map(([code, says]) => (
          <option key={code} value={code}>
            {says}
          </option>
        ))}
      </select>
    </div>
  );
}

function Month({
  name,
  title,
  value,
}: {
  readonly name: string;
  readonly title: string;
  readonly value: string;
}) {
  return (
    <div className="field ts-short">
      <label htmlFor={`ts-${name}`}>{title}</label>
      <input
        id={`ts-${name}`}
        name={name}
        defaultValue={value}
        pattern={MONTH}
        maxLength={7}
        inputMode="numeric"
      />
    </div>
  );
}

function Codes({
  name,
  title,
  value,
}: {
  readonly name: string;
  readonly title: string;
  readonly value: string;
}) {
  return (
    <div className="field ts-short">
      <label htmlFor={`ts-${name}`}>{title}</label>
      <input id={`ts-${name}`} name={name} defaultValue={value} maxLength={120} />
    </div>
  );
}
