import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Section } from '../../../shared/record/case/sections.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Erased } from '../access/Erased.tsx';
import { type FileTab, go } from '../shell/route.ts';
import { rememberDraft, rememberFile } from '../shell/session.ts';
import { useFile } from '../shell/use-file.ts';
import { FileActions } from './FileActions.tsx';
import { FileFrame } from './FileFrame.tsx';
import { FileParts } from './FileParts.tsx';

/** One person's file. */
export function FileScreen({ file, tab, section }: { file: string; tab: FileTab; section: Section | null }) {
  const { t } = useTranslation();
  const { value: view, problem } = useFile(file);
  useEffect(() => {
    if (view === null) return;
    rememberFile(view.file);
    rememberDraft(view.file, view.draft);
  }, [view]);
  // Whatever was on screen before: it is gone.
  if (problem?.code === 'ERASED') return <Erased file={file} />;
  if (view === null) {
    return problem === null ? (
      <p className="ui-soft">{t('file.opening')}</p>
    ) : (
      <Screen title={t('file.notOpen')} back={{ label: t('file.back'), onPress: () => go({ at: 'people' }) }}>
        <ProblemNote problem={problem} />
      </Screen>
    );
  }
  return (
    <FileFrame view={view} actions={<FileActions view={view} />}>
      <ProblemNote problem={problem} />
      <FileParts
        view={view}
        tab={tab}
        section={section}
        onSelect={(chosen) => go({ at: 'file', file, tab: chosen })}
        onSection={(chosen) => go({ at: 'file', file, tab: 'record', section: chosen })}
      />
    </FileFrame>
  );
}
