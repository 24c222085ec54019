/** The window's entry: words, the vault's thread, and the screens. */
import './no-code-from-text.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './app.tsx';
import { setUpWords, wantedLocale } from './locales/i18n.ts';
import { getAppBridge } from './shell/app-bridge.ts';
import './styles/index.css';
import { connectVault } from './vault/client.ts';

async function start(place: HTMLElement): Promise<void> {
  const bridge = await getAppBridge();
  const vault = connectVault(bridge);
  createRoot(place).render(
    <StrictMode>
      <I18nextProvider i18n={setUpWords(wantedLocale(location.search))}>
        <App vault={vault} bridge={bridge} />
      </I18nextProvider>
    </StrictMode>,
  );
}

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no place for the app.');
await start(place);
