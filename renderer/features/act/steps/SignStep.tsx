import { PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { inWords } from '../../../ui/in-words.ts';
import { ScreenTitle } from '../../../ui/Screen.tsx';
import { ControllerLine } from '../../shell/ControllerLine.tsx';
import { useAct } from '../context.ts';
import { HandFrame } from '../frame/HandFrame.tsx';
import { chooseMethod } from '../logic/edits.ts';
import { answersIn, countAnswers } from '../logic/summary.ts';
import { callName, decidesAlone } from '../names.ts';
import { Evidence } from '../sign/Evidence.tsx';

const methods = ['drawn', 'typed', 'mark', 'verbal'] as const;

/** The person puts their name, their mark or their word to the answers. */
export function SignStep() {
  const { t, i18n } = useTranslation();
  const { draft, person, edit, next } = useAct();
  const { method } = draft.signing;
  const count = countAnswers(draft.cards);
  const parts = answersIn(draft.cards).map((answer) => t(`act.sign.${answer}`, { count: count[answer] }));
  const list = new Intl.ListFormat(i18n.language === 'en' ? 'en-GB' : i18n.language).format(parts);
  const name = inWords(draft.decider.name);
  const forward = (
    <Button kind="main" icon={PenLine} onPress={next}>
      {t(method === 'verbal' ? 'act.sign.doneSaid' : 'act.sign.done')}
    </Button>
  );
  return (
    <HandFrame forward={forward}>
      <div className="hand-question">
        <ScreenTitle display>{t('act.sign.title')}</ScreenTitle>
        <p className="hand-why">
          {t('act.sign.answers', { list })}{' '}
          {decidesAlone(draft.decider.capacity)
            ? t('act.sign.asSelf', { name })
            : t('act.sign.asOther', { name, person: callName(person) })}
        </p>
      </div>
      <Choice
        label={t('act.sign.ways')}
        row
        options={methods.map((value) => ({ value, label: t(`act.sign.${value}`) }))}
        value={method}
        onChange={(value) => edit(chooseMethod(value))}
      />
      <Evidence key={method} />
      <div className="ui-soft">
        <ControllerLine />
      </div>
    </HandFrame>
  );
}
