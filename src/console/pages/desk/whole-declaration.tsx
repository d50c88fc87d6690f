/** What was declared, field by field with the names of codes. */
import { fill } from '../../../core/text.ts';
import type { DeskDeclarationView } from '../../../exchange/contract.ts';
import { declarationFieldTexts } from '../../texts/declaration-fields.ts';
import { deskTexts } from '../../texts/trader-desk.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { type FormField, formGroups, itemFields } from '../declaration/form.ts';
import { useWrite } from '../declaration/write-value.ts';

export function WholeDeclaration({ view }: { readonly view: DeskDeclarationView }) {
  const t = useTexts(deskTexts);
  const names = useTexts(declarationFieldTexts);
  const { declaration } = view;
  return (
    <section className="card" aria-label={t.form}>
      <header>
        <h2>{t.form}</h2>
      </header>
      {formGroups(declaration).map((group) => (
        <Group
          key={`${group.id}/${group.party ?? ''}`}
          title={group.party === undefined ? t[GROUP_TITLES[group.id]] : names[group.party]}
          fields={group.fields}
          view={view}
        />
      ))}
      {declaration.items.map((item, index) => (
        <Group
          key={item.sequence}
          title={fill(t.line, { n: item.sequence })}
          fields={itemFields(declaration, index)}
          view={view}
        />
      ))}
    </section>
  );
}

const GROUP_TITLES = {
  head: 'groupHead',
  procedure: 'groupProcedure',
  parties: 'groupParties',
  consignment: 'groupConsignment',
  terms: 'groupTerms',
} as const;

function Group(props: {
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly view: DeskDeclarationView;
}) {
  const names = useTexts(declarationFieldTexts);
  const say = useSay();
  const write = useWrite();
  return (
    <div className="dk-reason">
      <h3>{props.title}</h3>
      <dl className="facts">
        {props.fields.map((field) => (
          <div key={field.pointer} className="dk-pair">
            <dt>{names[field.name]}</dt>
            <dd>
              {write(field)} <span className="dim">{say(props.view.codeNames[field.pointer])}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
