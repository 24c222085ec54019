/** The whole app in a test's page, on a fixture vault. */
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { expect } from 'vitest';
import { App } from '../../renderer/app.tsx';
import { go, type Route } from '../../renderer/features/shell/route.ts';
import { useSession } from '../../renderer/features/shell/session.ts';
import { setUpWords } from '../../renderer/locales/i18n.ts';
import '../../renderer/styles/index.css';
import { type FixtureBridge, fixtureBridge, type FixtureVault } from './fixture-vault.ts';

/** Returns the bridge, to see what was asked of it, and a way to close the window. */
export async function showApp(
  vault: FixtureVault,
  route: Route,
  bridge: FixtureBridge = fixtureBridge(),
): Promise<{ bridge: FixtureBridge; close: () => void }> {
  document.documentElement.lang = 'en-GB';
  document.title = 'Doorstep';
  useSession.setState(useSession.getInitialState(), true);
  go({ at: 'today' });
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  root.render(
    <I18nextProvider i18n={setUpWords('en')}>
      <App vault={vault} bridge={bridge} />
    </I18nextProvider>,
  );
  await expect.poll(() => useSession.getState().library).not.toBeNull();
  go(route);
  return {
    bridge,
    close: () => {
      root.unmount();
      place.remove();
    },
  };
}
