/** The rules of the chosen list for the code of the bill, in their own words. */
import type { OriginRulesView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { RuleRows } from '../../parts/origin/rule-rows.tsx';
import { Await, Skeleton } from '../../parts/states.tsx';
import { originTexts } from '../../texts/origin.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { BillProps } from './bill.ts';

export function Rules(props: BillProps & { readonly scheme: string }) {
  const t = useTexts(originTexts);
  const { scheme, bill, set } = props;
  const isCode = /^\d{4,10}$/.test(bill.hs);
  const query = useGet<OriginRulesView>(
    '/origin/rules',
    { scheme, hs: bill.hs },
    { isEnabled: isCode, staleMillis: 60_000 },
  );
  return (
    <section className="card" aria-label={t.rules}>
      <header>
        <h2>{t.rules}</h2>
      </header>
      <div className="in">
        {!isCode ? (
          <p className="dim">{t.rulesHint}</p>
        ) : (
          <Await query={query} loading={<Skeleton rows={4} />}>
            {({ rows }) =>
              rows.length === 0 ? (
                <p className="dim">{t.rulesNone}</p>
              ) : (
                <RuleRows
                  rows={rows}
                  {...(rows.length > 1
                    ? {
                        tool: ({ id }) => (
                          <label className="row">
                            <input
                              type="checkbox"
                              checked={bill.row === id}
                              onChange={(event) => set({ row: event.target.checked ? id : null })}
                            />
                            {t.choose}
                          </label>
                        ),
                      }
                    : {})}
                />
              )
            }
          </Await>
        )}
      </div>
    </section>
  );
}
