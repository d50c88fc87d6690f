/** Judged cases worth a look: what the model missed, where it cried wolf, what it found, each with its reasons in words. */
import { Link } from 'wouter';
import { fill } from '../../../../core/text.ts';
import type { StudyColumn, StudyFigures } from '../../../../exchange/contract.ts';
import { formatChance, formatCount, formatDecimals, formatDeclarationNumber } from '../../../parts/format.ts';
import { useUrlState } from '../../../parts/url-state.ts';
import { useOfficeNames } from '../../../parts/use-codes.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { workbenchTexts } from '../../../texts/workbench.ts';
import { Entry } from '../entry.tsx';
import { type TitleOf, useTitles } from '../titles.ts';

const KINDS = ['missed', 'falseAlarms', 'found'] as const;
type Kind = (typeof KINDS)[number];
type Example = StudyFigures['examples'][Kind][number];

interface Props {
  readonly figures: StudyFigures;
  readonly columns: readonly StudyColumn[];
}

export function Cases({ figures: { examples }, columns }: Props) {
  const t = useTexts(workbenchTexts);
  const [wanted, choose] = useUrlState('cases', 'missed');
  const kind = KINDS.find((one) => one === wanted) ?? 'missed';
  const what = { missed: t.missedWhat, falseAlarms: t.falseAlarmsWhat, found: t.foundWhat };
  return (
    <section className="card" aria-label={t.cases}>
      <header>
        <h2>{t.cases}</h2>
        <span className="note">
          {t.casesNote}: {what[kind]}
        </span>
        <fieldset className="seg wb-seg" aria-label={t.cases}>
          {KINDS.map((one) => (
            <button key={one} type="button" aria-pressed={one === kind} onClick={() => choose(one)}>
              {t[one]} {formatCount(examples[one].length)}
            </button>
          ))}
        </fieldset>
      </header>
      {examples[kind].length === 0 ? (
        <p className="in dim">{t.casesNone}</p>
      ) : (
        <CaseTable examples={examples[kind]} columns={columns} label={t[kind]} />
      )}
    </section>
  );
}

function CaseTable(props: {
  readonly examples: readonly Example[];
  readonly columns: readonly StudyColumn[];
  readonly label: string;
}) {
  const t = useTexts(workbenchTexts);
  const titleOf = useTitles(props.columns);
  const offices = useOfficeNames();
  const hasOffice = props.examples.some(({ office }) => office !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard
    <section className="scroll rd-pad" tabIndex={0} aria-label={props.label}>
      <table className="wb-cases">
        <thead>
          <tr>
            <th scope="col">{t.case}</th>
            {hasOffice && <th scope="col">{t.office}</th>}
            <th scope="col" className="n">
              {t.chance}
            </th>
            <th scope="col">{t.why}</th>
          </tr>
        </thead>
        <tbody>
          {props.examples.map((example) => (
            <tr key={`${example.number} ${example.version} ${example.line}`}>
              <td className="nw">
                <Which example={example} />
              </td>
              {hasOffice && <td>{offices.get(example.office ?? '') ?? example.office}</td>}
              <td className="n">{formatChance(example.chance)}</td>
              <td className="wrap">
                <Reasons example={example} columns={props.columns} titleOf={titleOf} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Which({ example: { number, line } }: { readonly example: Example }) {
  const t = useTexts(workbenchTexts);
  if (number === null) return <>{fill(t.caseRow, { line: formatCount(line) })}</>;
  return (
    <>
      <Link href={`/declarations/${encodeURIComponent(number)}`}>{formatDeclarationNumber(number)}</Link>{' '}
      <span className="note">{fill(t.caseLine, { line })}</span>
    </>
  );
}

/** Most telling first: the column, what it says here, and which way it moved the chance. */
function Reasons(props: {
  readonly example: Example;
  readonly columns: readonly StudyColumn[];
  readonly titleOf: TitleOf;
}) {
  const t = useTexts(workbenchTexts);
  return (
    <ul className="wb-reasons">
      {props.example.parts.map(({ column, value, said }) => (
        <li key={column} title={fill(t.partWhy, { value: formatDecimals(value, 2) })}>
          <span className="dim">{props.titleOf(column)}</span>{' '}
          <Entry column={props.columns.find(({ name }) => name === column)} said={said} />{' '}
          <b className={value > 0 ? 'b' : 'mid'}>
            <span aria-hidden="true">{value > 0 ? '▲' : '▽'}</span> {value > 0 ? t.raised : t.lowered}
          </b>
        </li>
      ))}
    </ul>
  );
}
