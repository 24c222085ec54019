import { Hand, KeyRound, Lock, Save, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { List } from '../../../ui/List.tsx';
import { useAct } from '../context.ts';
import { WorkerFrame } from '../frame/WorkerFrame.tsx';
import { deciderName } from '../names.ts';

const points = [
  { words: 'one', icon: Lock },
  { words: 'two', icon: KeyRound },
  { words: 'three', icon: Save },
] as const;

/** From here the person answers: alone with the laptop, or together where they cannot hold it. */
export function HandOverStep() {
  const { t } = useTranslation();
  const { draft, person, handOver, next, busy } = useAct();
  const name = deciderName(draft, person);
  return (
    <WorkerFrame
      title={t('act.handOver.title', { name })}
      lead={t('act.handOver.lead', { name })}
      forward={
        <Button kind="main" icon={Hand} busy={busy} onPress={handOver}>
          {t('act.handOver.start')}
        </Button>
      }
    >
      <Card>
        <List className="act-points">
          {points.map(({ words, icon: Icon }) => (
            <li key={words}>
              <Icon aria-hidden size={22} />
              {t(`act.handOver.${words}`)}
            </li>
          ))}
        </List>
      </Card>
      <div className="act-other-way">
        <p>{t('act.handOver.togetherHint')}</p>
        <Button icon={Users} onPress={next}>
          {t('act.handOver.together')}
        </Button>
      </div>
    </WorkerFrame>
  );
}
