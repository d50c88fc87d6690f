/** Why a declaration has no decision: it is being decided, or it is a record of the past that never went through the gate. */
import type { DeclarationView } from '../../../exchange/contract.ts';
import { Empty } from '../../parts/states.tsx';
import { declarationTexts } from '../../texts/declaration.ts';
import { useTexts } from '../../texts/use-texts.ts';

export function NoDecision({ view }: { readonly view: DeclarationView }) {
  const t = useTexts(declarationTexts);
  return view.events.some(({ kind }) => kind === 'history') ? (
    <Empty title={t.noDecisionEver}>{t.noDecisionEverBody}</Empty>
  ) : (
    <Empty title={t.noDecision}>{t.noDecisionBody}</Empty>
  );
}
