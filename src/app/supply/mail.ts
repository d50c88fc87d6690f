/**
 * Tells of a moved alert by e-mail. A mail may be read on its way by others, and what is watched is secret (공급망안정화법
 * 제13조제6항): it says that something moved, and where to look, and nothing else.
 */
import { isMailAddress } from '../../core/mail-address.ts';
import type { Mail } from '../mail.ts';
import { WORK_EVENT_TITLES } from '../views/event-titles.ts';

/** One address and nothing more: `mailto:watch@example.go.kr`. */
export function mailAddress(url: string): string | undefined {
  const address = url.startsWith('mailto:') ? url.slice('mailto:'.length) : '';
  return isMailAddress(address) ? address : undefined;
}

/** @param body of the notice, of which only kind and time are told */
export function alertMail(body: string, publicUrl = ''): Mail {
  const { id, at, kind } = JSON.parse(body) as { id: string; at: string; kind: string };
  const { ko, en } = WORK_EVENT_TITLES[kind] ?? { ko: kind, en: kind };
  const where = `${publicUrl}/supply`;
  return {
    id,
    subject: `[관문] ${ko} · ${en}`,
    text: `${ko} (${at})\n내용은 로그인한 뒤 볼 수 있습니다: ${where}\n\n${en} (${at})\nSign in to see what it is: ${where}\n\n${id}\n`,
  };
}
