/** Sends a file that somebody uploaded so that no browser runs it: always saved, never shown, its kind as it was found and no other. */
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { StatisticsFile } from './statistics-ports.ts';
import type { FileToSend } from './trader-ports.ts';

export function sendFile(reply: FastifyReply, file: FileToSend): FastifyReply {
  return reply
    .headers({
      'content-type': file.kind,
      'content-length': String(file.bytes),
      'content-disposition': dispositionOf(file.name),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    })
    .send(Readable.from(file.pieces));
}

/** A file that we made ourselves, whole. */
export function sendBytes(reply: FastifyReply, { bytes, type, name }: StatisticsFile): FastifyReply {
  return reply.type(type).header('content-disposition', dispositionOf(name)).send(Buffer.from(bytes));
}

/** RFC 6266: the name in plain letters for old programs, and in full for the others. */
export function dispositionOf(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._ -]/g, '_');
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
