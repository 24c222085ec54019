import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { inWords } from '../../ui/in-words.ts';
import { Pills } from '../../ui/Pill.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { useSession } from '../shell/session.ts';
import { SafetyPill } from '../sync/SafetyPill.tsx';

interface Props {
  team: string;
  receipt: string;
  /** Whether nobody can read it on this laptop any more. */
  gone?: boolean;
}

/** After handing over: to whom, under which reference, and how far it has come. Safe only once nothing waits any more. */
export function Told({ team, receipt, gone = true }: Props) {
  const { t } = useTranslation();
  const safe = useSession(({ sync }) => sync !== null && sync.waiting === 0);
  return (
    <Card tone={safe ? 'calm' : 'paper'}>
      <Stack tight>
        <p>
          <strong>{t('tell.done', { team: inWords(team) })}</strong>
        </p>
        <p>
          {t('tell.receipt')} <span className="file-reference">{receipt}</span>
        </p>
        <Pills>
          <SafetyPill safety={safe ? 'office' : 'laptop'} />
        </Pills>
        <p>{t(safe ? 'tell.safe' : 'tell.onItsWay')}</p>
        {gone && <p className="ui-soft">{t('tell.noLonger')}</p>}
      </Stack>
    </Card>
  );
}
