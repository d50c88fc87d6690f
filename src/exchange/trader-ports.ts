/** What the desk of brokers and traders asks of the application, and the officers who see its attachments and objections. */
import type * as c from './contract.ts';
import type { ListQuery, Who } from './ports.ts';

export interface FileToSend {
  readonly name: string;
  readonly kind: string;
  readonly bytes: number;
  readonly pieces: AsyncIterable<Uint8Array>;
}

export interface AttachmentUpload {
  readonly name: string;
  readonly about: string;
  readonly body: AsyncIterable<Uint8Array>;
  /** What the sender says it is long, where it says so. */
  readonly length: number | undefined;
}

export interface TraderPorts {
  view(who: Who): Promise<c.DeskView>;
  declarations(who: Who, query: ListQuery): Promise<c.DeskPage>;
  declaration(who: Who, number: string): Promise<c.DeskDeclarationView>;
  answerSupplement(who: Who, number: string, answer: c.SupplementAnswer): Promise<c.DeskDeclarationView>;
  askWithdrawal(who: Who, number: string, request: c.WithdrawalRequest): Promise<c.DeskDeclarationView>;
  attach(who: Who, number: string, upload: AttachmentUpload): Promise<c.AttachmentView>;
  attachment(who: Who, number: string, id: string): Promise<FileToSend>;
  object(who: Who, number: string, objection: c.NewObjection): Promise<c.ObjectionView>;
}

export interface DraftPorts {
  drafts(who: Who): Promise<readonly c.DraftRow[]>;
  makeDraft(who: Who, draft: c.NewDraft): Promise<c.DraftView>;
  draft(who: Who, id: string): Promise<c.DraftView>;
  changeDraft(who: Who, id: string, change: c.DraftChange): Promise<c.DraftView>;
  dropDraft(who: Who, id: string): Promise<void>;
  submitDraft(who: Who, id: string): Promise<c.SubmitResult>;
  check(who: Who, content: unknown): Promise<c.CheckView>;
  previewCsv(who: Who, body: AsyncIterable<Uint8Array>): Promise<c.CsvPreview>;
  importCsv(who: Who, request: c.CsvRequest): Promise<c.CsvResult>;
}

export interface FirmPorts {
  authorities(who: Who): Promise<readonly c.AuthorityView[]>;
  giveAuthority(who: Who, authority: c.NewAuthority): Promise<c.AuthorityView>;
  acceptAuthority(who: Who, id: string): Promise<c.AuthorityView>;
  withdrawAuthority(who: Who, id: string): Promise<c.AuthorityView>;
  keys(who: Who): Promise<readonly c.KeyView[]>;
  makeKey(who: Who, key: c.NewKey): Promise<c.NewKeyView>;
  revokeKey(who: Who, id: string): Promise<c.KeyView>;
}

/** The officers' side of what traders bring. */
export interface BroughtPorts {
  attachments(who: Who, number: string): Promise<readonly c.AttachmentView[]>;
  attachment(who: Who, number: string, id: string): Promise<FileToSend>;
  objections(who: Who, query: ListQuery): Promise<readonly c.ObjectionView[]>;
  answerObjection(who: Who, id: string, answer: c.ObjectionAnswer): Promise<c.ObjectionView>;
}
