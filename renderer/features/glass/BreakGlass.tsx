import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useOffice } from '../shell/office.ts';
import { go } from '../shell/route.ts';
import { useAsk } from '../shell/vault.tsx';
import { type GlassDraft, isWhole } from './form.ts';
import { GlassFields } from './GlassFields.tsx';
import { OnDuty } from './OnDuty.tsx';
import { Warning } from './Warning.tsx';

/** The form, then what everybody will see, then the file. */
export function BreakGlass() {
  const { t } = useTranslation();
  const { value: office, problem: notRead } = useOffice();
  const { ask, busy, problem, clear } = useAsk();
  const [form, setForm] = useState<GlassDraft>({ reference: '', reason: null, words: '', hours: 1 });
  const [warned, setWarned] = useState(false);
  const back = { label: t('glass.back'), onPress: () => go({ at: 'glass' }) };

  if (office === null || !office.me.onDuty) {
    return (
      <Screen title={t('glass.formTitle')} back={back}>
        <ProblemNote problem={notRead} />
        {office !== null && (
          <Banner tone="wait" title={t('glass.notOnDuty')}>
            <OnDuty office={office} />
          </Banner>
        )}
      </Screen>
    );
  }
  const open = async () => {
    if (!isWhole(form)) return;
    const opened = await ask('breakGlass', form);
    if (opened?.ok === true) go({ at: 'glass-file', entry: opened.value.entry });
  };
  const note = (
    <>
      <ProblemNote problem={problem} />
      {problem?.code === 'BG_OFFLINE' && <OnDuty office={office} />}
    </>
  );
  if (warned && isWhole(form)) {
    return (
      <Screen
        key="warning"
        title={t('glass.warnTitle')}
        lead={t('glass.warnLead')}
        back={{ label: t('glass.change'), onPress: () => setWarned(false) }}
      >
        <Warning form={form} office={office} busy={busy} note={note} onOpen={() => void open()} />
      </Screen>
    );
  }
  return (
    <Screen key="form" title={t('glass.formTitle')} lead={t('glass.formLead')} back={back}>
      <GlassFields
        form={form}
        longest={office.policy.breakGlassHours}
        onChange={setForm}
        onDone={() => {
          clear();
          setWarned(true);
        }}
      />
    </Screen>
  );
}
