/** The decision's record for whoever has to answer for it: editions, hashes, every value read, and the proof by replay. */

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { fill, formatNumber } from '../../../core/text.ts';
import type { DecisionView, DeclarationView, ReplayView } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { formatInstant, NONE } from '../../parts/format.ts';
import { ErrorView } from '../../parts/states.tsx';
import { useHasRight } from '../../session/session.tsx';
import { declarationTexts } from '../../texts/declaration.ts';
import { evidenceTexts } from '../../texts/evidence.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { NoDecision } from './no-decision.tsx';
import { Values } from './record-values.tsx';
import { ReplayDifference } from './replay-difference.tsx';
import { prettyLines, shortHash } from './words.ts';

export function Record({ view }: { readonly view: DeclarationView }) {
  const t = useTexts(declarationTexts);
  if (view.decision === null) {
    return (
      <section className="card" aria-label={t.record}>
        <header>
          <h2>{t.record}</h2>
        </header>
        <NoDecision view={view} />
      </section>
    );
  }
  return <RecordCard decision={view.decision} view={view} />;
}

function RecordCard({ decision, view }: { readonly decision: DecisionView; readonly view: DeclarationView }) {
  const t = useTexts(declarationTexts);
  const evidence = useTexts(evidenceTexts);
  const mayExport = useHasRight()('evidence.export');
  const [isExporting, setIsExporting] = useState(false);
  const [shown, setShown] = useState<'json' | 'values' | null>(null);
  const replay = useMutation({
    mutationFn: () => post<ReplayView>(`/decisions/${encodeURIComponent(decision.id)}/replay`),
  });
  const toggle = (what: 'json' | 'values') => setShown(shown === what ? null : what);
  return (
    <section className="card" aria-label={t.record}>
      <header>
        <h2>{t.record}</h2>
        {replay.data && (
          <span className={replay.data.isIdentical ? 'st ok' : 'st bad'} role="status">
            <span aria-hidden="true">{replay.data.isIdentical ? '✓' : '≠'}</span>
            {replay.data.isIdentical ? t.identical : t.different}
          </span>
        )}
        <span className="tools">
          <button
            type="button"
            className="btn link"
            aria-expanded={shown === 'values'}
            onClick={() => toggle('values')}
          >
            {shown === 'values' ? t.hideValues : fill(t.showValues, { n: decision.values.length })}
          </button>
          <button
            type="button"
            className="btn link"
            aria-expanded={shown === 'json'}
            onClick={() => toggle('json')}
          >
            {shown === 'json' ? t.hideJson : t.showJson}
          </button>
          {mayExport && (
            <button type="button" className="btn s de-evidence" onClick={() => setIsExporting(true)}>
              {evidence.button}
            </button>
          )}
          <button
            type="button"
            className="btn s de-replay"
            disabled={replay.isPending}
            onClick={() => replay.mutate()}
          >
            {replay.isPending ? t.replaying : t.replay} <kbd>Y</kbd>
          </button>
        </span>
      </header>
      {replay.isError && <ErrorView error={replay.error} retry={() => replay.mutate()} />}
      {replay.data && !replay.data.isIdentical && <ReplayDifference replay={replay.data} />}
      <Facts decision={decision} view={view} />
      {shown === 'values' && <Values decision={decision} />}
      {shown === 'json' && <RecordText record={decision.record} />}
      {isExporting && (
        <EvidenceDialog
          number={view.declaration.declarationNumber}
          version={view.declaration.version}
          onClose={() => setIsExporting(false)}
        />
      )}
    </section>
  );
}

function RecordText({ record }: { readonly record: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls has to be reachable by the keyboard
    <pre className="de-json" tabIndex={0}>
      {prettyLines(record).join('\n')}
    </pre>
  );
}

function Facts({ decision, view }: { readonly decision: DecisionView; readonly view: DeclarationView }) {
  const t = useTexts(declarationTexts);
  const { edition, answers, draw } = decision;
  const content = view.versions.find((version) => version.version === view.declaration.version);
  const yes = (is: boolean) => (is ? t.yes : t.no);
  const rows: [title: string, value: string, whole?: string | undefined][] = [
    [t.decisionId, decision.id],
    [t.occurred, formatInstant(decision.occurredAt)],
    [t.recorded, formatInstant(decision.recordedAt)],
    [t.documentsAsked, yes(answers.documents)],
    [t.inspectionAnswer, t[`inspection.${answers.inspection}`]],
    [t.afterRelease, yes(answers.afterRelease === 'audit')],
    [t.stop, yes(answers.stop)],
    [t.policy, edition.policy],
    [t.reference, edition.reference],
    [t.models, edition.models.map((model) => `${model.name} ${shortHash(model.id)}`).join(', ') || NONE],
    [t.rules, `${formatNumber(edition.criteria)} · ${edition.detectors} · ${edition.lists}`],
    [t.edition, shortHash(edition.hash), edition.hash],
    [t.recordHash, shortHash(decision.recordHash), decision.recordHash],
    [t.contentHash, content ? shortHash(content.contentHash) : NONE, content?.contentHash],
  ];
  if (draw) rows.push([t.random, fill(t.drawValue, { value: draw.value, probability: draw.probability })]);
  if (decision.isRandom !== undefined) rows.push([t.random, decision.isRandom ? t.randomDrawn : t.randomNot]);
  return (
    <dl className="de-record">
      {rows.map(([title, value, whole], i) => (
        <div key={`${title}${i < 14 ? '' : i}`}>
          <dt>{title}</dt>
          <dd title={whole ?? value}>{whole === undefined ? value : <code>{value}</code>}</dd>
        </div>
      ))}
    </dl>
  );
}
