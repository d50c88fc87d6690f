/** What the register is narrowed by; the address holds it. */
import { useId } from 'react';
import type { AgencyRuleList } from '../../../exchange/contract.ts';
import { useUrlState } from '../../parts/url-state.ts';
import { agencyRuleTexts } from '../../texts/agency-rules.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function useFilters() {
  const [kind, setKind] = useUrlState('kind');
  const [flag, setFlag] = useUrlState('flag');
  const [published, setPublished] = useUrlState('published');
  const [q, setQ] = useUrlState('q');
  return { asked: { kind, flag, published, q }, setKind, setFlag, setPublished, setQ };
}

export function Filters({ list }: { readonly list: AgencyRuleList }) {
  const t = useTexts(agencyRuleTexts);
  const say = useSay();
  const { asked, setKind, setFlag, setPublished, setQ } = useFilters();
  const counted = (rows: AgencyRuleList['flags']): (readonly [string, string])[] =>
    rows.map(({ code, says, n }) => [code, `${say(says)} (${n})`]);
  return (
    <search className="ar-filters">
      <div className="field grow">
        <input
          type="search"
          aria-label={t.search}
          placeholder={t.search}
          maxLength={200}
          value={asked.q}
          onChange={(event) => setQ(event.target.value)}
        />
      </div>
      <Choice label={t.kind} any={t.anyKind} value={asked.kind} onChange={setKind} of={counted(list.kinds)} />
      <Choice
        label={t.flags}
        any={t.anyFlag}
        value={asked.flag}
        onChange={setFlag}
        of={counted(list.flags)}
      />
      <Choice
        label={t.published}
        any={t.anyPublished}
        value={asked.published}
        onChange={setPublished}
        of={[
          ['yes', t.published],
          ['no', t.notPublished],
        ]}
      />
    </search>
  );
}

function Choice(props: {
  readonly label: string;
  readonly any: string;
  readonly value: string;
  readonly of: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label className="sr" htmlFor={id}>
        {props.label}
      </label>
      <select id={id} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        <option value="">{props.any}</option>
        {props.of.map(([code, says]) => (
          <option key={code} value={code}>
            {says}
          </option>
        ))}
      </select>
    </div>
  );
}
