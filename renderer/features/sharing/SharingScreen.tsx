import { useTranslation } from 'react-i18next';
import { Screen } from '../../ui/Screen.tsx';
import { TabSet } from '../../ui/TabSet.tsx';
import { go, type SharingTab } from '../shell/route.ts';
import { Bases } from './Bases.tsx';
import { Register } from './Register.tsx';
import { SharingLog } from './SharingLog.tsx';
import { ToTellList } from './ToTellList.tsx';

/** What was shared over all files, who must still be told, and the registers that sharing rests on. */
export function SharingScreen({ tab }: { tab: SharingTab }) {
  const { t } = useTranslation();
  return (
    <Screen title={t('sharing.title')} lead={t('sharing.lead')}>
      <TabSet
        label={t('sharing.parts')}
        selected={tab}
        onSelect={(next) => go({ at: 'sharing', tab: next })}
        tabs={[
          { id: 'log', title: t('sharing.log'), content: <SharingLog /> },
          { id: 'tell', title: t('sharing.tell'), content: <ToTellList file={null} /> },
          { id: 'directory', title: t('sharing.directory'), content: <Register of="directory-entry" /> },
          { id: 'statutes', title: t('sharing.statutes'), content: <Register of="statute" /> },
          { id: 'functions', title: t('sharing.functions'), content: <Register of="public-function" /> },
          { id: 'bases', title: t('sharing.bases'), content: <Bases /> },
          { id: 'letters', title: t('sharing.letters'), content: <Register of="letter-template" /> },
        ]}
      />
    </Screen>
  );
}
