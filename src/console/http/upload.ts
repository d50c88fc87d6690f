/** Sends a file and tells how much of it has gone, which `fetch` cannot. */
import { ApiError, address, changingHeaders, errorOf, type Query } from './client.ts';

/** @param onSent bytes so far and in all @param signal breaks it off */
export function upload<Answer>(
  path: string,
  query: Query,
  file: File,
  onSent: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address(path, query));
    for (const [name, value] of Object.entries(changingHeaders())) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', 'text/csv');
    request.upload.onprogress = ({ loaded, total }) => onSent(loaded, total);
    request.onerror = () => reject(new ApiError(0, null, 'the server cannot be reached'));
    request.onabort = () => reject(new DOMException('The upload was broken off.', 'AbortError'));
    request.onload = () => {
      const { status, responseText } = request;
      if (status < 200 || status >= 300) reject(errorOf(status, responseText));
      else resolve(JSON.parse(responseText) as Answer);
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
