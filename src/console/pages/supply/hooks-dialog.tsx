/** Addresses that are called when an alert moves: how their notices fare, and a new one with its secret, shown once. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { NewSupplyHook, SupplyHook, SupplyHooks } from '../../../exchange/contract.ts';
import { post, remove } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Await, Skeleton } from '../../parts/states.tsx';
import { useDo } from '../../parts/use-do.ts';
import { supplyTexts } from '../../texts/supply.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Field } from './field.tsx';

export function HooksDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(supplyTexts);
  const client = useQueryClient();
  const query = useGet<SupplyHooks>('/supply/hooks');
  const { isBusy, run } = useDo();
  const [url, setUrl] = useState('');
  const [secret, setSecret] = useState('');
  const isAllowed = (query.data?.allowed.length ?? 0) > 0;
  const add = () =>
    run(async () => {
      const added = await post<NewSupplyHook>('/supply/hooks', { url: url.trim() });
      setSecret(added.secret);
      setUrl('');
    });
  const end = (id: string) =>
    run(async () => {
      client.setQueryData(['/supply/hooks'], await remove<SupplyHooks>(`/supply/hooks/${id}`));
    });
  return (
    <FormDialog
      title={t.hooks}
      cancel={t.cancel}
      send={t.hookAdd}
      isBlocked={isBusy || !isAllowed || url.trim() === ''}
      onClose={onClose}
      onSend={() => void add()}
      isWide
    >
      <p className="note">{t.hooksWhat}</p>
      <Await query={query} loading={<Skeleton rows={2} />}>
        {({ hooks, allowed }) => (
          <>
            {hooks.length === 0 && <p>{t.hooksNone}</p>}
            {hooks.map((hook) => (
              <Hook key={hook.id} hook={hook} onEnd={() => void end(hook.id)} />
            ))}
            <p className="note">
              {allowed.length === 0 ? t.hooksNotAllowed : fill(t.hooksAllowed, { names: allowed.join(' ') })}
            </p>
          </>
        )}
      </Await>
      {isAllowed && <Field label={t.hookUrl} value={url} onChange={setUrl} />}
      {secret !== '' && (
        <p role="status">
          {t.hookSecret} <code>{secret}</code>
        </p>
      )}
    </FormDialog>
  );
}

function Hook({ hook, onEnd }: { readonly hook: SupplyHook; readonly onEnd: () => void }) {
  const t = useTexts(supplyTexts);
  const say = useSay();
  return (
    <p className="row">
      <code>{hook.url}</code>
      <span className="dim">
        {fill(t.hookState, { waiting: hook.waiting, delivered: hook.delivered, name: say(hook.madeBy) })}
      </span>
      {hook.lastAnswer !== null && <span className="dim">{hook.lastAnswer}</span>}
      <button type="button" className="btn link" onClick={onEnd}>
        {t.hookEnd}
      </button>
    </p>
  );
}
