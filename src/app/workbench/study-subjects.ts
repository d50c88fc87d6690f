/** Which declarations a model of a study is asked about, imports or exports, and how: its columns are fields of those. */
import {
  EXPORT_FIELDS,
  type ExportSubject,
  IMPORT_FIELDS,
  type ImportSubject,
} from '../../areas/clearance/index.ts';
import type { TableModel } from '../../learning/table/table-model.ts';
import type { Direction } from '../../model/declaration.ts';
import { type StudyScore, studyScorer } from '../../screening/studies/index.ts';

export type AnySubject = ImportSubject | ExportSubject;

/** Undefined for subjects that the model is not about. */
export type AnyScorer = (subject: AnySubject) => StudyScore | undefined;

/** Throws `study/unknown-field` where the model asks for a field that such declarations do not have. */
export function scorerFor(model: TableModel, direction: Direction): AnyScorer {
  if (direction === 'export') {
    const score = studyScorer(model, EXPORT_FIELDS);
    return (subject) =>
      subject.kind === 'export-declaration' ? score(subject, subject.declaration.items.length) : undefined;
  }
  const score = studyScorer(model, IMPORT_FIELDS);
  return (subject) =>
    subject.kind === 'import-declaration' ? score(subject, subject.declaration.items.length) : undefined;
}
