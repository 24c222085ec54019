// Shows any one screen on the fixture vault: ?screen=<name>, and with &locale=en-XA in the made-up language. Never shipped.
import '../../renderer/no-code-from-text.ts';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from '../../renderer/app.tsx';
import { setUpWords, wantedLocale } from '../../renderer/locales/i18n.ts';
import '../../renderer/styles/index.css';
import { fixtureBridge, fixtureVault } from '../ui/fixture-vault.ts';
import { screens } from './screens.ts';

async function show(): Promise<void> {
  const place = document.getElementById('root');
  if (place === null) throw new Error('The page has no place for the app.');
  const root = createRoot(place);
  const wanted = new URLSearchParams(location.search).get('screen');
  const screen = screens.find(({ name }) => name === wanted);
  if (screen === undefined) {
    root.render(<List />);
    return;
  }
  const vault = fixtureVault(screen.vault);
  root.render(
    <I18nextProvider i18n={setUpWords(wantedLocale(location.search))}>
      <App vault={vault} bridge={fixtureBridge()} />
    </I18nextProvider>,
  );
  await settled();
  await screen.go?.({ vault, settled, press, type });
  await settled();
  document.body.dataset['ready'] = 'yes';
}

function List() {
  return (
    <main>
      <h1>Screens</h1>
      <ul>
        {screens.map(({ name }) => (
          <li key={name}>
            <a href={`?screen=${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}

/** Two frames and a turn of the event loop: enough for answers of the fixture, which never waits. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}

/** Presses what carries this id, or the main button of the screen. */
async function press(selector: string): Promise<void> {
  document.querySelector<HTMLElement>(selector)?.click();
  await settled();
}

/** Types into an input, or chooses from a menu, as React sees it. */
async function type(selector: string, text: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(selector);
  if (input === null) throw new Error(`There is nothing to type into at ${selector}.`);
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value')?.set?.call(input, text);
  const isMenu = input instanceof HTMLSelectElement;
  input.dispatchEvent(new Event(isMenu ? 'change' : 'input', { bubbles: true }));
  await settled();
}

await show();
