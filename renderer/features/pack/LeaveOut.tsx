import { Scissors } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exemptions } from '../../../shared/record/case/request-step.ts';
import type { Exemption, Part } from '../../../shared/pack/redaction.ts';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Pick } from '../../ui/Pick.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useRecordWords } from '../record/words.ts';
import { useAsk } from '../shell/vault.tsx';

interface Props {
  label: string;
  request: string;
  parts: readonly Part[];
  onDone?: () => void;
}

/** Nothing is left out without the exemption that it rests on. */
export function LeaveOut({ label, request, parts, onDone }: Props) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const words = useRecordWords('redaction');
  const [reason, setReason] = useState<Exemption | ''>('');
  const leave = async () => {
    if (reason === '') return;
    const left = await ask(
      'leaveOut',
      request,
      parts.map((part) => ({ ...part, reason })),
    );
    if (left?.ok !== true) return;
    announce(t('pack.isLeftOut'));
    onDone?.();
  };
  return (
    <>
      <Pick
        label={words.label('reason')}
        nothing={t('record.common.nothing')}
        options={exemptions.map((value) => ({ value, label: words.option('reason', value) }))}
        value={reason}
        onChange={setReason}
      />
      <Buttons>
        <Button
          icon={Scissors}
          busy={busy}
          isDisabled={reason === '' || parts.length === 0}
          onPress={() => void leave()}
        >
          {label}
        </Button>
      </Buttons>
      <ProblemNote problem={problem} />
    </>
  );
}
