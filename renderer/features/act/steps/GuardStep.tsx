import { MessageCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/Card.tsx';
import { CheckOne } from '../../../ui/Choice.tsx';
import { Stack } from '../../../ui/Screen.tsx';
import { useAct } from '../context.ts';
import { WorkerFrame } from '../frame/WorkerFrame.tsx';
import { markTold } from '../logic/edits.ts';
import { callName } from '../names.ts';

/** What would be shared anyway is told and not asked: a question without a choice is no question. */
export function GuardStep() {
  const { t } = useTranslation();
  const { draft, person, library, edit } = useAct();
  const name = callName(person);
  const tells = library.tells.toSorted((one, other) => one.order - other.order);
  return (
    <WorkerFrame title={t('act.guard.title')} lead={t('act.guard.lead', { name })}>
      <div className="act-tells">
        {tells.map(({ tell, question, basis, saying }) => (
          <Card key={tell} title={question} icon={MessageCircle}>
            <Stack tight>
              <p className="ui-soft">{t('act.guard.say')}</p>
              <blockquote className="act-saying">{saying}</blockquote>
              <p className="ui-soft">{t('act.view.toldBasis', { basis })}</p>
              <CheckOne checked={draft.told.includes(tell)} onChange={(told) => edit(markTold(tell, told))}>
                {t('act.guard.told', { name })}
              </CheckOne>
            </Stack>
          </Card>
        ))}
      </div>
      <p>{t('act.guard.none')}</p>
    </WorkerFrame>
  );
}
