import { Eraser, Hourglass } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { showDate } from '../../../ui/format.ts';
import { inWords } from '../../../ui/in-words.ts';
import { List } from '../../../ui/List.tsx';
import { Literal } from '../../../ui/Literal.tsx';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import type { PartAsked } from '../../../vault/part-api.ts';
import { useAsk } from '../../shell/vault.tsx';
import { useRecordName } from './ChooseRecords.tsx';

/** What somebody has asked to destroy, and a second person has not agreed to yet. */
export function PartWaits({ asked, onChanged }: { asked: readonly PartAsked[]; onChanged: () => void }) {
  return asked.map((one) => <Waiting key={one.offer} asked={one} onChanged={onChanged} />);
}

function Waiting({ asked, onChanged }: { asked: PartAsked; onChanged: () => void }) {
  const { t } = useTranslation();
  const nameOf = useRecordName();
  const { ask, busy, problem } = useAsk();
  const [asking, setAsking] = useState(false);
  const agree = async () => {
    const entered = await ask('approve', asked.offer);
    setAsking(false);
    if (entered?.ok === true) onChanged();
  };
  const drop = async () => {
    const dropped = await ask('dropOffer', asked.offer);
    if (dropped?.ok === true) onChanged();
  };
  return (
    <>
      <Banner
        tone="wait"
        icon={Hourglass}
        title={t('erase.waitsTitle')}
        actions={
          <>
            <Button kind="quiet" busy={busy} onPress={() => void drop()}>
              {t('part.drop')}
            </Button>
            {asked.canAgree && (
              <Button kind="danger" icon={Eraser} onPress={() => setAsking(true)}>
                {t('part.agree')}
              </Button>
            )}
          </>
        }
      >
        <p>
          {t('part.waits', {
            by: asked.by.map(inWords).join(', '),
            date: showDate(asked.at),
            ground: t(`erase.by.${asked.ground}`),
            expires: showDate(asked.expires),
          })}
        </p>
        <List label={t('part.goes')}>
          {asked.views.map((view) => (
            <li key={`${view.kind}/${view.record}`}>
              <Literal>{nameOf(view)}</Literal>
            </li>
          ))}
        </List>
        <Literal lines>{asked.why}</Literal>
      </Banner>
      <ProblemNote problem={problem} />
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t('part.agreeTitle')}
        cancel={t('erase.agreeNo')}
        confirm={{ label: t('part.agreeYes'), kind: 'danger', busy, onPress: () => void agree() }}
      >
        <p>{t('part.agreeMeans')}</p>
      </ConfirmDialog>
    </>
  );
}
