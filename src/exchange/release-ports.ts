/** What the HTTP server asks about press releases, inside and for the public. */
import type { Language } from '../core/text.ts';
import type * as c from './contract/releases.ts';
import type { Who } from './ports.ts';

export const RELEASE_FILES = ['html', 'docx', 'hwpx', 'pdf', 'xlsx', 'markdown'] as const;
export type ReleaseFile = (typeof RELEASE_FILES)[number];

export interface ReleaseBytes {
  readonly bytes: Uint8Array;
  readonly name: string;
}

export interface ReleasePorts {
  list(who: Who): Promise<c.ReleaseList>;
  draft(who: Who, wish: c.NewRelease): Promise<c.ReleaseView>;
  draftOfTables(who: Who, wish: c.TablesRelease): Promise<c.ReleaseView>;
  view(who: Who, id: string, version: number | undefined): Promise<c.ReleaseView>;
  check(id: string, edit: c.ReleaseEdit): Promise<c.ReleaseChecked>;
  save(who: Who, id: string, edit: c.ReleaseEdit): Promise<c.ReleaseView>;
  send(who: Who, id: string): Promise<c.ReleaseView>;
  back(who: Who, id: string, why: string): Promise<c.ReleaseView>;
  approve(who: Who, id: string): Promise<c.ReleaseView>;
  schedule(who: Who, id: string, at: string): Promise<c.ReleaseView>;
  withdraw(who: Who, id: string, reason: c.ReleaseReason): Promise<c.ReleaseView>;
  correct(who: Who, id: string, correction: c.ReleaseCorrection): Promise<c.ReleaseView>;
  file(id: string, form: ReleaseFile, language: Language, version: number | undefined): Promise<ReleaseBytes>;
  kinds(who: Who): Promise<c.OwnReleaseKinds>;
  proposeKind(who: Who, wish: c.OwnReleaseKindWish): Promise<c.OwnReleaseKinds>;
  confirmKind(who: Who, id: string, version: number): Promise<c.OwnReleaseKinds>;
  dropKind(who: Who, id: string, version: number, why: string): Promise<c.OwnReleaseKinds>;
  /** What anybody may read: published releases alone. */
  readonly press: PressPorts;
}

export interface PressPorts {
  page(language: Language): Promise<string>;
  /** One release; the version that holds where none is named. */
  one(id: string, language: Language, version: number | undefined): Promise<string>;
  file(id: string, form: ReleaseFile, language: Language, version: number | undefined): Promise<ReleaseBytes>;
}
