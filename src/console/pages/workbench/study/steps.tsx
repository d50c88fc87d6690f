/** What people decided about the models of a study, newest first. */
import { fill } from '../../../../core/text.ts';
import type { StudyStepView } from '../../../../exchange/contract.ts';
import { formatInstant } from '../../../parts/format.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { workbenchLifeTexts } from '../../../texts/workbench-life.ts';

export function StudySteps({ steps }: { readonly steps: readonly StudyStepView[] }) {
  const t = useTexts(workbenchLifeTexts);
  const say = useSay();
  return (
    <details open={steps.length <= 6}>
      <summary>{t.steps}</summary>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              {[t.when, t.step, t.who, t.why].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.toReversed().map((row) => (
              <tr key={`${row.at} ${row.step} ${row.version}`}>
                <td className="nw">{formatInstant(row.at)}</td>
                <td className="nw">
                  {t[`step-${row.step}`]} · {fill(t.model, { version: row.version })}
                </td>
                <td className="nw">{say(row.who)}</td>
                <td className="wrap">{row.why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
