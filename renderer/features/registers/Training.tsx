import { UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { localDay } from '../../../shared/rules/calendar.ts';
import { fitness } from '../../../shared/rules/fitness.ts';
import { Card } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import type { MemberView } from '../../vault/office-api.ts';
import { FitnessPill } from '../fitness/FitnessPill.tsx';
import { useOffice } from '../shell/office.ts';
import { go } from '../shell/route.ts';
import { useSaveTable } from '../shell/save-table.ts';
import { SavedNote, SaveTable } from '../shell/SaveTable.tsx';
import { OpenRow, OpenRows } from '../team/OpenRow.tsx';

/** The register of training, promises to keep secrets and background checks: one row for each worker. */
export function Training() {
  const { t } = useTranslation();
  const { value: office, problem } = useOffice();
  const members = (office?.members ?? []).filter(({ active }) => active);
  const saving = useSaveTable('register');
  const shown = (iso: string) => (iso === '' ? '' : showDate(iso));
  const rowOf = (member: MemberView) => {
    const { name, role, undertakingOn, check, trainedOn } = member;
    const { trainedUntil } = fitness(member, localDay(new Date()));
    const checked = check === '' ? '' : t(`fitness.check.${check}`);
    return [name, role, shown(undertakingOn), checked, shown(trainedOn), shown(trainedUntil)];
  };
  const head = [
    t('fitness.worker'),
    t('fitness.role'),
    t('fitness.part.undertaking'),
    t('fitness.part.check'),
    t('fitness.trainedOn'),
    t('fitness.trainedUntil'),
  ];
  return (
    <Screen
      title={t('registers.training')}
      lead={t('registers.trainingMeans')}
      back={{ label: t('registers.back'), onPress: () => go({ at: 'team', tab: 'registers' }) }}
      actions={
        <SaveTable
          saving={saving}
          room="registers"
          name="training.csv"
          rows={() => [head, ...members.map(rowOf)]}
        />
      }
    >
      <Stack>
        <SavedNote saving={saving} room="registers" unread={problem} />
        <Card>
          <OpenRows label={t('registers.training')}>
            {members.map((member) => (
              <OpenRow
                key={member.worker}
                icon={UserRound}
                name={<Literal>{member.name}</Literal>}
                facts={[<Literal key="role">{member.role}</Literal>]}
                onOpen={() => go({ at: 'member', worker: member.worker })}
              >
                <FitnessPill member={member} />
              </OpenRow>
            ))}
          </OpenRows>
        </Card>
      </Stack>
    </Screen>
  );
}
