import { useTranslation } from 'react-i18next';
import { Steps } from '../../ui/Progress.tsx';
import { ScreenTitle, Stack } from '../../ui/Screen.tsx';
import { Doorway } from '../shell/Doorway.tsx';
import { useSession } from '../shell/session.ts';
import { useVault } from '../shell/vault.tsx';
import { StageProgress } from '../unlock/StageProgress.tsx';
import { Begun } from './Begun.tsx';
import { CardsFlow } from './cards/CardsFlow.tsx';
import { Charity } from './Charity.tsx';
import { Claim } from './Claim.tsx';
import { OwnPassphrase } from './OwnPassphrase.tsx';
import { fillIn, setUpSteps, stepAfter, stepBack, stepOf, useSetUp } from './store.ts';
import { You } from './You.tsx';

/** A charity begins on this laptop: a code from the server, its name, a passphrase, and two recovery cards in two people's hands. */
export function SetUp() {
  const { t } = useTranslation();
  const vault = useVault();
  const { step, problem, form } = useSetUp();

  const begin = async () => {
    useSetUp.setState({ step: 'working', problem: null });
    // The door stays on screen until its last page has been read.
    useSession.setState({ arriving: 'enrol', progress: null });
    const outcome = await vault.call('found', useSetUp.getState().form);
    if (outcome.ok) {
      useSession.setState({ server: useSetUp.getState().form.server });
      fillIn({ claim: '', passphrase: '', cardA: '', cardB: '' });
      useSetUp.setState({ step: 'begun', fingerprint: outcome.value.fingerprint });
      return;
    }
    useSession.setState({ arriving: null });
    const back = stepOf(outcome.problem);
    if (back === 'passphrase') fillIn({ passphrase: '' });
    if (back === 'cards') fillIn({ cardA: '', cardB: '' });
    useSetUp.setState({ step: back, problem: outcome.problem });
  };
  const next = () => {
    if (step === null) return;
    const after = stepAfter(step, useSetUp.getState().form);
    if (after === null) void begin();
    else useSetUp.setState({ step: after, problem: null });
  };

  return (
    <Doorway>
      {step === 'claim' && <Claim onNext={next} />}
      {step === 'charity' && <Charity onNext={next} />}
      {step === 'you' && <You onNext={next} />}
      {step === 'passphrase' && <OwnPassphrase onNext={next} />}
      {step === 'cards' && (
        <>
          <div className="screen-only">
            <Steps current={setUpSteps.length} total={setUpSteps.length} />
          </div>
          <CardsFlow
            organisation={form.organisation}
            problem={problem}
            onBack={stepBack}
            onTyped={(cards) => {
              fillIn(cards);
              next();
            }}
          />
        </>
      )}
      {step === 'working' && (
        <Stack>
          <ScreenTitle>{t('setup.workingTitle')}</ScreenTitle>
          <StageProgress />
        </Stack>
      )}
      {step === 'begun' && <Begun />}
    </Doorway>
  );
}
