import { Siren, X } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Section } from '../../../shared/record/case/sections.ts';
import { announce } from '../../ui/announce.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import type { FileView } from '../../vault/api.ts';
import { FileFrame } from '../file/FileFrame.tsx';
import { FileParts } from '../file/FileParts.tsx';
import { BehindGlass } from '../file/read-only.ts';
import { useOffice } from '../shell/office.ts';
import { type FileTab, go } from '../shell/route.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { OnDuty } from './OnDuty.tsx';
import { inHours, useMinutesLeft } from './time-left.ts';

const SOON_MINUTES = 5;

const toList = () => go({ at: 'glass' });

/** A file behind broken glass. It is on screen and nowhere else, so leaving the screen closes it. */
export function GlassFile({ entry }: { entry: number }) {
  const { t } = useTranslation();
  const vault = useVault();
  const load = useCallback(() => vault.call('openGlass', entry), [vault, entry]);
  // Nothing that happens to files of this laptop changes it.
  const { value: view, problem } = useLoaded(load, '');
  const { value: office } = useOffice();
  const glass = office?.glass.find((one) => one.entry === entry);
  const left = useMinutesLeft(glass?.until ?? null);
  const soon = left !== null && left <= SOON_MINUTES && left > 0;
  useEffect(() => {
    if (soon) announce(t('glass.soonOver'), true);
  }, [soon, t]);
  const back = { label: t('glass.back'), onPress: toList };
  if (left === 0) {
    return (
      <Screen key="over" title={t('glass.overTitle')} lead={t('glass.over')} back={back}>
        {null}
      </Screen>
    );
  }
  if (view === null) {
    return problem === null ? (
      <p className="ui-soft">{t('glass.opening')}</p>
    ) : (
      <Screen title={t('glass.stuck')} back={back}>
        <ProblemNote problem={problem} />
        {problem.code === 'BG_OFFLINE' && office !== null && <OnDuty office={office} />}
      </Screen>
    );
  }
  return (
    <>
      <section className="glass-bar" aria-label={t('glass.barTitle')}>
        <Banner
          tone="need"
          icon={Siren}
          title={t('glass.barTitle')}
          actions={
            <Button
              kind="main"
              icon={X}
              onPress={() => {
                announce(t('glass.closed'));
                toList();
              }}
            >
              {t('glass.close')}
            </Button>
          }
        >
          {left !== null && `${t('glass.left', { time: inHours(t, left) })} `}
          {t('glass.notKept')}
        </Banner>
      </section>
      <Behind entry={entry} view={view} />
    </>
  );
}

function Behind({ entry, view }: { entry: number; view: FileView }) {
  const [tab, setTab] = useState<FileTab>('overview');
  const [section, setSection] = useState<Section | null>(null);
  return (
    <BehindGlass value={entry}>
      <FileFrame view={view}>
        <FileParts view={view} tab={tab} section={section} onSelect={setTab} onSection={setSection} />
      </FileFrame>
    </BehindGlass>
  );
}
