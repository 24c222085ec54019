import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { ScreenTitle, Stack } from '../../ui/Screen.tsx';
import { Facts } from '../../ui/Card.tsx';
import { useSession } from '../shell/session.ts';
import { forgetEnrolment, useEnrol } from './store.ts';

export function Done() {
  const { t } = useTranslation();
  const joined = useEnrol((state) => state.joined);
  const enter = () => {
    forgetEnrolment();
    useSession.setState({ arriving: null });
  };
  if (joined === null) return null;
  return (
    <Stack>
      <div>
        <ScreenTitle display>{t('enrol.doneTitle')}</ScreenTitle>
        <p className="ui-lead">{t('enrol.doneLead')}</p>
      </div>
      <Facts
        facts={[
          { term: t('enrol.youAre'), value: <Literal>{joined.worker}</Literal> },
          { term: t('enrol.youJoined'), value: <Literal>{joined.organisation}</Literal> },
        ]}
      />
      <Buttons>
        <Button kind="main" size="large" iconAfter={ArrowRight} onPress={enter}>
          {t('enrol.enter')}
        </Button>
      </Buttons>
    </Stack>
  );
}
