import { Languages, Plus } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { CheckGroup } from '../../../ui/Choice.tsx';
import { Field } from '../../../ui/Field.tsx';
import { inWords } from '../../../ui/in-words.ts';
import { Literal } from '../../../ui/Literal.tsx';
import { useAct } from '../context.ts';
import { WorkerFrame } from '../frame/WorkerFrame.tsx';
import { editPresent } from '../logic/edits.ts';
import { callName } from '../names.ts';
import { useNeeds } from '../needs.ts';

const most = 20;

/** Who is in the room, and what makes it easier to understand each other. */
export function PresentStep() {
  const { t } = useTranslation();
  const { draft, person, edit } = useAct();
  const { needs, others, interpreter } = draft.present;
  const known = useNeeds(person);
  const [offered, setOffered] = useState(() => [...new Set([...known, ...needs])]);
  const [other, setOther] = useState('');
  const name = callName(person);
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const need = other.trim();
    if (need === '' || needs.length >= most) return;
    setOffered([...new Set([...offered, need])]);
    edit(editPresent({ needs: [...new Set([...needs, need])] }));
    setOther('');
  };
  return (
    <WorkerFrame title={t('act.present.title', { name })} lead={t('act.present.lead')}>
      {person.interpreterNeeded && (
        <Banner tone="wait" icon={Languages}>
          {t('act.present.interpreterNeeded', {
            language: person.language === '' ? t('act.present.anyLanguage') : inWords(person.language),
          })}
        </Banner>
      )}
      <CheckGroup
        label={t('act.present.needs', { name })}
        {...(offered.length === 0 ? { hint: t('act.present.none') } : {})}
        options={offered.map((need) => ({ value: need, label: <Literal>{need}</Literal> }))}
        values={needs}
        onChange={(chosen) => edit(editPresent({ needs: chosen }))}
        row
      />
      <form className="act-add" onSubmit={add}>
        <Field label={t('act.present.other')} value={other} onChange={setOther} maxLength={200} />
        <Button type="submit" icon={Plus}>
          {t('act.present.add')}
        </Button>
      </form>
      <div className="act-pair">
        <Field
          label={t('act.present.others')}
          hint={t('act.present.othersHint')}
          value={others}
          onChange={(value) => edit(editPresent({ others: value }))}
          maxLength={200}
        />
        <Field
          label={t('act.present.interpreter')}
          hint={t('act.present.interpreterHint')}
          value={interpreter}
          onChange={(value) => edit(editPresent({ interpreter: value }))}
          maxLength={100}
        />
      </div>
    </WorkerFrame>
  );
}
