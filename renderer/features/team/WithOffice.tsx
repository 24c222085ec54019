import { CloudOff, RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { OfficeView } from '../../vault/office-api.ts';
import { useOffice } from '../shell/office.ts';
import { useSession } from '../shell/session.ts';

const reasonId = 'office-out-of-touch';

export interface Team {
  office: OfficeView;
  again: () => void;
  /** For buttons that need the office: without it they cannot be pressed, and point to the reason. */
  lock: { isDisabled: true; 'aria-describedby': string } | Record<string, never>;
}

/** What needs to know the organisation first. Says so while it is asked for, and when the office cannot be asked. */
export function WithOffice({ children }: { children: (team: Team) => ReactNode }) {
  const { t } = useTranslation();
  const { value: office, problem, again } = useOffice();
  const offline = useSession(({ sync }) => sync?.stage === 'offline');
  if (office === null) {
    return problem === null ? (
      <Progress label={t('team.loading')} done={0} total={0} />
    ) : (
      <ProblemNote problem={problem} />
    );
  }
  const out = offline || !office.inTouch;
  return (
    <Stack>
      <ProblemNote problem={problem} />
      {out && (
        <Banner
          tone="wait"
          icon={CloudOff}
          title={t('team.outTitle')}
          actions={
            <Button icon={RefreshCw} onPress={again}>
              {t('team.again')}
            </Button>
          }
        >
          <span id={reasonId}>{t('team.out')}</span>
        </Banner>
      )}
      {children({ office, again, lock: out ? { isDisabled: true, 'aria-describedby': reasonId } : {} })}
    </Stack>
  );
}
