import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckGroup } from '../../../ui/Choice.tsx';
import { Field } from '../../../ui/Field.tsx';
import type { Recipient } from '../../../../shared/record/organisation.ts';
import { useAct } from '../context.ts';
import { WorkerFrame } from '../frame/WorkerFrame.tsx';
import { askToday, dealCards, remarkOn } from '../logic/edits.ts';
import { cardsWithWords } from '../logic/summary.ts';

/** What is asked about today. Here nothing is answered; what is taken out is on record as not asked. */
export function ChooseStep() {
  const { t } = useTranslation();
  const { draft, library, edit } = useAct();
  useEffect(() => edit(dealCards(library.purposes)), [edit, library]);
  const cards = cardsWithWords(draft, library.purposes);
  const asked = cards.filter(({ card }) => card.answer !== 'not-asked').map(({ card }) => card.purpose);
  const hintOf = (recipient: Recipient | null) => {
    if (recipient === null) return {};
    const isUnknown = recipient.kind === 'FAMILY_CARER' && recipient.contact === undefined;
    return { hint: t(isUnknown ? 'act.choose.toUnknown' : 'act.choose.to', { recipient: recipient.name }) };
  };
  const choose = (chosen: string[]) => {
    const changed = cards.filter(
      ({ card }) => chosen.includes(card.purpose) !== asked.includes(card.purpose),
    );
    edit(...changed.map(({ card }) => askToday(card.purpose, chosen.includes(card.purpose))));
  };
  return (
    <WorkerFrame title={t('act.choose.title')} lead={t('act.choose.lead')}>
      <CheckGroup
        label={t('act.choose.label')}
        options={cards.map(({ purpose, words }) => ({
          value: purpose.purpose,
          label: words.english.question,
          ...hintOf(purpose.recipient),
        }))}
        values={asked}
        onChange={choose}
      />
      {cards
        .filter(({ card }) => card.answer === 'not-asked')
        .map(({ card, words }) => (
          <Field
            key={card.purpose}
            label={t('act.choose.whyFor', { question: words.english.question })}
            value={card.remark}
            onChange={(value) => edit(remarkOn(card.purpose, value))}
            maxLength={400}
            optional
          />
        ))}
    </WorkerFrame>
  );
}
