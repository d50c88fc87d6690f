/** The ten things an officer wants to know before anything else, in one grid: who, from where, what, how much, at which rate. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { fill, formatNumber } from '../../../core/text.ts';
import type { DeclarationView } from '../../../exchange/contract.ts';
import type { GoodsItem, Party } from '../../../model/declaration.ts';
import { formatCount, formatHs, formatMass, formatWon, goodsName } from '../../parts/format.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { declarationTexts } from '../../texts/declaration.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { formatExact, total } from './words.ts';

interface Props {
  readonly view: DeclarationView;
  /** Masked identifiers are shown now, for a purpose. */
  readonly isShown: boolean;
  /** Null for those who may not see identifiers in clear. */
  readonly askPurpose: (() => void) | null;
  readonly hideAgain: () => void;
}

export function Summary({ view, isShown, askPurpose, hideAgain }: Props) {
  const t = useTexts(declarationTexts);
  const say = useSay();
  const language = useLanguage();
  const { declaration, codeNames } = view;
  const { consignment, terms, items } = declaration;
  const [item] = items;
  const named = (pointer: string, code: string | undefined) => say(codeNames[pointer]) || code;
  const origin = named('/items/0/originCountry', item?.originCountry);
  const marking = named('/items/0/originMarking', item?.originMarking);
  const taxes = items.flatMap((one) => one.dutyTaxFees ?? []);
  const tax = taxes.reduce((sum, one) => sum + (one.amountKrw ?? 0), 0);
  const invoice =
    terms.invoiceAmount === undefined ? '' : `${formatExact(terms.invoiceAmount)} ${terms.currency ?? ''}`;
  return (
    <dl className="card de-facts">
      <Fact title={t.importer}>
        <PartyName party={declaration.importer}>
          {isShown ? (
            <button type="button" className="btn link" onClick={hideAgain}>
              {t.hideAgain}
            </button>
          ) : view.masked.length > 0 && askPurpose !== null ? (
            <button type="button" className="btn link" onClick={askPurpose}>
              {t.unmask}…
            </button>
          ) : null}
        </PartyName>
      </Fact>
      <Fact title={t.seller}>
        {declaration.seller?.name ?? declaration.seller?.id}{' '}
        <span className="dim">{declaration.seller?.country}</span>
      </Fact>
      <Fact title={t.declarant}>{declaration.declarant.name ?? declaration.declarant.id}</Fact>
      <Fact title={t.routeOrigin}>
        {[named('/consignment/departureCountry', consignment.departureCountry), origin]
          .filter(Boolean)
          .join(' · ')}
        {marking ? <span className="dim"> ({marking})</span> : null}
      </Fact>
      <Fact title={t.billPlace}>
        {[
          consignment.billOfLading ?? consignment.masterBill,
          named('/consignment/warehouse', consignment.warehouse),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Fact>
      <GoodsFacts items={items} />
      <Fact title={t.value}>
        {formatWon(total(items, 'customsValueKrw'), language)} <span className="dim">{invoice}</span>
      </Fact>
      <Fact title={t.rate}>
        {named('/items/0/dutyRateKind', undefined)}{' '}
        {item?.dutyRatePercent === undefined ? null : `${formatNumber(item.dutyRatePercent)}%`}{' '}
        {item?.dutyRateKind && <span className="dim">({item.dutyRateKind})</span>}
      </Fact>
      <Fact title={t.taxes}>{taxes.length === 0 ? null : formatWon(tax, language)}</Fact>
    </dl>
  );
}

/** What it is and how much of it: the same question of an import and of an export. */
export function GoodsFacts({ items }: { readonly items: readonly GoodsItem[] }) {
  const t = useTexts(declarationTexts);
  const language = useLanguage();
  const [item] = items;
  return (
    <>
      <Fact title={`${t.goods} (${items.length > 1 ? fill(t.lines, { n: items.length }) : t.oneLine})`}>
        {goodsName(item, language)} <span className="dim">{formatHs(item?.hsCode)}</span>
      </Fact>
      <Fact title={t.quantityMass}>
        {item?.quantity === undefined ? null : `${formatCount(item.quantity)} ${item.quantityUnit ?? ''} · `}
        {formatMass(total(items, 'netMassKg'))} kg
      </Fact>
    </>
  );
}

export function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const t = useTexts(declarationTexts);
  return (
    <div>
      <dt>{title}</dt>
      <dd>{isEmpty(children) ? <span className="dim">{t.none}</span> : children}</dd>
    </div>
  );
}

/** True where nothing but blanks would be shown. */
function isEmpty(children: ReactNode): boolean {
  if (Array.isArray(children)) return children.every(isEmpty);
  return children === undefined || children === null || children === false || String(children).trim() === '';
}

/** Name, then what can be done about masks, then the number: where room is short the number is cut first. */
function PartyName({ party, children }: { readonly party: Party | undefined; readonly children: ReactNode }) {
  const t = useTexts(declarationTexts);
  if (!party) return <span className="dim">{t.none}</span>;
  return (
    <>
      <Link className="in-text" href={`/importers/${encodeURIComponent(party.id)}`}>
        {party.name ?? party.id}
      </Link>{' '}
      {children}{' '}
      <span className="dim">
        {[party.businessNumber, party.aeoGrade && `AEO ${party.aeoGrade}`].filter(Boolean).join(' ')}
      </span>
    </>
  );
}
