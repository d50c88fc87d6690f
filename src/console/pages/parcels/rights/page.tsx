/** The register of rights that parcels may infringe: who may, records one or ends it. */
import '../parcels.css';
import { useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../../core/text.ts';
import type { RecordedRightView } from '../../../../exchange/contract.ts';
import { post } from '../../../http/client.ts';
import { useGet } from '../../../http/use-get.ts';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { Heads } from '../../../parts/heads.tsx';
import { Await, Empty, Skeleton } from '../../../parts/states.tsx';
import { useDo } from '../../../parts/use-do.ts';
import { useHasRight } from '../../../session/session.tsx';
import { recordedRightTexts } from '../../../texts/recorded-rights.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { RightDialog } from './dialog.tsx';

export default function RecordedRightsPage() {
  const t = useTexts(recordedRightTexts);
  const has = useHasRight();
  const query = useGet<readonly RecordedRightView[]>('/recorded-rights');
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <span className="grow" />
        {has('parcel.register') && (
          <button type="button" className="btn s main-act" onClick={() => setAdding(true)}>
            {t.add}
          </button>
        )}
        <Link className="btn s" href="/parcels">
          {t.back}
        </Link>
      </div>
      <p className="mid">{t.lead}</p>
      <section className="card" aria-label={t.rows}>
        <Await query={query} loading={<Skeleton rows={6} />}>
          {(rights) =>
            rights.length === 0 ? <Empty title={t.empty}>{t.emptyWhat}</Empty> : <Rows rights={rights} />
          }
        </Await>
      </section>
      {isAdding && <RightDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function Rows({ rights }: { readonly rights: readonly RecordedRightView[] }) {
  const t = useTexts(recordedRightTexts);
  const say = useSay();
  const has = useHasRight();
  const [ending, setEnding] = useState<RecordedRightView | null>(null);
  const mayEnd = has('parcel.register');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard
    <section className="scroll rd-pad" tabIndex={0} aria-label={t.rows}>
      <table>
        <thead>
          <tr>
            <Heads of={[t.name, t.kind, t.holder, t.number, t.classes, t.words, t.valid, t.state]} />
          </tr>
        </thead>
        <tbody>
          {rights.map((right) => (
            <tr key={right.id}>
              <th scope="row">{right.title}</th>
              <td>{say(right.kindName)}</td>
              <td className="pa-who">{right.holder}</td>
              <td>{right.number}</td>
              <td>{right.classes.join(', ')}</td>
              <td className="pa-who">{right.words.join(', ')}</td>
              <td>
                {right.validFrom} ~ {right.validTo}
              </td>
              <td>
                <div className="row">
                  <span className={`st ${right.isInForce ? 'ok' : 'off'}`}>
                    {right.isInForce ? t.inForce : t.over}
                  </span>
                  {right.isMadeUp && <span className="st off">{t.madeUp}</span>}
                  {mayEnd && right.isInForce && (
                    <button type="button" className="btn s" onClick={() => setEnding(right)}>
                      {t.end}…
                    </button>
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ending !== null && <EndDialog right={ending} onClose={() => setEnding(null)} />}
    </section>
  );
}

function EndDialog({ right, onClose }: { readonly right: RecordedRightView; readonly onClose: () => void }) {
  const t = useTexts(recordedRightTexts);
  const { isBusy, run } = useDo();
  const send = async () => {
    const path = `/recorded-rights/${encodeURIComponent(right.id)}/end`;
    if (await run(() => post(path).then(() => t.ended))) onClose();
  };
  return (
    <FormDialog
      title={fill(t.endTitle, { title: right.title })}
      cancel={t.cancel}
      send={t.end}
      isBlocked={isBusy}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p>{t.endWhat}</p>
    </FormDialog>
  );
}
