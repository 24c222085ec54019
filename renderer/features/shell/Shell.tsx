import { FlaskConical } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LeaseBar } from '../sync/LeaseBar.tsx';
import { Announcements } from './Announcements.tsx';
import { Rail } from './Rail.tsx';
import { useSession } from './session.ts';

/** What is around every screen while the files are open. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="shell">
      <a className="skip-link ui-unseen" href="#screen" onClick={skip}>
        {t('shell.skip')}
      </a>
      <PracticeStrip />
      <Rail />
      <main className="shell-screen" id="screen">
        <LeaseBar />
        <Announcements />
        {children}
      </main>
    </div>
  );
}

/** Goes to the heading itself: the address must not change, and a heading says where one has arrived. */
function skip(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#screen h1')?.focus();
}

export function PracticeStrip() {
  const { t } = useTranslation();
  const practice = useSession(({ library }) => library?.practice === true);
  if (!practice) return null;
  return (
    <header className="practice">
      <FlaskConical aria-hidden size={18} />
      <p>
        <strong>{t('shell.practice')}</strong> {t('shell.practiceMeans')}
      </p>
    </header>
  );
}
