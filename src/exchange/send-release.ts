/** Sends a release as a file: always saved and never shown, since the page itself is what is read. */
import type { FastifyReply } from 'fastify';
import type { ReleaseBytes, ReleaseFile } from './release-ports.ts';
import { dispositionOf } from './send-file.ts';

const MEDIA: Readonly<Record<ReleaseFile, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  hwpx: 'application/hwp+zip',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  markdown: 'text/markdown; charset=utf-8',
};

export function sendRelease(
  reply: FastifyReply,
  form: ReleaseFile,
  { bytes, name }: ReleaseBytes,
): FastifyReply {
  return reply
    .type(MEDIA[form])
    .header('content-disposition', dispositionOf(name))
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
