/** What the HTTP server asks about studies. */
import type { Readable } from 'node:stream';
import type { ModelCardView } from './contract/model-card.ts';
import type { JobView } from './contract/models.ts';
import type * as c from './contract/studies.ts';
import type { Who } from './ports.ts';

export interface TableUpload {
  readonly name: string;
  readonly body: Readable;
  /** As the sender says, where he does. */
  readonly length: number | undefined;
}

export interface StudyPorts {
  list(): Promise<readonly c.StudySummary[]>;
  sources(who: Who): Promise<c.StudySources>;
  upload(who: Who, upload: TableUpload): Promise<c.UploadedTableView>;
  look(who: Who, look: c.StudyLook): Promise<JobView>;
  make(who: Who, draft: c.StudyDraft): Promise<c.StudyView>;
  view(who: Who, id: string): Promise<c.StudyView>;
  change(who: Who, id: string, draft: c.StudyDraft): Promise<c.StudyView>;
  /** @param brought a model file in place of our own training: the JSON of XGBoost, or the bytes of ONNX */
  train(who: Who, id: string, brought?: string | Uint8Array): Promise<JobView>;
  /** A table of what forests are grown from. */
  features(id: string, format: 'csv' | 'parquet'): Promise<Uint8Array>;
  /** The forest of a model as a model file of XGBoost. */
  xgboost(id: string, version: number): Promise<string>;
  step(who: Who, id: string, version: number, step: c.StudyLifeStep, why: string): Promise<c.StudyView>;
  propose(who: Who, id: string, version: number, proposal: c.StudyProposal): Promise<c.StudyView>;
  card(id: string, version: number): Promise<ModelCardView>;
  cardText(id: string, version: number, language: 'ko' | 'en'): Promise<string>;
  /** The stored bytes of a model. */
  file(id: string, version: number): Promise<Buffer>;
}
