/** The app in a test's page before anything is open: the door, at which one enrols or unlocks. */
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from '../../renderer/app.tsx';
import { forgetEnrolment } from '../../renderer/features/enrol/store.ts';
import { forgetSetUp } from '../../renderer/features/setup/store.ts';
import { setUpWords } from '../../renderer/locales/i18n.ts';
import '../../renderer/styles/index.css';
import { fixtureBridge, type FixtureVault } from './fixture-vault.ts';

export function showDoor(vault: FixtureVault): { close: () => void } {
  document.documentElement.lang = 'en-GB';
  document.title = 'Doorstep';
  forgetEnrolment();
  forgetSetUp();
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  root.render(
    <I18nextProvider i18n={setUpWords('en')}>
      <App vault={vault} bridge={fixtureBridge()} />
    </I18nextProvider>,
  );
  return {
    close: () => {
      root.unmount();
      place.remove();
    },
  };
}
