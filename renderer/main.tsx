/** The window's entry: the shell's door, the vault's thread, words, and the screens. */
import './no-code-from-text.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './app.tsx';
import { setUpWords, wantedLocale } from './locales/i18n.ts';
import { getAppBridge } from './shell/app-bridge.ts';
import { connectVault } from './vault/client.ts';
import './styles/index.css';

async function begin(): Promise<void> {
  const place = document.getElementById('root');
  if (place === null) throw new Error('The page has no place for the app.');
  const bridge = await getAppBridge();
  const words = setUpWords(wantedLocale(location.search));
  createRoot(place).render(
    <StrictMode>
      <I18nextProvider i18n={words}>
        <App vault={connectVault(bridge)} bridge={bridge} />
      </I18nextProvider>
    </StrictMode>,
  );
}

void begin();
