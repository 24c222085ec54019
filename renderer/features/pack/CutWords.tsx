import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from '../../../shared/pack/redaction.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { CheckOne } from '../../ui/Choice.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { Pack, PackEntry } from '../../vault/pack-api.ts';
import { useRecordWords } from '../record/words.ts';
import { elsewhere } from './copy.ts';
import { LeaveOut } from './LeaveOut.tsx';

const nothing = () => undefined;

interface Props {
  entry: PackEntry;
  field: string;
  pack: Pack;
  onDone: () => void;
}

/** Choosing words by marking them, with a finger, a mouse or the keyboard. */
export function CutWords({ entry: { view }, field, pack, onDone }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const words = useRecordWords(view.kind);
  const [span, setSpan] = useState<Span>({ from: 0, to: 0 });
  const [everywhere, setEverywhere] = useState(true);
  const kept = view.values[field];
  const text = typeof kept === 'string' ? kept : '';
  const chosen = text.slice(span.from, span.to);
  const others = elsewhere(pack, chosen, { record: view.record, field, from: span.from });
  const part = {
    file: view.file,
    record: view.record,
    field,
    area: null,
    change: view.seen[field]?.[0] ?? '',
    span: chosen === '' ? null : span,
  };
  const also = everywhere
    ? others.map((one) => ({
        file: one.entry.view.file,
        record: one.entry.view.record,
        field: one.field,
        area: null,
        change: one.entry.view.seen[one.field]?.[0] ?? '',
        span: one.span,
      }))
    : [];
  return (
    <Stack>
      <label className="ui-label" htmlFor={id}>
        {t('pack.mark', { field: words.label(field) })}
      </label>
      <textarea
        id={id}
        className="ui-input"
        // Not `readOnly`: that takes the caret away, and with it the way to mark words by keyboard.
        aria-readonly
        onChange={nothing}
        rows={Math.min(12, 2 + Math.ceil(text.length / 70))}
        value={text}
        onSelect={({ currentTarget: { selectionStart: from, selectionEnd: to } }) => setSpan({ from, to })}
      />
      <p role="status">
        {chosen === '' ? (
          t('pack.noneMarked')
        ) : (
          <>
            {t('pack.marked')} <Literal>{`“${chosen}”`}</Literal>
          </>
        )}
      </p>
      {others.length > 0 && (
        <CheckOne checked={everywhere} onChange={setEverywhere}>
          {t('pack.elsewhere', { count: others.length })}
        </CheckOne>
      )}
      <LeaveOut
        label={chosen === '' ? t('pack.leaveFieldOut') : t('pack.leaveWordsOut')}
        request={pack.request}
        parts={[part, ...also]}
        onDone={onDone}
      />
      <Buttons>
        <Button kind="quiet" onPress={onDone}>
          {t('pack.doneCutting')}
        </Button>
      </Buttons>
    </Stack>
  );
}
