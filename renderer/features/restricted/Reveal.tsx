import { Eye, EyeOff } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import { useAsk } from '../shell/vault.tsx';
import { useSaveLock } from '../sync/save-lock.ts';

interface Props {
  view: RecordView;
  field: string;
  label: string;
  /** Its last signs. */
  masked: string;
}

/** A masked number. It is shown in full once a reason is written down, and until the screen is left. */
export function Reveal({ view: { file, kind, record }, field, label, masked }: Props) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const lock = useSaveLock();
  const [asking, setAsking] = useState(false);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const [full, setFull] = useState<string | null>(null);
  const empty = why.trim() === '';

  const show = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (empty) return;
    const revealed = await ask('revealField', { file, kind, record, field, why });
    if (revealed?.ok !== true) return;
    setFull(revealed.value);
    setAsking(false);
    setTried(false);
    setWhy('');
    announce(t('restricted.shown', { field: label }));
  };

  if (full !== null) {
    return (
      <span className="reveal">
        <Literal>{full}</Literal>
        <Button
          kind="quiet"
          icon={EyeOff}
          aria-label={t('restricted.hideThis', { field: label })}
          onPress={() => setFull(null)}
        >
          {t('restricted.hide')}
        </Button>
      </span>
    );
  }
  return (
    <>
      <span className="reveal">
        <span aria-hidden>{masked}</span>
        <span className="ui-unseen">{t('restricted.endsIn', { signs: masked.replaceAll('•', '') })}</span>
        {!asking && (
          <Button
            kind="quiet"
            icon={Eye}
            aria-label={t('restricted.showThis', { field: label })}
            onPress={() => setAsking(true)}
          >
            {t('restricted.show')}
          </Button>
        )}
      </span>
      {asking && (
        <form noValidate onSubmit={(event) => void show(event)}>
          <Stack tight>
            <Field
              label={t('restricted.why')}
              hint={t('restricted.whyHint')}
              required
              maxLength={200}
              value={why}
              onChange={setWhy}
              problem={tried && empty ? t('restricted.whyMissing') : undefined}
            />
            <ProblemNote problem={problem} />
            <Buttons>
              <Button type="submit" icon={Eye} busy={busy} {...lock}>
                {t('restricted.showNow')}
              </Button>
              <Button kind="quiet" onPress={() => setAsking(false)}>
                {t('restricted.cancel')}
              </Button>
            </Buttons>
          </Stack>
        </form>
      )}
    </>
  );
}
