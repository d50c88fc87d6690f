/** Brings a file of declarations in: choose or drop, see what would happen, then import with progress. */
import '../reading.css';
import './import.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { ImportPreview, ImportResult, JobView } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { useServerEvent } from '../../http/events.ts';
import { FileDrop } from '../../parts/file-drop.tsx';
import { Progress } from '../../parts/progress.tsx';
import { Empty, ErrorView, Skeleton } from '../../parts/states.tsx';
import { useSession } from '../../session/session.tsx';
import { importTexts } from '../../texts/import.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { contentTypeOf, formatSize } from './content-type.ts';
import { Mapping } from './mapping.tsx';
import { Preview, Result } from './preview.tsx';

/** Enough of a file for a preview; the rest is only read when it is imported. */
const PREVIEW_BYTES = 4_000_000;

export default function ImportPage() {
  const t = useTexts(importTexts);
  const mayImport = useSession().rights.includes('declaration.import');
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
      </div>
      {mayImport ? (
        <Steps />
      ) : (
        <section className="card">
          <Empty title={t.notAllowed}>{t.notAllowedBody}</Empty>
        </section>
      )}
    </>
  );
}

function Steps() {
  const t = useTexts(importTexts);
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const preview = useMutation({
    mutationFn: (chosen: File) =>
      post<ImportPreview>('/imports/preview', undefined, {
        body: chosen.size > PREVIEW_BYTES ? chosen.slice(0, PREVIEW_BYTES) : chosen,
        contentType: contentTypeOf(chosen.name, chosen.type),
      }),
  });
  const importing = useMutation({
    mutationFn: (chosen: File) =>
      post<ImportResult>(importPath(preview.data?.table?.kept), undefined, {
        body: chosen,
        contentType: contentTypeOf(chosen.name, chosen.type),
      }),
    onSuccess: () => void client.invalidateQueries(),
  });
  const choose = (chosen: File) => {
    setFile(chosen);
    importing.reset();
    preview.mutate(chosen);
  };
  const again = () => {
    setFile(null);
    preview.reset();
    importing.reset();
  };
  if (importing.data) return <Result result={importing.data} again={again} />;
  if (importing.isPending && file) return <Importing file={file} />;
  return (
    <>
      <p className="mid">{t.what}</p>
      <Choose file={file} choose={choose} />
      {preview.isPending && (
        <section className="card" aria-label={t.reading}>
          <Skeleton rows={6} />
        </section>
      )}
      {preview.error && file && (
        <section className="card">
          <ErrorView error={preview.error} retry={() => choose(file)} />
        </section>
      )}
      {importing.error && file && (
        <section className="card">
          <ErrorView error={importing.error} retry={() => importing.mutate(file)} />
        </section>
      )}
      {preview.data?.table && file && (
        <Mapping key={file.name} table={preview.data.table} onKept={() => preview.mutate(file)} />
      )}
      {preview.data && file && isReadable(preview.data) && (
        <Preview
          preview={preview.data}
          isWhole={file.size <= PREVIEW_BYTES}
          start={() => importing.mutate(file)}
        />
      )}
    </>
  );
}

/** A table in columns of its own is read by the mapping that somebody has confirmed, and by no guess. */
function importPath(mapping: string | null | undefined): string {
  return mapping == null ? '/imports' : `/imports?mapping=${encodeURIComponent(mapping)}`;
}

function isReadable({ table }: ImportPreview): boolean {
  return table === null || (table.kept !== null && table.problems.length === 0);
}

interface ChooseProps {
  readonly file: File | null;
  readonly choose: (file: File) => void;
}

function Choose({ file, choose }: ChooseProps) {
  const t = useTexts(importTexts);
  return (
    <FileDrop
      label={t.choose}
      button={file === null ? t.choose : t.other}
      isMain={file === null}
      note={t.formats}
      accept=".csv,.txt,.json,.ndjson,.jsonl,text/csv,application/json,application/x-ndjson"
      className="im-drop"
      take={choose}
    >
      {file === null ? t.drop : fill(t.chosen, { name: file.name, size: formatSize(file.size) })}
    </FileDrop>
  );
}

/** Progress comes by events; until the first one the length of the work is not known. */
function Importing({ file }: { readonly file: File }) {
  const t = useTexts(importTexts);
  const say = useSay();
  const [job, setJob] = useState<JobView | null>(null);
  const take = (data: object) => {
    if ('kind' in data && (data as JobView).kind === 'import') setJob(data as JobView);
  };
  useServerEvent('import', take);
  useServerEvent('job', take);
  return (
    <section className="card im-busy" aria-label={t.importing}>
      <Progress
        title={
          <>
            <b className="b">{t.importing}</b>{' '}
            <span className="mid">{job === null ? file.name : say(job.note)}</span>
          </>
        }
        done={job?.done ?? 0}
        of={job?.of ?? 0}
        secondsLeft={job?.secondsLeft ?? null}
      />
      <p className="note">{t.stay}</p>
    </section>
  );
}
