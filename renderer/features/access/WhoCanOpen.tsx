import { CircleStop, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { showDate } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { List } from '../../ui/List.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { FileAccess, OfficeView } from '../../vault/office-api.ts';
import { onDuty } from '../shell/office.ts';
import { teamLabel } from '../shell/team-label.ts';
import { useAsk } from '../shell/vault.tsx';

interface Props {
  file: string;
  access: FileAccess;
  office: OfficeView | null;
  onChanged: () => void;
}

type Holder = FileAccess['teams'][number];

/** Teams and people who have a key: the list that counts, whatever a screen hides. */
export function WhoCanOpen({ file, access, office, onChanged }: Props) {
  const { t } = useTranslation();
  const { ask, busy, problem, clear } = useAsk();
  const [stopping, setStopping] = useState<Holder | null>(null);
  const why = (team: Holder, index: number): string => {
    if (index === 0) return t('access.first');
    if (!team.canRevoke && team.kind === 'data-protection') return t('access.data-protection');
    return team.until === null ? t('access.shared') : t('access.until', { date: showDate(team.until) });
  };
  const stop = async ({ team, ...known }: Holder) => {
    const stopped = await ask('unshareFile', file, team);
    setStopping(null);
    if (stopped?.ok !== true) return;
    announce(t('access.stopped', { team: inWords(teamLabel(t, known)) }));
    onChanged();
  };
  const stoppingName = stopping === null ? '' : inWords(teamLabel(t, stopping));
  return (
    <Card icon={UsersRound} title={t('access.title')}>
      <p className="file-truth">{t('access.truth')}</p>
      <ProblemNote problem={problem} onDismiss={clear} />
      <h3 className="access-part">{t('access.teams')}</h3>
      <Rows label={t('access.teams')}>
        {access.teams.map((team, index) => (
          <Row key={team.team} name={<Literal>{teamLabel(t, team)}</Literal>} note={why(team, index)}>
            {team.canRevoke && (
              <Button
                icon={CircleStop}
                busy={busy}
                aria-label={t('access.stopThis', { team: inWords(teamLabel(t, team)) })}
                onPress={() => setStopping(team)}
              >
                {t('access.stop')}
              </Button>
            )}
          </Row>
        ))}
      </Rows>
      <h3 className="access-part">{t('access.people')}</h3>
      {access.people.length === 0 ? (
        <p>{t('access.noPeople')}</p>
      ) : (
        <List className="access-people" label={t('access.people')}>
          {access.people.map(({ worker, name }) => (
            <li key={worker}>
              <Literal>{name}</Literal>
              {worker === office?.me.worker && ` ${t('access.you')}`}
            </li>
          ))}
        </List>
      )}
      {office !== null && <Duty office={office} />}
      <ConfirmDialog
        isOpen={stopping !== null}
        onClose={() => setStopping(null)}
        title={t('access.stopTitle', { team: stoppingName })}
        cancel={t('access.stopNo')}
        confirm={{
          label: t('access.stopYes'),
          kind: 'danger',
          busy,
          onPress: () => {
            if (stopping !== null) void stop(stopping);
          },
        }}
      >
        <p>{t('access.stopMeans')}</p>
      </ConfirmDialog>
    </Card>
  );
}

/** They have no key, but could get one, which belongs to the whole truth. */
function Duty({ office }: { office: OfficeView }) {
  const { t } = useTranslation();
  const names = onDuty(office).map(inWords).join(', ');
  return (
    <p className="ui-soft card-foot">{names === '' ? t('access.dutyNobody') : t('access.duty', { names })}</p>
  );
}
