/** What the declaration owes as it is computed, beside what was declared, line by line with the articles. */
import { fill } from '../../../core/text.ts';
import type { DeclarationDutyView, DeclarationView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { DutyLines } from '../../parts/duty/duty-lines.tsx';
import { MadeUp } from '../../parts/duty/made-up.tsx';
import { exact } from '../../parts/duty/words.ts';
import { formatHs, formatWon, NONE } from '../../parts/format.ts';
import { Await, Problems, Skeleton } from '../../parts/states.tsx';
import { useLanguage } from '../../session/preferences.tsx';
import { dutyTexts } from '../../texts/duty.ts';
import { useTexts } from '../../texts/use-texts.ts';

export function Duty({ view }: { readonly view: DeclarationView }) {
  const t = useTexts(dutyTexts);
  const { declarationNumber, version } = view.declaration;
  const path = `/declarations/${encodeURIComponent(declarationNumber)}/duty`;
  const query = useGet<DeclarationDutyView>(path, { version }, { staleMillis: 60_000 });
  return (
    <section className="card de-duty" aria-label={t.computed}>
      <header>
        <h2>{t.computed}</h2>
      </header>
      <Await query={query} loading={<Skeleton rows={4} />}>
        {(duty) => <Computed duty={duty} />}
      </Await>
    </section>
  );
}

function Computed({ duty }: { readonly duty: DeclarationDutyView }) {
  const t = useTexts(dutyTexts);
  const { assessment, problems, bases } = duty;
  return (
    <>
      {assessment?.isMadeUp && <MadeUp />}
      <Compared duty={duty} />
      {assessment === null ? (
        <div className="in">
          <p className="b">{t.cannot}</p>
          <Problems problems={problems} count={problems.length} />
        </div>
      ) : (
        <details className="du-considered">
          <summary>
            {t.lines}
            {assessment.missing.length > 0 && (
              <span className="st warn">{fill(t.missing, { n: assessment.missing.length })}</span>
            )}
          </summary>
          <DutyLines assessment={assessment} bases={bases} />
        </details>
      )}
    </>
  );
}

function Compared({ duty }: { readonly duty: DeclarationDutyView }) {
  const t = useTexts(dutyTexts);
  const language = useLanguage();
  const { declared, declaredValueKrw, declaredTaxKrw, value, assessment } = duty;
  const won = (amount: number | null | undefined) => formatWon(amount, language);
  const exchange = value.steps[0]?.rate?.exchange;
  return (
    <div className="scroll">
      <table className="de-compared">
        <thead>
          <tr>
            <th>{t.compare}</th>
            <th className="n">{t.declaredDuty}</th>
            <th className="n">{t.computedDuty}</th>
            <th className="n">{t.difference}</th>
          </tr>
        </thead>
        <tbody>
          {declared.map(({ sequence, hsCode, rateKind, ratePercent, dutyKrw }, at) => {
            const goods = assessment?.goods[at];
            const computed = goods === undefined ? null : dutyKrwOf(goods);
            const difference = computed === null || dutyKrw === null ? null : computed - dutyKrw;
            return (
              <tr key={sequence}>
                <td className="wrap">
                  {fill(t.line, { n: String(sequence), hs: formatHs(hsCode) })}{' '}
                  <span className="mid">
                    {rateKind ?? NONE} {ratePercent === null ? '' : `${exact(ratePercent)} %`}
                    {goods?.rateKind != null && goods.rateKind !== rateKind && ` → ${goods.rateKind}`}
                  </span>
                </td>
                <td className="n">{won(dutyKrw)}</td>
                <td className="n">{computed === null ? t.unknown : won(computed)}</td>
                <td className={difference === null || difference === 0 ? 'n' : 'n b'}>{won(difference)}</td>
              </tr>
            );
          })}
          <tr>
            <td className="wrap">{t.value}</td>
            <td className="n">{won(declaredValueKrw)}</td>
            <td className="n">{value.computedKrw === null ? t.unknown : won(value.computedKrw)}</td>
            <td className="n">
              {won(value.computedKrw === null ? null : value.computedKrw - declaredValueKrw)}
            </td>
          </tr>
          <tr>
            <td className="wrap">{t.exchange}</td>
            <td className="n">{value.declaredExchange === null ? NONE : exact(value.declaredExchange)}</td>
            <td className="n">{exchange === undefined ? NONE : exact(exchange)}</td>
            <td />
          </tr>
          <tr className="b">
            <td className="wrap">
              {t.declaredTax} / {t.payable}
            </td>
            <td className="n">{won(declaredTaxKrw)}</td>
            <td className="n de-payable">
              {assessment?.payableKrw == null ? t.unknown : won(assessment.payableKrw)}
            </td>
            <td className="n">
              {won(
                assessment?.payableKrw == null || declaredTaxKrw === null
                  ? null
                  : assessment.payableKrw - declaredTaxKrw,
              )}
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

type Goods = NonNullable<DeclarationDutyView['assessment']>['goods'][number];

/** Duty of a line after reliefs, with remedies; null while it is not known. */
function dutyKrwOf({ taxes, missing }: Goods): number | null {
  const isDuty = ({ tax }: { readonly tax: string }) => tax === 'duty' || tax === 'remedy';
  if (missing.some(isDuty)) return null;
  return taxes.filter(isDuty).reduce((sum, { amountKrw }) => sum + amountKrw, 0);
}
