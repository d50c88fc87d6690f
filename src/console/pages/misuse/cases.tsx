/** Cases of misuse in a table, open ones first; each is closed with a result and a reason, and its code suspended where that helps. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { MisuseCaseView } from '../../../exchange/contract.ts';
import { ApiError, post } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { formatInstant } from '../../parts/format.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useToast } from '../../parts/toast.tsx';
import { useHasRight } from '../../session/session.tsx';
import { misuseTexts } from '../../texts/misuse.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { CloseDialog } from './close-dialog.tsx';

const PATH = '/misuse-cases';

export function Cases() {
  const t = useTexts(misuseTexts);
  const query = useGet<readonly MisuseCaseView[]>(PATH, undefined, { every: 30_000 });
  return (
    <Await query={query} loading={<Skeleton rows={8} />}>
      {(cases) =>
        cases.length === 0 ? (
          <Empty title={t.casesEmpty}>{t.casesEmptyWhat}</Empty>
        ) : (
          <div className="scroll rd-pad">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t.state}</th>
                  <th scope="col">{t.openedAt}</th>
                  <th scope="col">{t.code}</th>
                  <th scope="col">{t.holder}</th>
                  <th scope="col">{t.reason}</th>
                  <th scope="col">{t.use}</th>
                  <th scope="col">{t.bills}</th>
                  <th scope="col">{t.faults}</th>
                  <th scope="col">
                    <span className="sr">{t.close}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {cases.map((one) => (
                  <Row key={one.id} one={one} />
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </Await>
  );
}

function Row({ one }: { readonly one: MisuseCaseView }) {
  const t = useTexts(misuseTexts);
  const say = useSay();
  const { closedAs, closedAt, closedBy, closedWhy, code, holder, standing, standingName, use } = one;
  return (
    <tr>
      <td>
        <span className={closedAs === null ? 'st warn' : closedAs === 'misused' ? 'st bad' : 'st off'}>
          {t[closedAs ?? 'open']}
        </span>
        {closedAt !== null && (
          <p className="note" title={closedWhy ?? undefined}>
            {fill(t.closedBy, { name: closedBy ?? '', at: formatInstant(closedAt) })}
          </p>
        )}
      </td>
      <td className="nw">{formatInstant(one.openedAt)}</td>
      <td className="nw">
        {one.network === null ? (
          t.erased
        ) : (
          <Link href={`/parcels/networks?start=${one.network}&days=90`}>{code}</Link>
        )}{' '}
        {standing === 'suspended' && <span className="st bad">{say(standingName)}</span>}
      </td>
      <td>{holder ?? t.erased}</td>
      <td className="wrap">
        {say(one.reason)}
        {one.words !== null && <p className="note">“{one.words}”</p>}
        {one.openedBy !== null && <p className="note">{fill(t.openedBy, { name: one.openedBy })}</p>}
      </td>
      <td className="wrap">{use === null ? t.noUse : `${use.firm} ${use.number}`}</td>
      <td>
        {use?.bills.map((bill) => (
          <Link key={bill} href={`/parcels/${encodeURIComponent(bill)}`}>
            {bill}
          </Link>
        ))}
        {use !== null && use.stop !== null && (
          <p>
            <span className={use.stop === 'goes-on' ? 'st off' : 'st bad'}>
              {use.stop === 'open' ? t.stopped : t[use.stop]}
            </span>
          </p>
        )}
      </td>
      <td className="wrap">{use?.faults.map((fault) => say(fault)).join(' ')}</td>
      <td>
        <Acts one={one} />
      </td>
    </tr>
  );
}

function Acts({ one }: { readonly one: MisuseCaseView }) {
  const t = useTexts(misuseTexts);
  const say = useSay();
  const has = useHasRight();
  const client = useQueryClient();
  const show = useToast();
  const [open, setOpen] = useState<'close' | 'suspension' | null>(null);
  if (!has('misuse.decide')) return null;
  const { id, closedAt, standing } = one;
  const isSuspended = standing === 'suspended';
  const send = async (verb: string, body: object) => {
    try {
      await post(`${PATH}/${id}/${verb}`, body);
      setOpen(null);
    } catch (error) {
      show({ text: error instanceof ApiError ? say(error.body?.message) : String(error), isBad: true });
    }
    void client.invalidateQueries({ queryKey: [PATH] });
  };
  return (
    <span className="row">
      {closedAt === null && (
        <button type="button" className="btn s main-act" onClick={() => setOpen('close')}>
          {t.close}
        </button>
      )}
      {standing !== null && standing !== 'ended' && (
        <button type="button" className="btn s" onClick={() => setOpen('suspension')}>
          {isSuspended ? t.lift : t.suspend}
        </button>
      )}
      {open === 'close' && (
        <CloseDialog
          isStopped={one.use?.stop === 'open'}
          isTold={one.openedBy === null}
          onClose={() => setOpen(null)}
          onSend={(closing) => void send('close', closing)}
        />
      )}
      {open === 'suspension' && (
        <ReasonDialog
          title={isSuspended ? t.liftTitle : t.suspendTitle}
          label={t.why}
          onSend={(why) => void send('suspension', { to: isSuspended ? 'lifted' : 'suspended', why })}
          onClose={() => setOpen(null)}
        />
      )}
    </span>
  );
}
