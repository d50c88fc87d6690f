/** A release in the form that was asked for: bytes, their media type, and what the file's name ends in. */
import type { Release } from '../../areas/statistics/index.ts';
import { releaseDocx } from './docx.ts';
import { releaseHtml } from './html.ts';
import { releaseHwpx } from './hwpx.ts';
import { releaseMarkdown } from './markdown.ts';
import { releasePdf } from './pdf.ts';
import { releaseText } from './plain.ts';
import { releaseXlsx } from './xlsx.ts';

export const FORMS = ['text', 'markdown', 'html', 'docx', 'hwpx', 'pdf', 'xlsx'] as const;
export type Form = (typeof FORMS)[number];

/** Forms that a terminal can show. */
export const READABLE_FORMS: readonly Form[] = ['text', 'markdown', 'html'];

export async function releaseAs(release: Release, form: Form): Promise<Uint8Array> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  switch (form) {
    case 'text':
      return bytes(releaseText(release));
    case 'markdown':
      return bytes(releaseMarkdown(release));
    case 'html':
      return bytes(releaseHtml(release));
    case 'docx':
      return releaseDocx(release);
    case 'hwpx':
      return releaseHwpx(release);
    case 'pdf':
      return new Uint8Array(await releasePdf(release));
    case 'xlsx':
      return releaseXlsx(release);
  }
}
