/** Models of studies that two people put in force: asked about every line beside the model of the house, with places of quota. */
import { rounded } from '../../core/finding.ts';
import { Fault } from '../../core/problem.ts';
import { compileTableModel, type TableModel } from '../../learning/table/table-model.ts';
import type { Direction } from '../../model/declaration.ts';
import type { Demand } from '../answers.ts';
import type { Field, FieldTable } from '../criterion.ts';
import { cellValue } from './columns.ts';

/** As an edition names it. */
export interface StudyInForce {
  /** Of the study. */
  readonly id: string;
  /** Of its model. */
  readonly version: number;
  readonly title: string;
  /** Content hash of the model. */
  readonly model: string;
  /** From this chance on it asks for something. */
  readonly from: number;
  readonly demand: Demand;
  /** What it is asked about; absent: imports. */
  readonly direction?: Direction;
}

/** What a model of a study says of a subject: its worst line. */
export interface StudyScore {
  /** Rounded to 1e-9. */
  readonly chance: number;
  /** Line counted from 0. */
  readonly item: number;
}

export interface ReadyStudy<Subject> {
  readonly study: StudyInForce;
  /** Null where the model could not be loaded: then every decision is a fault. */
  readonly score: ((subject: Subject, itemCount: number) => StudyScore) | null;
}

/** A study in force with its model. */
export interface LoadedStudy {
  readonly study: StudyInForce;
  /** Null where it could not be loaded. */
  readonly model: TableModel | null;
}

/** Throws `study/unknown-field`. */
export function readyStudies<Subject>(
  studies: readonly LoadedStudy[],
  fields: FieldTable<Subject>,
): readonly ReadyStudy<Subject>[] {
  return studies.map(({ study, model }) => ({
    study,
    score: model === null ? null : studyScorer(model, fields),
  }));
}

/** Throws `study/unknown-field` where the model asks for a field that subjects of this kind do not have. */
export function studyScorer<Subject>(
  model: TableModel,
  fields: FieldTable<Subject>,
): (subject: Subject, itemCount: number) => StudyScore {
  const compiled = compileTableModel(model);
  const asked = compiled.columns.map((name): Field<Subject> => {
    const field = fields.find((one) => one.name === name);
    if (field === undefined) throw new Fault('study/unknown-field', `There is no field ${name}.`);
    return field;
  });
  return (subject, itemCount) => {
    let worst: StudyScore = { chance: 0, item: 0 };
    for (let item = 0; item < itemCount; item++) {
      const chance = rounded(
        compiled.chanceOf((place) => cellValue(asked[place]!, asked[place]!.read(subject, item))),
      );
      if (chance > worst.chance) worst = { chance, item };
    }
    return worst;
  };
}
