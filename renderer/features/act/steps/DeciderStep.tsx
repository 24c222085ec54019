import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../ui/Choice.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useAct } from '../context.ts';
import { WorkerFrame } from '../frame/WorkerFrame.tsx';
import { asksChildsView, capacitiesAt, type Capacity } from '../logic/capacity.ts';
import { chooseCapacity, editDecider } from '../logic/edits.ts';
import { callName, decidesAlone } from '../names.ts';
import { NobodyStep } from './NobodyStep.tsx';
import { DoesItFit, KnownDeciders, WhatTheFileSays } from './WhatTheFileSays.tsx';

function grounds(capacity: Capacity): 'support' | 'responsibility' | 'document' {
  if (capacity === 'self-with-support') return 'support';
  return capacity === 'parental-responsibility' ? 'responsibility' : 'document';
}

/** Whose decision this is. Where it is nobody's, it is no consent, and another screen says what to do. */
export function DeciderStep() {
  const { t } = useTranslation();
  const { draft, person, age, edit } = useAct();
  const [nobody, setNobody] = useState(false);
  const name = callName(person);
  if (nobody) return <NobodyStep onAgain={() => setNobody(false)} />;
  const { capacity } = draft.decider;
  const young = asksChildsView(age);
  const known = person.dateOfBirthAccuracy === 'exact' ? 'lead' : 'leadAbout';
  const hint = (each: Capacity) => {
    if (each === 'self')
      return t(age !== null && age < 18 ? 'act.decider.selfHintYoung' : 'act.decider.selfHint');
    return t(`act.decider.${each}Hint`, { name });
  };
  const options = [
    ...capacitiesAt(age).map((value) => ({
      value,
      label: t(`act.decider.${value}`, { name }),
      hint: hint(value),
    })),
    { value: 'nobody' as const, label: t('act.decider.nobody'), hint: t('act.decider.nobodyHint') },
  ];
  return (
    <WorkerFrame
      title={t('act.decider.title')}
      {...(age === null ? {} : { lead: t(`act.decider.${known}`, { name, count: age }) })}
    >
      <WhatTheFileSays />
      <Choice
        label={t('act.decider.label', { name })}
        options={options}
        value={capacity === '' ? null : capacity}
        onChange={(chosen) => (chosen === 'nobody' ? setNobody(true) : edit(chooseCapacity(chosen, person)))}
      />
      {capacity !== '' && <DoesItFit capacity={capacity} />}
      {capacity !== '' && !decidesAlone(capacity) && <KnownDeciders capacity={capacity} />}
      {capacity !== '' && !decidesAlone(capacity) && (
        <Field
          label={t('act.decider.name')}
          value={draft.decider.name}
          onChange={(value) => edit(editDecider({ name: value }))}
          maxLength={70}
          required
        />
      )}
      {capacity !== '' && capacity !== 'self' && (
        <Field
          label={t(`act.decider.${grounds(capacity)}`)}
          value={draft.decider.grounds}
          onChange={(value) => edit(editDecider({ grounds: value }))}
          maxLength={400}
          multiline
          spellCheck
          required
        />
      )}
      {capacity !== '' && young && (
        <Field
          label={t('act.decider.childsView', { name })}
          hint={t(age === null ? 'act.decider.childsViewMaybe' : 'act.decider.childsViewHint', { name })}
          value={draft.decider.childsView}
          onChange={(value) => edit(editDecider({ childsView: value }))}
          maxLength={400}
          multiline
          spellCheck
          optional
        />
      )}
    </WorkerFrame>
  );
}
