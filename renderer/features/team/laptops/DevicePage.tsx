import { Printer, ShieldAlert } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announce.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { Screen, Stack } from '../../../ui/Screen.tsx';
import type { DeviceView } from '../../../vault/office-api.ts';
import { usePaper } from '../../shell/paper.ts';
import { useOffice } from '../../shell/office.ts';
import { go } from '../../shell/route.ts';
import { useLoaded, useVault } from '../../shell/vault.tsx';
import { nameIn } from '../team-words.ts';
import { type Team, WithOffice } from '../WithOffice.tsx';
import { DeviceReportSheet } from './DeviceReportSheet.tsx';

/** One laptop: a page that answers what somebody who has it could read, and reporting it lost. */
export function DevicePage({ device: id, reported }: { device: string; reported: boolean }) {
  const { t } = useTranslation();
  const { value } = useOffice();
  const { busy, said, problem, print } = usePaper({ thing: 'laptop-report', file: null });
  const device = value?.devices.find((one) => one.device === id);
  useEffect(() => {
    if (said === 'printed') announce(t('team.report.printed'));
  }, [said, t]);
  return (
    <Screen
      title={
        device === undefined || value === null
          ? t('team.tab.laptops')
          : t('team.laptop.of', { name: nameIn(t, value, device.worker) })
      }
      back={{ label: t('team.laptop.back'), onPress: () => go({ at: 'team', tab: 'laptops' }) }}
      actions={
        device !== undefined && (
          <Button icon={Printer} busy={busy} onPress={print}>
            {t('team.report.print')}
          </Button>
        )
      }
    >
      <ProblemNote problem={problem} />
      {reported && (
        <Banner tone="calm" role="status">
          {t('team.lost.done')}
        </Banner>
      )}
      <WithOffice>
        {(team) =>
          device === undefined ? <p>{t('team.laptop.gone')}</p> : <Report team={team} device={device} />
        }
      </WithOffice>
    </Screen>
  );
}

function Report({ team: { office, lock }, device }: { team: Team; device: DeviceView }) {
  const { t } = useTranslation();
  const vault = useVault();
  const { device: id, removed, worker } = device;
  const isRemoved = removed !== null;
  const load = useCallback(() => vault.call('deviceReport', id), [vault, id]);
  const { value: report, problem, again } = useLoaded(load, '');
  useEffect(again, [again, isRemoved]);
  const mayReport = removed === null && (office.me.administrator || office.me.worker === worker);
  return (
    <Stack>
      {mayReport && (
        <div className="screen-only">
          <Button kind="danger" icon={ShieldAlert} {...lock} onPress={() => go({ at: 'lost', device: id })}>
            {t('team.laptop.lost')}
          </Button>
        </div>
      )}
      <ProblemNote problem={problem} />
      {report === null && problem === null && <Progress label={t('team.loading')} done={0} total={0} />}
      {report !== null && <DeviceReportSheet report={report} office={office} />}
    </Stack>
  );
}
