import { FolderLock, ShieldAlert } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseKindName } from '../../../shared/record/case/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { SafetyPill } from '../sync/SafetyPill.tsx';
import { openConcerns } from './RestrictedList.tsx';
import { StatePill } from './StatePill.tsx';

/** On the first screen of the day: what was sent to this worker's teams, and what they handed to safeguarding themselves. */
export function SentToday() {
  return (
    <>
      <ForTeam kind="concern" />
      <ForTeam kind="finance" />
      <ForTeam kind="equality" />
      <OwnConcerns />
    </>
  );
}

function ForTeam({ kind }: { kind: CaseKindName }) {
  const { t } = useTranslation();
  const vault = useVault();
  const words = useRecordWords(kind);
  const load = useCallback(() => vault.call('restrictedRecords', null, kind), [vault, kind]);
  const { value } = useLoaded(load, null);
  if (value === null || value.length === 0) return null;
  const isQueue = kind === 'concern';
  const count = isQueue ? openConcerns(value).length : value.length;
  return (
    <Card icon={isQueue ? ShieldAlert : FolderLock} title={words.many}>
      <Rows>
        <Row name={t(isQueue ? 'concerns.count' : 'restricted.count', { count })} note={t('tell.notesOnly')}>
          <Button
            aria-label={t('restricted.seeAll', { what: words.many })}
            onPress={() => go({ at: 'restricted-list', kind })}
          >
            {t('restricted.open')}
          </Button>
        </Row>
      </Rows>
    </Card>
  );
}

function OwnConcerns() {
  const { t } = useTranslation();
  const vault = useVault();
  const load = useCallback(() => vault.call('ownConcerns'), [vault]);
  const { value } = useLoaded(load, null);
  if (value === null || value.length === 0) return null;
  return (
    <Card icon={ShieldAlert} title={t('concerns.own')}>
      <Rows label={t('concerns.own')}>
        {value.map(({ reference, at, safety, state }) => (
          <Row
            key={reference}
            name={<span className="file-reference">{reference}</span>}
            note={
              at === null ? undefined : t('concerns.handedOn', { date: showDate(at), time: showTime(at) })
            }
          >
            {state === null ? <SafetyPill safety={safety} /> : <StatePill state={state} />}
          </Row>
        ))}
      </Rows>
      <p className="ui-soft card-foot">{t('concerns.ownOnly')}</p>
    </Card>
  );
}
