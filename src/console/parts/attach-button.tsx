/** A button that sends chosen files one after the other, as the attachments that this house takes; why one was refused is said at the foot. */
import { type ChangeEvent, useRef } from 'react';
import { post, type Query } from '../http/client.ts';
import { useDo } from './use-do.ts';

interface Props {
  /** Where a POST takes a file. */
  readonly path: string;
  /** Goes with the name of each. */
  readonly query?: Query;
  readonly title: string;
  readonly busyTitle: string;
}

export function AttachButton({ path, query, title, busyTitle }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const { isBusy, run } = useDo();
  const send = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    void run(async () => {
      for (const file of files)
        await post(path, undefined, {
          query: { ...query, name: file.name },
          body: file,
          contentType: 'application/octet-stream',
        });
    });
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-about={query?.about}
        accept=".pdf,.png,.jpg,.jpeg,.tif,.tiff,.xlsx,.csv"
        onChange={send}
      />
      <button type="button" className="btn s" disabled={isBusy} onClick={() => input.current?.click()}>
        {isBusy ? busyTitle : title}
      </button>
    </>
  );
}
