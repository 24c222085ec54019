import { ArrowRight, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { ScreenTitle, Stack } from '../../ui/Screen.tsx';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { forgetSetUp, useSetUp } from './store.ts';

/** The charity is there. What to write down, and what to do next. */
export function Begun() {
  const { t } = useTranslation();
  const fingerprint = useSetUp((state) => state.fingerprint);
  const enter = () => {
    forgetSetUp();
    useSession.setState({ arriving: null });
  };
  return (
    <Stack>
      <div>
        <ScreenTitle display>{t('setup.begunTitle')}</ScreenTitle>
        <p className="ui-lead">{t('setup.begunLead')}</p>
      </div>
      <div>
        <h2>{t('setup.fingerprint')}</h2>
        <p className="offered fingerprint">
          {fingerprint.split(' ').map((four, index) => (
            // A group has no identity but its place.
            <span key={index}>{four} </span>
          ))}
        </p>
        <p className="ui-soft">{t('setup.fingerprintFor')}</p>
      </div>
      <div className="then">
        <h2>{t('setup.nextTitle')}</h2>
        <ol className="plain-list">
          {(['second', 'card', 'teams'] as const).map((line) => (
            <li key={line}>{t(`setup.then.${line}`)}</li>
          ))}
        </ol>
      </div>
      <Buttons>
        <Button
          kind="main"
          size="large"
          icon={UserPlus}
          onPress={() => {
            enter();
            go({ at: 'invite', worker: null });
          }}
        >
          {t('setup.inviteSecond')}
        </Button>
        <Button size="large" iconAfter={ArrowRight} onPress={enter}>
          {t('setup.later')}
        </Button>
      </Buttons>
    </Stack>
  );
}
