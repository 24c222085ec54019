import { useState } from 'react';
import type { Statement } from '../../../../shared/record/consent-act.ts';
import { wordingFor } from '../../../../shared/record/organisation.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Library } from '../../../vault/api.ts';
import { type PaperLayout, usePaper } from '../../shell/paper.ts';
import { PaperTools } from '../../shell/PaperTools.tsx';
import { Receipt } from './Receipt.tsx';

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
  const [layout, setLayout] = useState<PaperLayout>(wordingFor(statement.notice?.form ?? 'standard'));
  const paper = usePaper({ thing: 'receipt', file });
  return (
    <>
      <PaperTools paper={paper} layout={layout} onLayout={setLayout}>
        <Button onPress={onDone}>{done}</Button>
      </PaperTools>
      <Receipt statement={statement} library={library} layout={layout} />
    </>
  );
}
