/** What the check says of the condition as it stands: passed or refused, the contradiction in words, what to know. */
import { fill } from '../../../../core/text.ts';
import type { CriterionProof } from '../../../../exchange/contract.ts';
import { criterionLifeTexts } from '../../../texts/criterion-life.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import type { CheckState } from './use-check.ts';

const LOOKS = { open: 'ok', never: 'bad', always: 'bad', wrong: 'bad' } as const;

export function CheckAnswer({ state, isEmpty }: { readonly state: CheckState; readonly isEmpty: boolean }) {
  const t = useTexts(criterionLifeTexts);
  return (
    <div className="cr-check" role="status" aria-live="polite" aria-label={t.check}>
      {isEmpty && <p className="note">{t.checkEmpty}</p>}
      {state.isChecking && <p className="note">{t.checking}</p>}
      {state.isBroken && <p className="st warn">{t.checkFailed}</p>}
      {state.check !== null && <Answer proof={state.check.proof} />}
    </div>
  );
}

function Answer({ proof }: { readonly proof: CriterionProof }) {
  const t = useTexts(criterionLifeTexts);
  const say = useSay();
  const { answer, problems, clashes, clashCount, remarks, isTooLarge } = proof;
  return (
    <>
      <p className="cr-answer">
        <span className={`st ${LOOKS[answer]}`}>{t[`answer.${answer}`]}</span> <b>{say(proof.message)}</b>
      </p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.from} ${problem.to}`}>{say(problem.message)}</li>
        ))}
        {clashes.map((clash, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: clashes have no name of their own and the list is replaced whole
          <li key={index}>{say(clash.message)}</li>
        ))}
        {clashCount > clashes.length && (
          <li className="dim">{fill(t.clashMore, { n: clashCount - clashes.length })}</li>
        )}
        {remarks.map((remark) => (
          <li key={`${remark.kind} ${remark.span.from} ${remark.span.to}`} className="mid">
            {t.remarks}: {say(remark.message)}
          </li>
        ))}
        {isTooLarge && <li className="mid">{t.tooLarge}</li>}
      </ul>
    </>
  );
}
