import { FileDown, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../shared/record/consent-act.ts';
import { wordingFor } from '../../../../shared/record/organisation.ts';
import { announce } from '../../../ui/announce.ts';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import type { Library } from '../../../vault/api.ts';
import { usePaper } from './print.ts';
import { Receipt, receiptLayouts, type ReceiptLayout } from './Receipt.tsx';

/** The receipt with what can be done with it. Only the receipt itself is printed. */
export function ReceiptSheet({
  file,
  statement,
  library,
  onDone,
  done,
}: {
  file: string;
  statement: Statement;
  library: Library;
  onDone: () => void;
  done: string;
}) {
  const { t } = useTranslation();
  const [layout, setLayout] = useState<ReceiptLayout>(wordingFor(statement.notice?.form ?? 'standard'));
  const { busy, said, problem, print, pdf } = usePaper({ thing: 'receipt', file });
  useEffect(() => {
    if (said) announce(t(`receipt.${said}`));
  }, [said, t]);
  return (
    <>
      <div className="receipt-tools screen-only">
        <Choice
          label={t('receipt.layout')}
          row
          options={receiptLayouts.map((value) => ({ value, label: t(`receipt.${value}`) }))}
          value={layout}
          onChange={setLayout}
        />
        <Buttons>
          <Button kind="main" icon={Printer} busy={busy} onPress={print}>
            {t('receipt.print')}
          </Button>
          <Button icon={FileDown} busy={busy} onPress={pdf}>
            {t('receipt.pdf')}
          </Button>
          <Button onPress={onDone}>{done}</Button>
        </Buttons>
        {said && <p>{t(`receipt.${said}`)}</p>}
        <ProblemNote problem={problem} />
      </div>
      <Receipt statement={statement} library={library} layout={layout} />
    </>
  );
}
