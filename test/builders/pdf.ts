/** PDF files for tests: a plain page, and pages that do what no page should. */
import { deflateSync } from 'node:zlib';

/** @param more objects besides the page, as text */
export function pdf(more = '', catalog = ''): Buffer {
  const text = `%PDF-1.7
1 0 obj << /Type /Catalog /Pages 2 0 R ${catalog} >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >> endobj
${more}
trailer << /Root 1 0 R >>
%%EOF
`;
  return Buffer.from(text, 'latin1');
}

/** Objects packed in a stream, where a reader finds them and a search through the file does not. */
export function packed(objects: string, filter = '/Filter /FlateDecode'): string {
  const bytes = deflateSync(Buffer.from(objects, 'latin1')).toString('latin1');
  return `9 0 obj << /Type /ObjStm /N 1 /First 0 /Length ${bytes.length} ${filter} >>\nstream\n${bytes}\nendstream endobj`;
}
