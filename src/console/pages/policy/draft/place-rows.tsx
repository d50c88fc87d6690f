/** Rows of places a day by office and kind of examination: of imports and of exports alike. */
import type { PolicyDraft } from '../../../../exchange/contract.ts';
import { policyWorkTexts } from '../../../texts/policy-work.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import type { Draft, Path } from './edit.ts';
import { ChoiceField, NumberField, type Option, useInspectionOptions } from './fields.tsx';
import { Rows } from './rows.tsx';

export function PlaceRows(props: {
  readonly draft: Draft;
  readonly choices: PolicyDraft;
  readonly path: Path;
  readonly title: string;
  /** Whether a row also says which share of an office's places it may take. */
  readonly hasShare?: boolean;
}) {
  const { draft, choices, path, title, hasShare = false } = props;
  const t = useTexts(policyWorkTexts);
  const offices = useOffices(choices);
  const inspections = useInspectionOptions();
  return (
    <Rows
      draft={draft}
      path={path}
      title={title}
      columns={[t.office, t.inspection, t.places, ...(hasShare ? [t.share] : [])]}
      fresh={() => ({ office: '*', inspection: 'physical', ...(hasShare ? { share: 0.2 } : { perDay: 0 }) })}
      cells={(row) => [
        <ChoiceField
          key="o"
          draft={draft}
          path={[...row, 'office']}
          label={t.office}
          options={offices}
          isBare
        />,
        <ChoiceField
          key="i"
          draft={draft}
          path={[...row, 'inspection']}
          label={t.inspection}
          options={inspections}
          isBare
        />,
        <NumberField key="n" draft={draft} path={[...row, 'perDay']} label={t.places} isBare />,
        ...(hasShare
          ? [<NumberField key="s" draft={draft} path={[...row, 'share']} label={t.share} isBare />]
          : []),
      ]}
    />
  );
}

function useOffices({ offices }: PolicyDraft): readonly Option[] {
  const t = useTexts(policyWorkTexts);
  const say = useSay();
  return [
    { value: '*', title: `* ${t.everywhere}` },
    ...offices.map(({ code, name }) => ({ value: code, title: `${code} ${say(name)}` })),
  ];
}
