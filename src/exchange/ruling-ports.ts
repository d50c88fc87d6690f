/** What the HTTP server asks about advance rulings. */
import type * as c from './contract/rulings.ts';
import type { Who } from './ports.ts';
import type { FileToSend } from './trader-ports.ts';

export interface RulingUpload {
  readonly name: string;
  readonly body: AsyncIterable<Uint8Array>;
  /** What the sender says it is long, where it says so. */
  readonly length: number | undefined;
}

export interface RulingPorts {
  search(who: Who, asked: c.RulingSearchAsked): Promise<c.RulingSearchView>;
  /** For everybody: what is published and in force, by its words and the beginning of its code. */
  published(text: string, within: string): Promise<c.PublishedRulings>;
  /** Published versions alone where nobody is signed in. */
  ruling(who: Who | null, number: string): Promise<readonly c.RulingView[]>;
  applications(who: Who): Promise<readonly c.RulingApplicationRow[]>;
  apply(who: Who, application: c.NewRulingApplication): Promise<c.RulingApplicationView>;
  application(who: Who, number: string): Promise<c.RulingApplicationView>;
  step(who: Who, number: string, step: c.RulingStepAsked): Promise<c.RulingApplicationView>;
  answer(who: Who, number: string, answer: c.RulingAnswerAsked): Promise<c.RulingApplicationView>;
  propose(who: Who, number: string, proposal: c.NewRulingProposal): Promise<c.RulingApplicationView>;
  decide(who: Who, number: string): Promise<c.RulingApplicationView>;
  attach(who: Who, number: string, upload: RulingUpload): Promise<c.RulingApplicationView>;
  file(who: Who, number: string, id: string): Promise<FileToSend>;
  concerned(who: Who, number: string): Promise<readonly c.ConcernedDeclaration[]>;
}
