import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import type { FileView } from '../../vault/api.ts';
import { type PaperLayout, usePaper } from '../shell/paper.ts';
import { PaperTools } from '../shell/PaperTools.tsx';
import { FileContext } from '../record/file-context.ts';
import { Withheld } from '../record/Withheld.tsx';
import { go } from '../shell/route.ts';
import { useFile } from '../shell/use-file.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { heldIn } from './held.ts';
import { HeldSheet } from './HeldSheet.tsx';

/** What we hold about somebody, and why: on one page, for them to take along. */
export function HeldScreen({ file }: { file: string }) {
  const { t } = useTranslation();
  const { value: view, problem } = useFile(file);
  return (
    <Screen
      title={t('held.title')}
      lead={<span className="screen-only">{t('held.lead')}</span>}
      back={{ label: t('record.common.back'), onPress: () => go({ at: 'file', file, tab: 'overview' }) }}
    >
      <ProblemNote problem={problem} />
      {view !== null && (
        <FileContext value={view}>
          <Page view={view} />
        </FileContext>
      )}
    </Screen>
  );
}

function Page({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const vault = useVault();
  const { file } = view;
  const [layout, setLayout] = useState<PaperLayout>('standard');
  const paper = usePaper({ thing: 'held', file });
  const load = useCallback(() => vault.call('retention', file), [vault, file]);
  const { value: retention, problem } = useLoaded(load, file);
  const held = useMemo(() => heldIn(view), [view]);
  return (
    <Stack>
      <PaperTools
        paper={paper}
        layout={layout}
        onLayout={setLayout}
        unread={problem}
        above={
          <>
            <Withheld sections={view.withheld} />
            {view.incomplete && <Banner tone="wait">{t('file.incomplete')}</Banner>}
            {held.leftOut > 0 && <Banner tone="brand">{t('held.leftOut', { count: held.leftOut })}</Banner>}
          </>
        }
      />
      <HeldSheet view={view} held={held} retention={retention} layout={layout} />
    </Stack>
  );
}
