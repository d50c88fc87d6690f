/** The whole form for reading: every declared field with its name, its box and the name of its code; lines as a table. */
import { useEffect, useRef } from 'react';
import { fill, formatNumber } from '../../../core/text.ts';
import type { DeclarationView } from '../../../exchange/contract.ts';
import { formatHs, formatMass, formatWon, goodsName, NONE } from '../../parts/format.ts';
import { useUrlState } from '../../parts/url-state.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { declarationTexts } from '../../texts/declaration.ts';
import { declarationFieldTexts } from '../../texts/declaration-fields.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { type FormField, formGroups, itemFields, PARTY_BOXES } from './form.ts';
import { useWrite } from './write-value.ts';

interface Props {
  readonly view: DeclarationView;
  /** Null for those who may not see identifiers in clear. */
  readonly askPurpose: (() => void) | null;
  readonly close: () => void;
}

export function WholeForm({ view, askPurpose, close }: Props) {
  const t = useTexts(declarationTexts);
  const names = useTexts(declarationFieldTexts);
  const groups = formGroups(view.declaration);
  const evidence = new Set((view.decision?.findings ?? []).flatMap((finding) => finding.evidence));
  return (
    <>
      <div className="row">
        <button type="button" className="btn s" onClick={close}>
          ← {t.backToReview} <kbd>F</kbd>
        </button>
        <span className="note">{t.formNote}</span>
        <span className="grow" />
        {view.masked.length > 0 && askPurpose !== null && (
          <button type="button" className="btn s" onClick={askPurpose}>
            {fill(t.showMasked, { n: view.masked.length })}
          </button>
        )}
      </div>
      <div className="de-form">
        {groups.map((group) => {
          const box = group.party === undefined ? undefined : PARTY_BOXES[group.party];
          const title = group.party === undefined ? t[`form.${group.id}`] : names[group.party];
          return (
            <section key={group.party ?? group.id} className="card" aria-label={title}>
              <header>
                <h2>{title}</h2>
                {box !== undefined && <span className="note">{box}</span>}
              </header>
              <Fields view={view} fields={group.fields} evidence={evidence} />
            </section>
          );
        })}
      </div>
      <Items view={view} evidence={evidence} />
    </>
  );
}

interface FieldsProps {
  readonly view: DeclarationView;
  readonly fields: readonly FormField[];
  readonly evidence: ReadonlySet<string>;
}

function Fields({ view, fields, evidence }: FieldsProps) {
  const t = useTexts(declarationTexts);
  const names = useTexts(declarationFieldTexts);
  const say = useSay();
  const write = useWrite();
  const [wanted] = useUrlState('field');
  return (
    <dl className="de-fields">
      {fields.map((field) => {
        const code = say(view.codeNames[field.pointer]);
        return (
          <FieldFrame
            key={field.pointer}
            isEvidence={evidence.has(field.pointer)}
            isWanted={field.pointer === wanted}
          >
            <dt>
              {field.box !== undefined && <span className="box">{field.box}</span>}
              {names[field.name] ?? field.pointer}
            </dt>
            <dd>
              {write(field)} {code !== '' && <span className="dim">{code}</span>}{' '}
              {view.masked.includes(field.pointer) && <span className="st off">{t.mask}</span>}
            </dd>
          </FieldFrame>
        );
      })}
    </dl>
  );
}

interface FrameProps {
  readonly isEvidence: boolean;
  readonly isWanted: boolean;
  readonly children: React.ReactNode;
}

/** One field; the one named in the address is scrolled to. */
function FieldFrame({ isEvidence, isWanted, children }: FrameProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isWanted) ref.current?.scrollIntoView({ block: 'center' });
  }, [isWanted]);
  return (
    <div ref={ref} className={`${isEvidence ? 'is-evidence' : ''} ${isWanted ? 'is-wanted' : ''}`}>
      {children}
    </div>
  );
}

/** All lines as a table, and the one that is open with all its fields and taxes. */
function Items({
  view,
  evidence,
}: {
  readonly view: DeclarationView;
  readonly evidence: ReadonlySet<string>;
}) {
  const t = useTexts(declarationTexts);
  const names = useTexts(declarationFieldTexts);
  const say = useSay();
  const language = useLanguage();
  const [item, setItem] = useUrlState('item', '1');
  const [wanted] = useUrlState('field');
  const { items } = view.declaration;
  const asked = /^\/items\/(\d+)/.exec(wanted)?.[1];
  const open = asked === undefined ? items.findIndex((one) => String(one.sequence) === item) : Number(asked);
  const index = Math.max(0, open);
  return (
    <section className="card" aria-label={fill(t.items, { n: items.length })}>
      <header>
        <h2>{fill(t.items, { n: items.length })}</h2>
      </header>
      <div className="scroll rd-pad">
        <table>
          <thead>
            <tr>
              <th scope="col">{names['item.sequence']}</th>
              <th scope="col">{names['item.hsCode']}</th>
              <th scope="col">{names['item.description']}</th>
              <th scope="col">{names['item.originCountry']}</th>
              <th scope="col" className="n">
                {names['item.quantity']}
              </th>
              <th scope="col" className="n">
                {names['item.netMassKg']} (kg)
              </th>
              <th scope="col" className="n">
                {names['item.customsValueKrw']}
              </th>
              <th scope="col">{names['item.dutyRatePercent']}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((one, i) => (
              <tr key={one.sequence} className={i === index ? 'is-open' : ''}>
                <td>
                  <button
                    type="button"
                    className="btn link"
                    aria-pressed={i === index}
                    onClick={() => setItem(String(one.sequence))}
                  >
                    {fill(t.line, { n: one.sequence })}
                  </button>
                </td>
                <td>{formatHs(one.hsCode)}</td>
                <td className="cut de-wide" title={goodsName(one, language)}>
                  {goodsName(one, language) || NONE}
                </td>
                <td>{say(view.codeNames[`/items/${i}/originCountry`]) || one.originCountry || NONE}</td>
                <td className="n">
                  {one.quantity === undefined ? NONE : formatNumber(one.quantity)}{' '}
                  <span className="unit">{one.quantityUnit}</span>
                </td>
                <td className="n">{formatMass(one.netMassKg)}</td>
                <td className="n">{formatWon(one.customsValueKrw, language)}</td>
                <td>
                  {one.dutyRatePercent === undefined ? NONE : `${formatNumber(one.dutyRatePercent)}%`}{' '}
                  <span className="dim">{one.dutyRateKind}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3 className="de-sub">{fill(t.line, { n: items[index]?.sequence ?? 1 })}</h3>
      <Fields view={view} fields={itemFields(view.declaration, index)} evidence={evidence} />
      <Taxes view={view} index={index} />
    </section>
  );
}

function Taxes({ view, index }: { readonly view: DeclarationView; readonly index: number }) {
  const t = useTexts(declarationTexts);
  const names = useTexts(declarationFieldTexts);
  const say = useSay();
  const language = useLanguage();
  const item = view.declaration.items[index];
  const taxes = item?.dutyTaxFees ?? [];
  if (item === undefined || taxes.length === 0) return null;
  return (
    <table className="de-taxes">
      <caption>{fill(t.taxesOf, { n: item.sequence })}</caption>
      <thead>
        <tr>
          <th scope="col">{names['tax.kind']}</th>
          <th scope="col" className="n">
            {names['tax.ratePercent']}
          </th>
          <th scope="col" className="n">
            {names['tax.amountKrw']}
          </th>
        </tr>
      </thead>
      <tbody>
        {taxes.map((tax, i) => (
          <tr key={tax.kind}>
            <td>
              {tax.kind}{' '}
              <span className="dim">{say(view.codeNames[`/items/${index}/dutyTaxFees/${i}/kind`])}</span>
            </td>
            <td className="n">
              {tax.ratePercent === undefined ? NONE : `${formatNumber(tax.ratePercent)}%`}
            </td>
            <td className="n">{formatWon(tax.amountKrw, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
