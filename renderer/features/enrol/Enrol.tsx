import { useVault } from '../shell/vault.tsx';
import { Doorway } from '../shell/Doorway.tsx';
import { useSession } from '../shell/session.ts';
import { Done } from './Done.tsx';
import { Invitation } from './Invitation.tsx';
import { Passphrase } from './Passphrase.tsx';
import { setEnrol, stepOf, useEnrol } from './store.ts';
import { Working } from './Working.tsx';

/** The first time on this laptop: an invitation, a passphrase, and a moment of work. */
export function Enrol() {
  const vault = useVault();
  const step = useEnrol((state) => state.step);
  const join = async () => {
    const { server, code, passphrase } = useEnrol.getState();
    setEnrol({ step: 'working', problem: null });
    useSession.setState({ arriving: 'enrol', progress: null });
    const outcome = await vault.call('enrol', { server, code, passphrase });
    if (outcome.ok) {
      setEnrol({ step: 'done', joined: outcome.value, code: '', passphrase: '' });
    } else {
      useSession.setState({ arriving: null });
      setEnrol({ step: stepOf(outcome.problem), problem: outcome.problem });
    }
  };
  return (
    <Doorway>
      {step === 'invitation' && <Invitation />}
      {step === 'passphrase' && <Passphrase onChosen={() => void join()} />}
      {step === 'working' && <Working />}
      {step === 'done' && <Done />}
    </Doorway>
  );
}
