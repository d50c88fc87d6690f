/** What an officer wants to know of an export before anything else: who, to whom, where it leaves, what, how much, who claims drawback. */
import type { DeclarationView } from '../../../exchange/contract.ts';
import { formatWon } from '../../parts/format.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { declarationTexts } from '../../texts/declaration.ts';
import { exportTexts } from '../../texts/exports.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Fact, GoodsFacts } from './summary.tsx';
import { formatExact, total } from './words.ts';

export function ExportSummary({ view }: { readonly view: DeclarationView }) {
  const t = useTexts(declarationTexts);
  const own = useTexts(exportTexts);
  const say = useSay();
  const language = useLanguage();
  const { declaration, codeNames } = view;
  const { consignment, terms, items, exporter, seller, manufacturer, refundApplicant } = declaration;
  const named = (pointer: string, code: string | undefined) => say(codeNames[pointer]) || code;
  const invoice =
    terms.invoiceAmount === undefined ? '' : `${formatExact(terms.invoiceAmount)} ${terms.currency ?? ''}`;
  const chassis = items.flatMap(({ chassisNumber }) => chassisNumber ?? []);
  return (
    <dl className="card de-facts">
      <Fact title={own.exporter}>
        {exporter?.name ?? exporter?.id}{' '}
        <span className="dim">
          {[exporter?.businessNumber, exporter?.aeoGrade && `AEO ${exporter.aeoGrade}`]
            .filter(Boolean)
            .join(' ')}
        </span>
      </Fact>
      <Fact title={own.buyer}>
        {seller?.name ?? seller?.id} <span className="dim">{seller?.country}</span>
      </Fact>
      <Fact title={t.declarant}>{declaration.declarant.name ?? declaration.declarant.id}</Fact>
      <Fact title={own.destination}>
        {named('/consignment/destinationCountry', consignment.destinationCountry)}
      </Fact>
      <Fact title={own.port}>
        {[named('/consignment/loadingPort', consignment.loadingPort), consignment.goodsLocation]
          .filter(Boolean)
          .join(' · ')}
      </Fact>
      <GoodsFacts items={items} />
      <Fact title={own.fob}>
        {formatWon(total(items, 'fobValueKrw'), language)} <span className="dim">{invoice}</span>
      </Fact>
      <Fact title={own.kind}>{named('/procedure/tradeType', declaration.procedure.tradeType)}</Fact>
      {chassis.length > 0 ? (
        <Fact title={own.chassis}>{chassis.join(', ')}</Fact>
      ) : (
        <Fact title={own.refund}>
          {refundApplicant === undefined ? null : own[`refundBy${refundApplicant}`]}{' '}
          <span className="dim">{manufacturer?.name ?? manufacturer?.id}</span>
        </Fact>
      )}
    </dl>
  );
}
