/** What acceptance of a declaration waits for and what was reported, and the papers that are given out for it. */
import { fill } from '../../../core/text.ts';
import type { AcceptanceView, DeclarationView } from '../../../exchange/contract.ts';
import { formatInstant, formatWon } from '../../parts/format.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { acceptanceTexts } from '../../texts/acceptance.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

interface Props {
  readonly acceptance: AcceptanceView | null;
  /** Exports owe no duty, and nothing has to arrive for them. */
  readonly isExport: boolean;
}

export function Acceptance({ acceptance, isExport }: Props) {
  const t = useTexts(acceptanceTexts);
  const say = useSay();
  const language = useLanguage();
  if (acceptance === null) return null;
  const { missing, cargo, paidKrw, portalKrw, securedKrw, declaredTaxKrw } = acceptance;
  const at = (instant: string | null) => (instant === null ? t.notReported : formatInstant(instant));
  const facts: readonly (readonly [string, string])[] = [
    [t.manifest, at(cargo.manifest)],
    [t.arrived, at(cargo.arrived)],
    [t.stored, at(cargo.stored)],
    [t.declaredTax, declaredTaxKrw === null ? t.noTax : formatWon(declaredTaxKrw, language)],
    [t.paid, paidKrw === 0 ? t.notReported : formatWon(paidKrw, language)],
    ...(portalKrw === 0 ? [] : [[t.paidInPortal, formatWon(portalKrw, language)] as const]),
    [t.secured, securedKrw === 0 ? t.notReported : formatWon(securedKrw, language)],
  ];
  return (
    <section className="card" aria-label={t.title} data-missing={missing.length}>
      <header>
        <h2>{t.title}</h2>
        {missing.length > 0 && <span className="note">{fill(t.missing, { n: missing.length })}</span>}
      </header>
      {missing.length === 0 && <p className="in mid">{t.complete}</p>}
      <ul className="de-list">
        {missing.map(({ code, message, pointer }) => (
          <li key={`${code}${pointer ?? ''}`}>
            <span>{say(message)}</span>
          </li>
        ))}
        {(isExport ? [] : facts).map(([name, value]) => (
          <li key={name}>
            <b>{name}</b>
            <span className="mid">{value}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const CERTIFIED = new Set(['accepted', 'released', 'loaded', 'post-audit', 'recalled', 'closed']);
const ENDED = new Set(['withdrawn', 'rejected', 'amended']);

export function GivenPapers({ view }: { readonly view: DeclarationView }) {
  const t = useTexts(acceptanceTexts);
  const { declarationNumber, direction } = view.declaration;
  const hasCertificate = CERTIFIED.has(view.state);
  const hasNotice = direction === 'import' && !ENDED.has(view.state);
  if (!hasCertificate && !hasNotice) return null;
  const pathOf = (kind: string) =>
    `/api/v1/declarations/${encodeURIComponent(declarationNumber)}/papers/${kind}/pdf`;
  return (
    <section className="card" aria-label={t.papers}>
      <header>
        <h2>{t.papers}</h2>
      </header>
      <ul className="de-list">
        {hasCertificate && (
          <li>
            <a href={pathOf('certificate')} target="_blank" rel="noreferrer">
              {t.certificate}
            </a>
          </li>
        )}
        {hasNotice && (
          <li>
            <a href={pathOf('payment-notice')} target="_blank" rel="noreferrer">
              {t.notice}
            </a>
            <span className="mid">{t.asDeclared}</span>
          </li>
        )}
      </ul>
    </section>
  );
}
