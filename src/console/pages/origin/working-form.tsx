/** What was done to the goods: working beyond the insufficient operations, or wholly obtained; and how they were carried. */
import type { OriginAgreementsView } from '../../../exchange/contract.ts';
import { originTexts } from '../../texts/origin.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import type { BillProps } from './bill.ts';
import { Choice, Input } from './fields.tsx';
import { Transport } from './transport-form.tsx';

export function WorkingForm({
  bill,
  set,
  insufficient,
}: BillProps & { readonly insufficient: OriginAgreementsView['insufficient'] }) {
  const t = useTexts(originTexts);
  const say = useSay();
  const operation = bill.operations[0] ?? { kind: '', words: '', evidence: '' };
  const setOperation = (change: Partial<typeof operation>) => {
    const next = { ...operation, ...change };
    set({ operations: next.kind === '' ? [] : [next] });
  };
  const { wholly } = bill;
  return (
    <section className="card" aria-label={t.working}>
      <header>
        <h2>{t.working}</h2>
      </header>
      <div className="in or-form">
        <Choice
          title={t.operation}
          value={operation.kind}
          options={[
            ['', t.operationNone],
            ['beyond', t.operationBeyond],
            ...Object.entries(insufficient).map(([letter, text]) => [letter, say(text)] as const),
          ]}
          onChange={(kind) => setOperation({ kind })}
        />
        {operation.kind !== '' && (
          <>
            <Input
              title={t.operationWords}
              value={operation.words}
              onChange={(words) => setOperation({ words })}
            />
            <Input
              title={t.evidence}
              value={operation.evidence}
              onChange={(evidence) => setOperation({ evidence })}
            />
          </>
        )}
        <Transport bill={bill} set={set} />
        <Input
          title={t.wholly}
          value={wholly?.ground ?? ''}
          onChange={(ground) => set({ wholly: ground === '' ? null : { evidence: '', ...wholly, ground } })}
        />
        {wholly !== null && (
          <Input
            title={t.evidence}
            value={wholly.evidence}
            onChange={(evidence) => set({ wholly: { ...wholly, evidence } })}
          />
        )}
      </div>
    </section>
  );
}
