import { DoorOpen, HeartHandshake, PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ScreenTitle, Stack } from '../../../ui/Screen.tsx';
import { useAct } from '../context.ts';
import { MissingNote } from '../frame/MissingNote.tsx';
import { go } from '../../shell/route.ts';
import { callName } from '../names.ts';

/** Nobody can decide: then consent would be a fiction (Mental Capacity Act 2005, section 4: best interests instead). */
export function NobodyStep({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation();
  const { draft, person, leave } = useAct();
  const name = callName(person);
  return (
    <div className="act">
      <div className="act-middle">
        <div>
          <ScreenTitle>{t('act.nobody.title')}</ScreenTitle>
          <p className="ui-lead">{t('act.nobody.lead')}</p>
        </div>
        <Card title={t('act.nobody.do')} icon={HeartHandshake} tone="calm">
          <Stack tight>
            <p>{t('act.nobody.one', { name })}</p>
            <p>{t('act.nobody.two', { name })}</p>
            <p>{t('act.nobody.three', { name })}</p>
          </Stack>
        </Card>
        <p>{t('act.nobody.kept')}</p>
      </div>
      <div className="act-foot">
        <MissingNote />
        <Buttons push>
          <Button onPress={onAgain}>{t('act.nobody.again')}</Button>
          <Button
            icon={PencilLine}
            onPress={() => go({ at: 'record', file: draft.file, kind: 'best-interests', record: null })}
          >
            {t('deciding.writeBestInterests')}
          </Button>
          <Button kind="main" icon={DoorOpen} onPress={leave}>
            {t('act.nobody.leave')}
          </Button>
        </Buttons>
      </div>
    </div>
  );
}
