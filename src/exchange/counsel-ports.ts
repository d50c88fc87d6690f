/** What the HTTP server asks about counsel. */
import type * as c from './contract/counsel.ts';
import type { Who } from './ports.ts';

export interface CounselPorts {
  answer(q: string, on: string | undefined): Promise<c.CounselAnswer>;
  article(law: string, article: string, on: string | undefined): Promise<c.CounselArticle>;
  handOver(who: Who, asked: c.NewCounselQuestion): Promise<c.CounselQuestion>;
  questions(who: Who, whose: 'all' | 'mine'): Promise<readonly c.CounselQuestion[]>;
  /** Whether an answer helped. */
  verdict(who: Who, verdict: c.NewCounselVerdict): Promise<void>;
  desk(): Promise<c.CounselDesk>;
  write(who: Who, question: string, answer: c.NewCounselAnswer): Promise<c.CounselQuestion>;
  approve(who: Who, answer: string): Promise<c.CounselQuestion>;
  drop(who: Who, answer: string, why: string): Promise<c.CounselQuestion>;
}
