import { Eye, ScrollText } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { useIsInTeam } from '../shell/office.ts';
import { go } from '../shell/route.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { AuditRows } from './AuditRows.tsx';

/** The latest that are named here; the log has the rest. */
const MOST = 20;

/** Who opened this file, and why they could. Every laptop notes it; only the data-protection team reads it. */
export function WhoOpened({ file }: { file: string }) {
  const { t } = useTranslation();
  const isProtector = useIsInTeam('data-protection');
  return (
    <Card icon={Eye} title={t('audit.openedTitle')}>
      {isProtector ? <Openings file={file} /> : <p>{t('audit.openedAsk')}</p>}
    </Card>
  );
}

function Openings({ file }: { file: string }) {
  const { t } = useTranslation();
  const vault = useVault();
  const load = useCallback(() => {
    const filter = { file, worker: '', recipient: '', quarter: '', action: 'opened' } as const;
    return vault.call('auditLog', filter, MOST);
  }, [vault, file]);
  const { value: page, problem } = useLoaded(load, null);
  return (
    <Stack>
      <ProblemNote problem={problem} />
      {page !== null && (
        <>
          {page.total === 0 ? (
            <p>{t('audit.openedNobody')}</p>
          ) : (
            <AuditRows label={t('audit.openedTitle')} rows={page.rows} who />
          )}
          <p className="ui-soft">{t('audit.openedSoon')}</p>
          <div>
            <Button icon={ScrollText} onPress={() => go({ at: 'audit', file })}>
              {t('audit.openedAll', { count: page.total })}
            </Button>
          </div>
        </>
      )}
    </Stack>
  );
}
